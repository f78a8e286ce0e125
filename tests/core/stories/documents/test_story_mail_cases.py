"""Letters and files as they arrive: each is read with every word, or refused in a sentence that says what to do."""

from email.message import EmailMessage

import pytest

from guide.stories.packet.envelopes import read_given
from guide.stories.packet.reading import Reading
from guide.text.blocks import Items, read_blocks
from tests.core.stories.documents.word_files import word
from tests.core.stories.packets import CASE_STUDY, FIXTURES

MAIL = FIXTURES / "mail"
SAID = "“It’s fine,” said the café owner — naïve, perhaps. It’s ours — “truly” … and it cost €5."


def given(name: str) -> Reading:
    return read_given((MAIL / name).read_bytes(), name)


def prose(reading: Reading) -> str:
    assert reading.problems == ()
    assert reading.packet is not None
    return reading.packet.sections[0].prose


@pytest.mark.parametrize(
    ("name", "words", "note"),
    [
        ("latin1-label-windows-1252-bytes.eml", SAID, "as browsers read that label"),
        ("plain-windows-1252.txt", SAID, "read as Windows-1252"),
        ("gb2312-label-gbk-bytes.eml", "我们開會的時候都帶自己的椅子。", "as browsers read that label"),
        (
            "no-end-line-then-signature.eml",
            "We shared the key, then the bills, and last of all the credit.",
            "nothing is missing at the end",
        ),
        (
            "curly-quotes-in-fields.txt",
            "We shared the key, then the bills, and last of all the credit.",
            "curly quotation marks",
        ),
    ],
)
def test_every_word_is_read_and_the_editor_is_told_how(name: str, words: str, note: str) -> None:
    reading = given(name)
    assert prose(reading) == words
    assert [note in told for told in reading.notes] == [True]


def test_a_title_stands_without_the_curly_marks_round_it() -> None:
    packet = given("curly-quotes-in-fields.txt").packet
    assert packet is not None
    assert packet.fields.title == "The curly hall"


def test_a_broken_line_that_begins_with_a_dash_is_no_list() -> None:
    reading = given("wrapped-spaced-hyphen.eml")
    assert "the old library there - which was kind of them - and drank tea." in prose(reading)
    assert not any(isinstance(block, Items) for block in read_blocks(prose(reading)))
    assert reading.notes == ()


def test_an_attached_document_is_named_with_what_to_do() -> None:
    (problem,) = given("attached-docx.eml").problems
    assert problem.field == "attachment"
    assert problem.message == (
        "“story.docx” is attached, and is a Word document, and is damaged, or not what its name says; "
        "ask for it again, or copy its words into a text file"
    )


def letter(*attached: tuple[str, bytes, str]) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Ada <ada@example.org>", "stories@example.org", "My story"
    message.set_content("My story is attached.\n")
    for name, data, type_ in attached:
        maintype, subtype = type_.split("/")
        message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)
    return message.as_bytes()


@pytest.mark.parametrize(
    ("name", "data", "type_", "says"),
    [
        ("story.docx", b"PK\x03\x04\x00", "application/octet-stream", "a Word document"),
        ("story.odt", b"PK\x03\x04\x00", "application/octet-stream", "LibreOffice"),
        ("story.pages", b"PK\x03\x04\x00", "application/octet-stream", "Apple’s Pages"),
        ("story.zip", b"PK\x03\x04\x00", "application/zip", "unpack it"),
        ("story", b"PK\x03\x04\x00", "application/octet-stream", "a Word document or another packed file"),
        ("story.doc", b"\xd0\xcf\x11\xe0", "application/msword", "an old Word document"),
        ("story.msg", b"\xd0\xcf\x11\xe0", "application/octet-stream", "as Outlook keeps it"),
        ("story.pdf", b"%PDF-1.7", "application/pdf", "a PDF"),
        ("story.pdf", b"\x00", "application/octet-stream", "a PDF"),
        ("story", b"{\\rtf1 hello", "application/octet-stream", "rich text"),
        ("story.rtf", b"{\\rtf1 hello", "application/rtf", "rich text"),
        ("winmail.dat", b"\x78\x9f\x3e\x22", "application/ms-tnef", "winmail.dat"),
        ("IMG_1.HEIC", b"\x00\x00\x00\x18ftypheic", "image/heic", "a picture; ask for the story as text"),
        ("page.jpg", b"\xff\xd8\xff\xe0", "application/octet-stream", "a picture"),
        ("voice.m4a", b"\x00\x00\x00\x18ftypM4A ", "audio/mp4", "a recording"),
        ("story.wps", b"x", "application/octet-stream", "Microsoft Works"),
    ],
)
def test_what_cannot_be_read_is_named(name: str, data: bytes, type_: str, says: str) -> None:
    (problem,) = read_given(letter((name, data, type_)), "mail.eml").problems
    assert f"“{name}” is attached, and is" in problem.message
    assert says in problem.message
    assert says in str(read_given(data, name).problems) or data in (b"\x00", b"x")


