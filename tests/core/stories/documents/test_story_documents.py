"""Documents of word processors: their words are read with what they mean, and what would do harm is refused."""

# ruff: noqa: E501 - each document stands on few lines

import time
from collections.abc import Callable

import pytest

from guide.stories.packet.attached import document_in, words_in
from guide.stories.packet.envelopes import read_given
from guide.stories.packet.office.packed import Unopened
from tests.core.stories.documents.word_files import ODT, bare_word, open_document, packed, word
from tests.core.stories.packets import CASE_STUDY

_STYLES = (
    '<w:styles xmlns:w="w"><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    "</w:style></w:styles>"
)
_NUMBERING = (
    '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
_NOTES = (
    '<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>Not the first.</w:t></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)
_LINKS = '<Relationships><Relationship Id="r1" Target="https://example.org/"/><Relationship Id="r2" Target="javascript:x()"/></Relationships>'


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{text}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_word_document_keeps_what_its_paragraphs_mean() -> None:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    body = "".join(
        [
            p(r("How it be") + r("gan"), '<w:pStyle w:val="berschrift2"/>'),
            p(r("We were ") + r("ne", "<w:b/>") + r("ver", "<w:b/>") + r(" asked") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            p(r("a key"), '<w:pStyle w:val="Liste"/>') + p(r("a purse"), '<w:pStyle w:val="Liste"/>'),
            p(r("first"), item.format(2)),
            p(f'<w:hyperlink r:id="r1">{r("the hall")}</w:hyperlink>{r(" and ")}<w:hyperlink r:id="r2">{r("x")}</w:hyperlink>'),
            f"<w:tbl><w:tr><w:tc>{p(r('May'))}</w:tc><w:tc>{p(r('12'))}</w:tc></w:tr></w:tbl>",
            p(f"{r('kept')}<w:del>{r(' gone')}</w:del><w:ins>{r(' new')}</w:ins>"),
            p("<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p(r("a box")) + "</w:txbxContent></mc:Choice>"
              "<mc:Fallback><w:txbxContent>" + p(r("a box")) + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"),
        ]
    )  # fmt: skip
    data = bare_word(
        body,
        **{
            "styles.xml": _STYLES,
            "numbering.xml": _NUMBERING,
            "footnotes.xml": _NOTES,
            "_rels__document.xml.rels": _LINKS,
        },
    )
    assert words_in(data) == (
        "### How it began\n\nWe were **never** asked (note 1)\n\nNote 1: Not the first.\n\n- a key\n- a purse\n1. first\n\n"
        "[the hall](https://example.org/) and x\n\nMay | 12\n\nkept new\n\na box\n"
    )


def test_a_libreoffice_document_keeps_what_its_paragraphs_mean() -> None:
    body = (
        '<text:h text:outline-level="2">How it began</text:h><text:p>We were <text:span text:style-name="T1">never'
        "</text:span> asked.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Not the first."
        "</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>a key</text:p></text:list-item>"
        '</text:list><text:p><text:a xlink:href="https://example.org/">the hall</text:a></text:p><table:table>'
        "<table:table-row><table:table-cell><text:p>May</text:p></table:table-cell><table:table-cell><text:p>12</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    assert words_in(open_document(body)) == (
        "### How it began\n\nWe were **never** asked. (note 1)\n\nNote 1: Not the first.\n\n- a key\n\n"
        "[the hall](https://example.org/)\n\nMay | 12\n"
    )


def test_a_packet_in_a_libreoffice_document_is_read() -> None:
    spaced = '<text:s text:c="2"/>- '
    lines = "".join(f"<text:p>{line.replace('  - ', spaced)}</text:p>" for line in CASE_STUDY.split("\n"))
    assert read_given(open_document(lines), "story.odt").problems == ()


def test_three_hyphens_that_became_a_rule_and_a_list_of_reasons_are_read() -> None:
    rule = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    lines = CASE_STUDY.split("\n")
    bars = [place for place, line in enumerate(lines) if line == "---"][:2]
    body = "".join(
        p(
            r(line.replace("&", "&amp;").replace("<", "&lt;"), "<w:b/>" if "title" in line else ""),
            rule if at + 1 in bars else "",
        )
        for at, line in enumerate(lines)
        if at not in bars
    )
    assert read_given(bare_word(body), "story.docx").problems == ()


@pytest.mark.long
def test_a_document_without_a_packet_says_what_to_do_with_it() -> None:
    (problem,) = read_given(word(["It rained on us."]), "story.docx").problems
    assert "without a packet in it (4 words)" in problem.message
    assert "guide story read" in problem.message


_DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def _locked() -> bytes:
    data = bytearray(word(["x"]))
    for place in range(len(data) - 4):  # the flag that says so, in each header of the zip
        if data[place : place + 4] == b"PK\x03\x04":
            data[place + 6] |= 1
        elif data[place : place + 4] == b"PK\x01\x02":
            data[place + 8] |= 1
    return bytes(data)


HARM: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb": (lambda: packed({"word/document.xml": "<w:t>" + "a" * 50_000_000 + "</w:t>"}), "unpacks to more"),
    "entities": (lambda: packed({"word/document.xml": f"{_DTD}<x>&b;</x>"}), "document type"),
    "a file outside": (lambda: packed({"word/document.xml": f"{_OUTSIDE}<x>&a;</x>"}), "document type"),
    "entities in UTF-16": (lambda: packed({"word/document.xml": f"{_DTD}<x>&b;</x>".encode("utf-16")}), "document type"),
    "entities in an .odt": (lambda: packed({"mimetype": ODT, "content.xml": f"{_DTD}<x>&b;</x>"}), "document type"),
    "macros": (lambda: packed({"word/document.xml": "<x/>", "word/vbaProject.bin": "x"}), "macros"),
    "macros in an .odt": (lambda: packed({"mimetype": ODT, "content.xml": "<x/>", "Basic/Standard/a.xml": "x"}), "macros"),
    "100 MB": (lambda: packed({"word/document.xml": "<x/>"}) + b"x" * 100_000_000, "larger than 5 MB"),
    "a broken zip": (lambda: word(["x"])[:-300], "damaged"),
    "half a zip": (lambda: word(["x" * 9_000])[:4_000], "damaged"),
    "broken XML": (lambda: packed({"word/document.xml": "<w:body><w:p>"}), "damaged inside"),
    "depth": (lambda: bare_word("<w:p>" * 100_000 + "</w:p>" * 100_000), "built of more parts"),
    "tables in tables": (lambda: bare_word("<w:tbl><w:tr><w:tc>" * 60 + p(r("x")) + "</w:tc></w:tr></w:tbl>" * 60), "(1 words)"),
    "boxes in boxes": (lambda: bare_word("<w:p><w:txbxContent>" * 90 + p(r("x")) + "</w:txbxContent></w:p>" * 90), "(1 words)"),
    "very many": (lambda: bare_word("<w:p/>" * 400_000), "built of more parts"),
    "very long": (lambda: bare_word(p(r("word " * 300_000))), "more than any story"),
    "very many files": (lambda: packed({"word/document.xml": "<x/>", **{f"a{n}": "" for n in range(3_000)}}), "more files"),
    "a password": (_locked, "password"),
    "a password in an old coat": (lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
}  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("name", HARM)
def test_what_would_do_harm_is_refused_in_a_sentence_and_soon(name: str) -> None:
    make, says = HARM[name]
    data = make()
    began = time.process_time()
    with pytest.raises(Unopened, match=says.replace("(", r"\(").replace(")", r"\)")) as told:
        document_in(data, None, "story.odt" if "odt" in name else "story.docx")
    assert time.process_time() - began < 5
    assert str(told.value).startswith("is a ")
    assert len(str(told.value)) < 200


def test_a_zip_that_is_no_document_is_left_to_others() -> None:
    assert document_in(packed({"a.txt": "x"}), None, "story.zip") is None
    assert document_in(b"PK\x03\x04", None, "story") is None
