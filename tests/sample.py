"""Which tests in a browser and of whole builds `make test` runs: of each part what people do most, and what each kind
of page must hold.

All others that open a page or build a site are marked `full`, and so run in `make test-all`. What does neither is run
in either case.
"""

from collections.abc import Sequence

import pytest

SAMPLE = {
    "assess/test_answering.py": (
        "test_all_eleven_with_the_keyboard_alone",
        "test_an_answer_is_changed_from_the_result_and_the_advice_with_it",
    ),
    "assess/test_code_for_cameras.py": ("test_the_whole_square_is_seen_without_scrolling",),
    "assess/test_guessing.py": ("test_guesses_stay_on_the_phone_until_the_groups_answers_come",),
    "assess/test_keeping.py": ("test_kept_answers_are_taken_up_cleared_and_brought_back",),
    "assess/test_opening.py": ("test_a_link_shows_the_same_answers_to_someone_else",),
    "assess/test_sheet.py": ("test_on_paper_every_statement_stands_with_boxes_and_no_buttons",),
    "assess/test_sitting.py": (
        "test_a_reload_after_four_answers_goes_on_with_the_fifth",
        "test_two_tabs_are_two_people",
    ),
    "browse/test_filters.py": ("test_choices_combine_are_told_and_can_be_taken_back",),
    "browse/test_home.py": ("test_an_answer_stands_directly_beneath_the_box",),
    "browse/test_paths.py": ("test_a_stage_leads_with_its_path",),
    "entries/test_entry_on_paper.py": ("test_a_browser_that_cannot_unfold_by_style_does_so_by_script",),
    "entries/test_entry_pages.py": ("test_signs_are_ticked_counted_and_lead_on",),
    "finder/test_finder.py": ("test_a_complaint_shows_what_may_lie_behind_it_why_and_what_to_do_now",),
    "group/test_gathering_page.py": ("test_eight_codes_from_one_messy_chat_to_a_report",),
    "group/test_report_page.py": (
        "test_statements_stand_in_the_order_of_the_report_with_its_counts",
        "test_the_meeting_pack_prints_alone_on_two_sheets",
    ),
    "group/test_round_keeping.py": ("test_a_round_is_kept_only_when_asked_and_cleared_with_a_way_back",),
    "group/test_rounds_page.py": ("test_two_rounds_lie_side_by_side_and_one_is_taken_away",),
    "group/test_scanning_page.py": ("test_the_browsers_own_reader_is_used_where_there_is_one",),
    "plan/test_plan_page.py": (
        "test_a_plan_is_written_by_hand_with_the_keyboard_and_taken_along",
        "test_a_plan_from_elsewhere_is_put_over_nothing_unasked",
    ),
    "search/test_search.py": (
        "test_first_results_cost_little_and_nothing_is_loaded_before",
        "test_results_show_as_one_types_with_their_kind_summary_and_reason",
    ),
    "stories/test_one_line.py": ("test_an_editor_makes_the_line_and_copies_it",),
    "stories/test_story_agreement.py": ("test_the_preview_shows_prose_as_it_will_be_published",),
    "stories/test_story_form.py": ("test_a_story_is_filled_in_checked_changed_and_downloaded",),
    "stories/test_story_keeping.py": ("test_a_draft_is_kept_only_if_asked_and_cleared_with_a_way_back",),
    "stories/test_story_names.py": ("test_what_is_found_leads_to_its_place_or_is_let_stand",),
    "stories/test_story_response.py": ("test_a_link_opens_a_response_to_its_page",),
    "stories/test_story_sending.py": ("test_by_mail_form_and_issue", "test_from_the_page_itself"),
    "test_comments.py": ("test_off_there_is_nothing_of_them",),
    "test_first_visit.py": ("test_a_first_visit_stays_within_its_bounds",),
    "test_keyboard.py": (
        "test_a_walk_finds_what_would_keep_someone_out",
        "test_an_open_search_holds_the_keyboard_and_a_closed_one_cannot_be_reached",
    ),
    "browse/test_next_page.py": ("test_a_mouse_at_rest_on_a_link_asks_for_its_page_once",),
    "test_on_paper.py": ("test_the_sheet_to_hand_out_can_be_printed_alone",),
    "test_pages.py": (
        "test_a_page_of_each_kind_loads_cleanly_and_passes_axe",
        "test_the_menu_of_a_phone_is_a_bar_at_the_foot_and_hides_nothing_by_script",
        "test_the_colour_scheme_is_kept_once_chosen_and_only_then",
    ),
    "test_reading.py": (
        "test_nothing_is_cut_in_a_narrow_window_nor_moves_unasked_and_a_thumb_finds_what_it_is_for",
        "test_what_keeps_people_out_is_found",
    ),
    "test_saved.py": (
        "test_a_plan_opens_from_its_file_its_link_and_the_browser",
        "test_rounds_that_the_browser_kept_are_as_they_were_left",
    ),
    "test_sheets.py": ("test_a_missing_rule_would_be_told", "test_a_page_of_some_types_lacks_no_rule"),
    "test_states.py": ("test_a_sample_of_states_keeps_nobody_out",),
    "test_thread.py": ("test_from_home_to_advice_and_to_a_second_person_who_opens_the_code",),
}
"""The names of tests that open a page, by their file in tests/browser."""

BUILT = {
    "test_build.py": (
        "test_a_strict_build_gives_every_page",
        "test_every_page_has_one_heading_and_loads_nothing_from_the_theme_s_scripts_or_another_host",
        "test_a_strict_build_fails_and_tells_every_problem",
        "test_bad_settings_are_told_without_a_traceback",
    ),
    "test_dead_ends.py": ("test_addresses_without_a_slash_are_refused",),
    "test_machines.py": ("test_without_an_address_everything_is_relative_and_leads_somewhere",),
    "test_search.py": (
        "test_it_knows_entries_and_pages_by_kind_theme_and_stage",
        "test_neither_citations_nor_made_up_examples_are_known_and_cells_stand_apart",
        "test_the_same_pages_give_the_same_index_in_whatever_order_they_were_written",
        "test_it_leaves_only_what_the_dialog_loads_and_nothing_of_an_older_index",
    ),
    "test_serve.py": ("test_an_edit_to_content_theme_or_page_shows_after_one_rebuild",),
    "test_settings.py": ("test_with_no_address_none_is_told",),
    "test_sound.py": ("test_the_small_guide_is_sound",),
    "test_staging.py": ("test_a_port_that_is_taken_is_told_before_the_build",),
}
"""The names of tests that build the small guide, by their file in tests/site; most of these share one build."""

BROWSER, SITE = "tests/browser/", "tests/site/"
CHOSEN = {
    **{f"{BROWSER}{file}": names for file, names in SAMPLE.items()},
    **{f"{SITE}{file}": names for file, names in BUILT.items()},
}
NEEDS = {BROWSER: {"page", "browser"}, SITE: {"project", "served"}}
"""By folder, what a test asks for that opens a page or builds a site."""


def mark(items: Sequence[pytest.Item]) -> None:
    """Marks what builds a site as `builds`, and what does so or opens a page beyond the sample as `full`."""
    for item in items:
        file, _, name = item.nodeid.partition("::")
        asked = next((needs for folder, needs in NEEDS.items() if file.startswith(folder)), set())
        if not asked & set(getattr(item, "fixturenames", ())):
            continue
        if file.startswith(SITE):
            item.add_marker(pytest.mark.builds)
        if name.partition("[")[0] not in CHOSEN.get(file, ()):
            item.add_marker(pytest.mark.full)
