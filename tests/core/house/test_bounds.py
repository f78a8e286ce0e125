"""Every limit in Python that has a name, tried at one below it, at it and one above it.

A limit that is added and stands neither in the table nor among those with a reason fails a test of its own. Limits of
fields are in test_bounds_of_fields.py, those of scripts in tests/core/scripts/bounds.test.mjs.
"""

from pathlib import Path
from typing import Any

import pytest

from guide.stories.naming import slug
from tests.core.house.bounds import TABLE, Bound, has_room_for_items
from tests.core.house.limits import constants

WITHOUT = {
    "a version, or a number that something else sets": (
        "publish/reading/files:_LONGEST",
        "publish/reading/reader:_MOST_COUNTED",
        "assess/definition:FORMAT",
        "assess/signs:FORMAT",
        "publish/finding/index:FORMAT",
        "publish/finding/packing:HASH_BITS",
        "publish/earlier:FORMAT",
        "stories/github/came:_MOST",
        "publish/machines/catalogue:FORMAT",
        "pages/stories/data:FORMAT",
        "stories/packet/form:FORMAT",
        "publish/exchange:_WORKING_FOLDER",
        "publish/exchange:_EXCHANGE",
        "publish/search/indexer:INDEX",
        "publish/search/order:_FILTERS",
        "publish/offline/listing:FORMAT",
        "publish/offline/listing:DIGITS",
        "publish/reading/as_html:DEEPEST",
        "publish/reading/slimming:_PACKED",
        "publish/reading/slimming:_ROW",
        "publish/reading/slimming:_FIRST",
    ),
    "what a device keeps, tried in tests/core/publish/offline": (
        "publish/offline/kept:NEWEST",
        "publish/offline/kept:MEGABYTE",
    ),
    "a number of bytes, held by what the index weighs": (
        "publish/finding/index:MOST_BYTES",
        "publish/finding/index:MOST_OF_REST",
        "publish/finding/index:MOST_LEADS",
    ),
    "a number of bytes, held by how many stories stand in the file": ("publish/reading/files:MOST",),
    "what a machine bears, measured": (
        "publish/search/full_text:WORDS_OF_STORIES",
        "publish/search/late:QUIET",
        "publish/pictures/files:FEW",
        "publish/reading/files:FEW",
        "publish/reading/reader:TEXTS",
        "publish/sheets/names:MOST_KEPT",
        "publish/sheets/names:SHORT",
    ),
    "a measure of a drawing": (
        "publish/pictures/files:_PPI",
        "publish/pictures/files:_STEPS",
        "pages/journey:ACROSS",
        "pages/journey:ALONG",
        "pages/journey:WIDTH",
        "pages/journey:SWAY",
        "pages/rendering/qr:QUIET",
        "publish/papers/shades:_BITS",
        "publish/papers/shades:_COLOURS",
        "publish/papers/shades:_GREYS",
        "publish/checks/editable:_FITS",
        "publish/checks/pictured:_DENSITY",
        "publish/worksheets/pictured:_DENSITY",
        "pages/plan_page:BLANK_STEPS",
        *(f"pages/rendering/scale_drawing:{name}" for name in ("_APART", "_MIDDLE", "_RADIUS")),
        *(
            f"pages/rendering/sheet_picture:{name}"
            for name in ("_EDGE", "_HIGH", "_LINE", "_MOST_ROWS", "_ROW", "_WIDE")
        ),
    ),
    "how much is shown at once, on a page": (
        "content/cards:_MOST_NAMED",
        "publish/packs/said:_MOST_SAID",
        "pages/browse/home:ALONE",
        "pages/browse/home:NEWEST",
        "publish/pictures/files:NEWEST",
        "publish/reading/book:NEWEST",
        "pages/cover:MOST_STAGES",
        "pages/filling/keys:_LONGEST",
        "pages/onward:MOST_CARDS",
        "pages/reading_time:WORDS_A_MINUTE",
    ),
    "a judgement of likeness or of reading, held by examples where it stands": (
        "content/problems:NEAR",
        "publish/finding/index:ENOUGH",
        "publish/finding/index:TRIES",
        "publish/finding/lacking:MOST_NAMED",
        "publish/finding/find:LONGEST",
        "publish/finding/spelling:MOST",
        "publish/finding/stems:TEXTS",
        "publish/finding/lines:COMMON",
        "publish/finding/spelling:OFTEN",
        "publish/finding/spelling:SHORTEST",
        "publish/finding/stems:SHORT",
        "publish/finding/weighing:FIRST",
        "publish/finding/weighing:HALF",
        "publish/finding/weighing:MOST_IN_TEXT",
        "publish/finding/weighing:ONE_MORE",
        "content/rules/evidence:_LIKE",
        "stories/desk/doubles:_ROW",
        "stories/desk/doubles:_ALIKE_TITLE",
        "stories/desk/doubles:_ALIKE_TEXT",
        "stories/desk/names:_MOST_BETWEEN",
        "stories/quoting:FEWEST_WORDS",
        "stories/packet/attached:_LARGEST",
        "stories/packet/attached:_LONGEST",
        "stories/packet/office/lines:_SMALL_HEADING",
        "stories/packet/office/open_document:_MOST_SPACES",
        "stories/packet/office/packed:_DEEPEST",
        "stories/packet/office/packed:_MOST_ELEMENTS",
        "stories/packet/office/packed:_MOST_PARTS",
        "stories/packet/wrapped:NARROWEST",
        "stories/packet/wrapped:WIDEST",
        "stories/packet/wrapped:_NEARLY",
        "stories/packet/wrapped:_ROW",
        "stories/packet/parting:_MOST_BELOW_A_FAREWELL",
        "stories/packet/parting:_LONGEST_BELOW_A_FAREWELL",
        "stories/packet/parting:_LONGEST",
        "stories/packet/framing:_LONGEST_ADORNED",
        "text/contacts:_FEWEST_WORDS",
        "text/charsets:_LEAST_SURE",
        "text/charsets:_META_BEGINS",
        "text/profiles:_AROUND",
        "stories/packet/envelopes:_PAGE_BEGINS",
        "stories/packet/curly:_LONGEST",
        "prose/passive:_FURTHEST",
        "prose/syllables:_LONGEST_SPELT",
        "prose/figures:_HUNDRED",
        "prose/figures:_THOUSAND",
        "prose/figures:_AND",
        "prose/figures:_POINT",
        "prose/figures:_OH",
        "prose/figures:_LARGEST",
        "prose/reading:YEARS_BETWEEN_REVIEWS",
        "prose/verdict:HIGHEST_GRADE",
        "prose/verdict:HIGHEST_MEDIAN",
        "prose/sameness:FEWEST_TO_SPREAD",
        "prose/sameness:WORDS_OF_AN_END",
        "prose/runs:SHORTEST_RUN",
        "prose/runs:LONGEST_RUN",
        "prose/runs:FEWEST_ENTRIES",
        "prose/twins:TWINS",
        "prose/easy_read:LONGEST_SENTENCE",
    ),
    "how much of a message is shown, and no more hangs on it": (
        "publish/reading/typeset:_SHOWN",
        "content/reading/yaml_slips:_SHOWN",
        "content/rules/evidence:_LONGEST",
        "stories/checking:MOST_PROBLEMS",
        "stories/desk/editors_report:_MOST_PERHAPS",
        "stories/desk/editors_report:_LONGEST_SENTENCE",
        "stories/packet/reading:_LONGEST_SHOWN",
        "stories/desk/inbox:_WIDTH",
        "stories/packet/boxes:_LONGEST_TOLD",
        "stories/packet/mail:_LONGEST_NAME",
        "stories/packet/template:_MOST_NOTES",
        "stories/packet/envelopes:_MOST_UNREAD",
        "pages/finder_page:MOST_STEPS",
        "pages/told/beside:MOST_LIKE",
        "pages/told/beside:MOST_BY",
        "pages/told/beside:_LOOKED_AT",
        "pages/told/tried:MOST",
        "stories/writing:MOST_THEMES",
        "prose/bounds:_NAMED",
        "prose/plainness:_MOST",
    ),
    "a span of time, or how often and how much at once": (
        "publish/reading/typeset:_TRIES",
        "publish/earlier:_PATIENCE",
        "publish/earlier:_AT_ONCE",
        "publish/earlier:_LARGEST",
        "publish/scripts/parcels:MANY",
        "publish/scripts/parcels:SMALL",
        "publish/sheets/dressing:SMALL",
        "publish/sheets/dressing:LONG",
        "publish/sheets/dressing:LONG_ENTRY",
        "publish/sheets/shortening:SHORT",
        "publish/staging:_TRIES",
        "stories/desk/doubles:_MOST_SECONDS",
    ),
}
"""Numbers that are no limit to try three times, by the reason."""


