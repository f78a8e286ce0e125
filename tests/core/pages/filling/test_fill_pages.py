"""The page on which a worksheet is filled in, and the keys under which that is kept."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from guide.content.kinds.tool import Sheet
from guide.content.library import load_sound
from guide.pages.filling.keys import column_keys, keys_of
from guide.pages.generate import Site, generate
from guide.pages.settings import Settings

URI = "tools/a-round/fill-in.md"


def made(content: Path) -> Site:
    return generate(load_sound(content), Settings(name="A guide"))


def changed(content: Path, change: Callable[[Any], object]) -> None:
    path = content / "tools/a-round.sheet.yml"
    sheet = yaml.safe_load(path.read_text("utf-8"))
    change(sheet)
    path.write_text(yaml.safe_dump(sheet, sort_keys=False), "utf-8")


def field_keys(text: str) -> list[str]:
    return re.findall(r'data-(?:fill|field|column)="([^"]+)"', text)


def test_the_page_is_a_sheet_to_print_before_any_script_runs(content: Path) -> None:
    page = made(content).pages[URI]
    sheet = page.markdown.split('data-part="paper"', 1)[1]
    assert "\n\n" not in sheet.rstrip("\n")
    assert sheet.count("<tr>") == 1 + 3 + 1, "a head, three rows, and an example out of sight"
    for words in ("Partnership", "Date", "What we heard", "One step", "Who was not there?", "Print this page"):
        assert words in sheet
    assert page.meta.trail[-1].url == "tools/a-round/"
    assert page.meta.unsearched


def test_the_tools_page_leads_to_it(content: Path) -> None:
    assert 'href="fill-in/"' in made(content).pages["tools/a-round.md"].markdown


def test_what_a_sheet_says_besides_is_on_the_page_and_escaped(content: Path) -> None:
    def more(sheet: Any) -> None:
        sheet |= {"note": "Not <advice>.", "numbered": True}
        sheet["parts"][1] |= {"key": "next", "why": "Talk <b>ends</b> here.", "optional": True}
        sheet["parts"][1]["fields"][0] |= {"key": "step", "clause": "The “step”", "why": "One is enough."}
        sheet["parts"][0]["table"] |= {"keys": ["who", "what"], "by_hand": True}

    changed(content, more)
    text = made(content).pages[URI].markdown
    assert '<section data-fill="next" data-optional>' in text
    assert 'data-field="step" data-clause="The “step”"' in text
    assert "Talk &lt;b&gt;ends&lt;/b&gt; here." in text
    assert "<advice>" not in text
    assert " data-numbered" in text
    assert " data-by-hand" in text
    assert field_keys(text) == [
        "part-what-we-heard",
        "who",
        "what",
        "next",
        "step",
        "part-think-on",
        "who-was-not-there",
    ]


def test_a_tool_of_another_name_takes_files_of_the_old_one(content: Path) -> None:
    path = content / "tools/a-round.md"
    path.write_text(path.read_text("utf-8").replace("---\n", "---\naliases: [tools/the-old-round]\n", 1), "utf-8")
    site = made(content)
    assert 'data-was="the-old-round"' in site.pages[URI].markdown
    assert site.pages["tools/the-old-round/fill-in.md"].meta.moved_to == "tools/a-round/fill-in/"


FIELD = {"label": "Who?", "example": "Jo"}


def sheet(*fields: dict[str, Any], **more: Any) -> Sheet:
    part = {"heading": "Who?", "fields": list(fields), **more}
    return Sheet.model_validate({"title": "A sheet", "before": "Go on.", "parts": [part]})


def test_keys_made_of_words_are_never_alike_nor_those_that_are_said() -> None:
    odd = {**FIELD, "label": "Ŵho – ü?"}
    found = sheet(FIELD, FIELD, {**FIELD, "key": "who-2"}, odd, {**FIELD, "label": "谁"}, {**FIELD, "label": "Date"})
    keys = list(keys_of(found).values())
    assert keys == ["part-who", "who", "who-3", "who-2", "who-u", "asked", "date-2"]


def test_a_key_stays_when_the_words_are_mended() -> None:
    (_, before), (_, after) = (
        keys_of(one).values()
        for one in (sheet(FIELD | {"key": "speaker"}), sheet(FIELD | {"key": "speaker", "label": "Speaks?"}))
    )
    assert before == after == "speaker"


@pytest.mark.parametrize("key", ["who", "date", "Not a key"])
def test_a_key_that_is_taken_or_is_none_is_told(key: str) -> None:
    with pytest.raises(ValidationError, match=r"key|id"):
        sheet({**FIELD, "key": "who"}, {**FIELD, "key": key})


def test_columns_have_keys_too_and_as_many(content: Path) -> None:
    def with_keys(keys: list[str]) -> Sheet:
        table = {"columns": ["A", "A"], "rows": 1, "example": [["1", "2"]], **({"keys": keys} if keys else {})}
        part = {"heading": "T", "table": table}
        return Sheet.model_validate({"title": "A sheet", "before": "Go on.", "parts": [part]})

    (table,) = (part.table for part in with_keys([]).parts)
    assert table is not None
    assert column_keys(table) == ("a", "a-2")
    for keys in (["one"], ["one", "one"]):
        with pytest.raises(ValidationError, match="one for each column"):
            with_keys(keys)
