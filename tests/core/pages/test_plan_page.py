"""The page of the plan, and that Python's schema and the browser's limits say the same."""

import json
import re
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.pages.generate import footer, generate
from guide.pages.plan_page import BLANK_STEPS
from guide.pages.settings import Settings

ROOT = Path(__file__).parents[3]


def test_the_plan_is_a_sheet_to_print_before_any_script_runs(content: Path) -> None:
    page = generate(load_sound(content), Settings(name="A guide")).pages["plan.md"]
    sheet = page.markdown.split("<section", 1)[1].split("</section>")[0]
    assert sheet.count("<tr") == BLANK_STEPS + 1
    assert "\n\n" not in sheet
    for words in ("one owner", "one date", "a way to know"):
        assert words in page.markdown


@pytest.mark.long
def test_only_where_the_paper_is_letter_do_the_pages_that_make_files_say_so(content: Path) -> None:
    for settings, times in ((Settings(name="A guide"), 0), (Settings(name="A guide", paper="letter"), 1)):
        pages = generate(load_sound(content), settings).pages
        for uri in ("plan.md", "assessments/check/together.md"):
            assert pages[uri].markdown.count('data-paper="letter"') == times


def test_the_footer_leads_to_the_plan() -> None:
    columns = {column["title"]: column["links"] for column in footer(Settings(name="A guide"))}
    assert {"title": "Our plan", "url": "plan/"} in columns["Do it together"]


def test_the_schema_has_the_limits_of_the_page() -> None:
    schema = json.loads((ROOT / "docs/assets/schemas/plan-1.json").read_text("utf-8"))
    script = (ROOT / "docs/assets/js/plan/plan.mjs").read_text("utf-8")
    limits = {name: int(most) for name, most in re.findall(r"(\w+): (\d+)", script.split("LIMITS =")[1].split(")")[0])}
    step = schema["$defs"]["Step"]["properties"]
    assert limits == {
        "steps": schema["properties"]["steps"]["maxItems"],
        "title": schema["properties"]["title"]["maxLength"],
        "partnership": schema["properties"]["partnership"]["maxLength"],
        "meetings": schema["properties"]["meetings"]["maxItems"],
        **{name: step[name]["maxLength"] for name in ("text", "owner", "sign", "dropped")},
    }