def test_documents_are_told_before_pictures_and_five_at_most() -> None:
    pictures = [(f"{number}.png", b"\x89PNG", "image/png") for number in range(6)]
    problems = read_given(letter(*pictures, ("story.pdf", b"%PDF", "application/pdf"))).problems
    assert len(problems) == 5
    assert "story.pdf" in problems[0].message


def test_an_attachments_name_gives_no_contact_away_and_is_read_in_its_own_letters() -> None:
    (problem,) = read_given(letter(("ada@example.org.pdf", b"%PDF", "application/pdf"))).problems
    assert "ada@" not in str(problem)
    head = (
        b'From: a@example.org\nTo: b@example.org\nContent-Type: application/pdf; name="=?gb2312?B?1tDO0eyG?=.pdf"\n\n'
    )
    (problem,) = read_given(head + b"%PDF").problems
    assert "\ufffd" not in problem.message
    (problem,) = read_given(letter(("x" * 300 + ".pdf", b"%PDF", "application/pdf"))).problems
    assert len(problem.message) < 200


def test_a_mail_with_its_packet_and_a_picture_is_read() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "ada@example.org", "stories@example.org"
    message.set_content(CASE_STUDY)
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert read_given(message.as_bytes()).problems == ()


@pytest.mark.parametrize("attached", [True, False])
def test_a_packet_in_a_word_document_is_read(attached: bool) -> None:
    data = word(CASE_STUDY.replace("To keep the bus.", "To keep: <b> & “Café”.").split("\n"))
    reading = read_given(letter(("story.docx", data, "application/octet-stream")) if attached else data, "a.docx")
    assert "To keep: <b> & “Café”." in prose(reading)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252", "utf-8-sig"])
def test_a_text_file_attached_in_any_encoding_is_read(encoding: str) -> None:
    packet = CASE_STUDY.replace("To keep the bus.", SAID)
    data = packet.encode(encoding, "replace")
    for type_ in ("text/plain", "application/octet-stream"):
        assert prose(read_given(letter(("story.txt", data, type_)))) == SAID


@pytest.mark.parametrize(("encoding", "said"), [("utf-8", "utf-8"), ("cp1252", "iso-8859-1"), ("utf-16", "utf-16")])
def test_a_saved_page_is_read_like_the_html_of_a_mail(encoding: str, said: str) -> None:
    body = "".join(f"<div>{line or '<br>'}</div>" for line in CASE_STUDY.replace("To keep the bus.", SAID).split("\n"))
    page = f'<!DOCTYPE html>\n<html><head><meta charset="{said}"><title>x</title></head><body>{body}</body></html>'
    assert prose(read_given(page.encode(encoding))) == SAID
    assert prose(read_given(letter(("story.html", page.encode(encoding), "application/octet-stream")))) == SAID
    if encoding != "utf-16":
        head = b"From: a@example.org\nTo: b@example.org\nContent-Type: text/html\n\n"
        assert prose(read_given(head + page.encode(encoding))) == SAID
