"""Real bytes in many encodings, and bytes that are no text."""

from __future__ import annotations

import pytest

from timeline.acquire.text import decode, is_blank
from timeline.errors import UnreadableDocument

WESTERN = "He said “Today’s café costs £5” – naïve François, it’s 5 °C … Æsop"
PLAIN = "He said \"Today's café costs £5\" - naïve François, it's 5 °C"
RUSSIAN = "Полиция опубликовала доклад в ноябре 2008 года, сообщила комиссия по жалобам. " * 3
GREEK = "Η αστυνομία δημοσίευσε την έκθεση τον Νοέμβριο του 2008, ανακοίνωσε η επιτροπή. " * 3
JAPANESE = "警察は2008年11月に報告書を発表したと、委員会が明らかにしました。" * 3

BYTES = [
    (WESTERN, "utf-8", "utf-8"),
    (WESTERN, "utf-16-le", "utf-16-le"),
    (WESTERN, "utf-16-be", "utf-16-be"),
    (WESTERN, "utf-32-le", "utf-32-le"),
    (WESTERN, "utf-32-be", "utf-32-be"),
    (WESTERN, "cp1252", "cp1252"),
    (WESTERN, "mac_roman", "mac_roman"),
    (PLAIN, "latin-1", "cp1252"),
    (PLAIN, "cp850", "cp850"),
    (RUSSIAN, "utf-8", "utf-8"),
    (RUSSIAN, "cp1251", "cp1251"),
    (RUSSIAN, "koi8-r", "koi8_r"),
    (GREEK, "cp1253", "cp1253"),
    (JAPANESE, "utf-8", "utf-8"),
    (JAPANESE, "shift_jis", None),
    (JAPANESE, "euc_jp", None),
]


@pytest.mark.parametrize(
    ("text", "written", "named"), BYTES, ids=lambda value: value if value and len(value) < 20 else None
)
def test_the_text_comes_back_from_its_bytes(text: str, written: str, named: str | None) -> None:
    decoded, encoding = decode(text.encode(written))
    assert decoded == text
    assert named in (None, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_stays_so_that_offsets_are_those_of_a_plain_decode(encoding: str) -> None:
    data = ("\ufeff" + WESTERN).encode(encoding)
    assert decode(data) == (data.decode(encoding), encoding)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café £5 – “naïve”".encode() + b" \xff\xfe end", "Café £5 – “naïve” \ufffd\ufffd end"),
        ("The café".encode()[:-1], "The caf\ufffd"),
    ],
)
def test_invalid_bytes_in_utf8_are_replaced_and_counted(data: bytes, text: str) -> None:
    decoded, encoding = decode(data)
    assert decoded == text
    assert encoding.startswith("utf-8, ")
    assert "replaced" in encoding


def test_line_ends_are_not_touched() -> None:
    assert decode(b"one\r\ntwo\rthree\n")[0] == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bytes(range(256)) * 20, "not text but binary data"),
        (b"text \x00\x01\x02\x03\x04\x05 text", "not text but binary data"),
    ],
)
def test_binary_junk_is_refused_with_its_kind(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        decode(data)


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u200b \n", "\u00a0"])
def test_nothing_to_see_is_blank(text: str) -> None:
    assert is_blank(text)
    assert not is_blank(text + "a")
