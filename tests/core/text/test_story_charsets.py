"""Characters: every one as it was written, whatever the label says, and a note where the label was not believed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.text.charsets import charset_in_html, decoded, relabelled

QUOTED = "“It’s fine,” said the café owner — naïve, perhaps … €5."


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-1", "cp1252", QUOTED),
        ("latin1", "cp1252", QUOTED),
        ("US-ASCII", "cp1252", QUOTED),
        ('"ascii"', "cp1252", QUOTED),
        ("iso-8859-9", "cp1254", "“Şişli’de” — ığdır"),
        ("iso-8859-11", "cp874", "“ห้อง” – €"),
        ("tis-620", "cp874", "ห้องสมุด…"),
        ("gb2312", "gbk", "我们开會的時候都帶自己的椅子。"),
        ("gbk", "gb18030", "𠮷野家 €"),
        ("ks_c_5601-1987", "cp949", "똠방각하와 펲시콜라"),
        ("euc-kr", "cp949", "뷁을 썼다"),
        ("shift_jis", "cp932", "①髙﨑の集会所～"),
        ("big5", "big5hkscs", "我哋喺度食嘢"),
        ("big5", "cp950", "會議室€"),
        ("euc-jp", "euc_jis_2004", "①の部屋"),
        ("utf-16", "utf-16-le", QUOTED),
        ("utf-16", "utf-16-be", QUOTED * 4),
        ("windows-1251", "cp1251", "«Привет» — №5"),
        ("koi8-r", "koi8-r", "Привет"),
        ("utf-8", "cp1252", QUOTED),
        ("klingon", "cp1252", QUOTED),
        ("x-user-defined", "utf-8", QUOTED),
        ("iso-8859-1", "utf-8", QUOTED),
        ("iso-8859-1", "utf-8", "café"),
        ("gb2312", "utf-8", "我们開會的時候"),
        ("windows-1251", "utf-8", "«Привет» — №5"),
        ("iso-8859-1", "utf-8-sig", QUOTED),
        ("gb2312", "utf-16", QUOTED),
        (None, "cp1252", QUOTED),
        (None, "utf-8", QUOTED),
        (None, "utf-16", QUOTED),
        (None, "utf-16-le", QUOTED),
        (None, "utf-16-be", QUOTED),
    ],
)
def test_no_character_is_lost_whatever_the_label(label: str | None, codec: str, text: str) -> None:
    assert decoded(text.encode(codec), label).text == text


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-1", "latin-1", "Café"),
        ("windows-1252", "cp1252", QUOTED),
        ("us-ascii", "ascii", "Plain."),
        ("klingon", "ascii", "Plain."),
        ("gb2312", "gb2312", "我们开会"),
        ("gbk", "gbk", "一"),
        ("euc-kr", "euc_kr", "회의"),
        ("utf-8", "utf-8", QUOTED),
        ("utf-16", "utf-16", QUOTED),
        (None, "utf-8", QUOTED),
        (None, "utf-16", QUOTED),
    ],
)
def test_what_is_as_it_says_needs_no_note(label: str | None, codec: str, text: str) -> None:
    read = decoded(text.encode(codec), label)
    assert (read.text, read.notes) == (text, ())


@pytest.mark.parametrize(
    ("data", "label", "says"),
    [
        (QUOTED.encode("cp1252"), "iso-8859-1", "as Windows-1252, as browsers read that label"),
        ("我们開會".encode("gbk"), "gb2312", "as GB18030"),
        (QUOTED.encode("cp1252"), "klingon", "“klingon” names no way of writing; it was read as Windows-1252"),
        (QUOTED.encode(), "klingon", "it was read as UTF-8"),
        (QUOTED.encode(), "iso-8859-1", "was written in UTF-8"),
        (QUOTED.encode("cp1252"), "utf-8", "and is not; it was read as Windows-1252"),
        (QUOTED.encode("cp1252"), None, "not written in UTF-8; it was read as Windows-1252"),
        (QUOTED.encode("utf-16-le"), None, "was read as UTF-16"),
        (b"a\x81b\x9d", "windows-1252", "2 characters could not be read"),
        (b"\xe9\xff", "shift_jis", "could not be read"),
        (QUOTED.encode() + b" \xff", "utf-8", "1 character could not be read"),
        (QUOTED.encode() + b" \xff", None, "1 character could not be read"),
        ("a \ufffd".encode(), "utf-8", "1 character could not be read"),
    ],
)
def test_what_was_read_otherwise_is_told(data: bytes, label: str | None, says: str) -> None:
    assert any(says in note for note in decoded(data, label).notes)


def test_what_windows_1252_leaves_undefined_is_read_as_browsers_do() -> None:
    assert decoded(bytes(range(0x80, 0xA0)), "iso-8859-1").text == "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (b'<html><head><meta charset="gb2312">', "gb2312"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>", "windows-1252"),
        (b"<META CHARSET = utf-16>", "utf-8"),
        (b"<p>charset=gbk", None),
        (b" " * 5_000 + b"<meta charset=gbk>", None),
        (b"<meta " * 3_000, None),
    ],
)
def test_a_page_says_what_it_is_written_in(page: bytes, says: str | None) -> None:
    assert charset_in_html(page) == says


def test_encoded_words_are_labelled_as_the_library_knows_them() -> None:
    assert relabelled(b'name="=?GB2312?B?x?="') == b'name="=?gb18030?B?x?="'
    assert relabelled(b"filename*=iso-8859-1''a%93") == b"filename*=cp1252''a%93"
    assert relabelled(b'name="=?klingon?q?x?="') == b'name="=?utf-8?q?x?="'


LABELS = st.sampled_from([None, "utf-8", "latin1", "gb2312", "shift_jis", "utf-16", "iso-2022-jp", "hz-gb-2312", "x"])


@given(st.binary(max_size=60), LABELS)
def test_any_bytes_are_read_under_any_label(data: bytes, label: str | None) -> None:
    assert isinstance(decoded(data, label).text, str)