LARGE = 1_000_000
"""From here on, trying a limit takes longer than all the small ones."""


def by_size() -> list[Any]:
    """The limits: large ones where all is tried."""
    marks = {True: [pytest.mark.full], False: []}
    return [pytest.param(bound, id=bound.name, marks=marks[bound.number >= LARGE]) for bound in TABLE]


@pytest.mark.parametrize("bound", by_size())
def test_one_below_at_and_one_above(bound: Bound, tmp_path: Path) -> None:
    taken = []
    for number in (bound.number - 1, bound.number, bound.number + 1):
        folder = tmp_path / str(number)
        folder.mkdir()
        taken.append(bound.taken(number, folder))
    assert taken == ([False, True, True] if bound.least else [True, True, False])


def test_an_answer_code_has_room_for_a_third_as_many_items_on_a_scale() -> None:
    assert [has_room_for_items(count, choose=False) for count in (32, 33, 34)] == [True, True, False]


def test_a_slug_is_cut_where_an_id_ends() -> None:
    assert [len(slug("x" * count)) for count in (59, 60, 61)] == [59, 60, 60]


@pytest.mark.long
def test_every_limit_is_in_the_table_or_says_why_not() -> None:
    tried = [bound.name for bound in TABLE]
    left = [name for names in WITHOUT.values() for name in names]
    assert sorted(tried + left) == sorted(constants()), "a limit is new, gone, or named twice"


def test_a_limit_that_is_added_is_found(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "new.py").write_text("_MOST: int = 1_000\nLOW, HIGH = 2, 3.5\nWORD = 'x'\nOTHER = _MOST\n")
    assert constants(tmp_path) == {"room/new:_MOST": 1000, "room/new:LOW": 2, "room/new:HIGH": 3.5}
