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


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("My story: https://docs.google.com/document/d/1AbC/edit?usp=sharing", "docs.google.com"),
        ("My story: https://1drv.ms/w/s!AbC", "1drv.ms"),
        ("My story: https://www.dropbox.com/s/abc/story.docx?dl=0", "www.dropbox.com"),
        ("My story: https://example.sharepoint.com/:w:/g/personal/x", "example.sharepoint.com"),
        ("[InternetShortcut]\nURL=https://www.icloud.com/pages/0abc\n", "www.icloud.com"),
        ('{"url": "https://docs.google.com/open?id=1", "email": "jo@example.org"}', "docs.google.com"),
        ("-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----", "is encrypted"),
        ("", "is empty"),
    ],
)
def test_a_story_that_is_elsewhere_is_told_with_what_to_do(text: str, says: str) -> None:
    head = "From: ada@example.org\nTo: b@example.org\nSubject: My story\n\n"
    for given_ in (text.encode(), (head + text).encode() if text else b""):
        (problem,) = read_given(given_, "came").problems
        assert problem.field == "file"
        assert says in problem.message
        assert "; " in problem.message
        assert "jo@" not in problem.message


def test_a_shared_document_behind_the_words_of_a_link_is_told_before_a_logo() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "ada@example.org", "stories@example.org"
    message.set_content('<p><a href="https://drive.google.com/file/d/1/view">My story</a></p>', subtype="html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    shared, logo = read_given(message.as_bytes()).problems
    assert "drive.google.com" in shared.message
    assert "logo.png" in logo.message


def test_a_locked_mail_says_so() -> None:
    head = (
        b"From: a@example.org\nTo: b@example.org\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\n"
    )
    (problem,) = read_given(head + b"MIIB").problems
    assert "is encrypted" in problem.message


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("koi8-r", "Мы встретились"),
        ("iso-8859-15", "It cost €5"),
        ("macintosh", "“Café” — so"),
        ("iso-2022-jp", "椅子を持ってくる"),
        ("utf-7", "Café"),
    ],
)
def test_letters_of_other_alphabets_are_read_by_their_label(label: str, words: str) -> None:
    plain = CASE_STUDY.encode("ascii", "replace").decode().replace("To keep the bus.", words)
    head = f"From: a@example.org\nTo: b@example.org\nContent-Type: text/plain; charset={label}\n\n".encode()
    assert prose(read_given(head + plain.encode("mac_roman" if label == "macintosh" else label))) == words


def test_a_mail_forwarded_twice_is_read_in_text_and_attached() -> None:
    quoted = "".join(f"> {line}\n" for line in CASE_STUDY.split("\n"))
    forwarded = "---------- Forwarded message ---------\nFrom: Bo <bo@example.org>\n\n> From: ada@example.org\n>\n"
    message = inner = EmailMessage()
    inner["From"], inner["To"] = "ada@example.org", "bo@example.org"
    inner.set_content(forwarded + quoted)
    assert prose(read_given(inner.as_bytes())) == "To keep the bus."
    for sender in ("bo@example.org", "cy@example.org"):
        message = EmailMessage()
        message["From"], message["To"] = sender, "stories@example.org"
        message.set_content("See the mail that is attached.")
        message.add_attachment(inner)
        inner = message
    assert prose(read_given(message.as_bytes())) == "To keep the bus."
