"""How bytes become text: what is read, what is told, and what is refused."""

import codecs
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import BadInput
from annotator.formats import decoding
from annotator.formats.decoding import (
    BadEncoding,
    Binary,
    Decoded,
    TooBig,
    decode,
    looks_like_text,
    plain_line_ends,
)

TEXT = "Prices rose, “he” said: 俄中 é 😀\nIt is so.\n"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\x85")))
def test_utf8_is_read_exactly_and_nothing_is_told(text: str) -> None:
    text = f"Words: {text}"

    assert decode(text.encode()) == Decoded(text=text, encoding="utf-8", told=())


@pytest.mark.parametrize(
    "text", ["ID3 is a car.", "PK is short for it.", "GIF and {rtf} are formats."]
)
def test_words_that_begin_like_other_files_are_text(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("letter", ["\u00a0", "\u2028", "\u2029", "\x85", "\u200d", "\t", "\x0c"])
def test_unusual_characters_stay(letter: str) -> None:
    assert decode(f"a{letter}b\n".encode()).text == f"a{letter}b\n"


@pytest.mark.parametrize(
    ("mark", "codec", "told"),
    [
        (codecs.BOM_UTF8, "utf-8", 1),
        (codecs.BOM_UTF16_LE, "utf-16-le", 2),
        (codecs.BOM_UTF16_BE, "utf-16-be", 2),
        (codecs.BOM_UTF32_LE, "utf-32-le", 2),
        (codecs.BOM_UTF32_BE, "utf-32-be", 2),
        ("\ufeff".encode("gb18030"), "gb18030", 2),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_dropped(
    mark: bytes, codec: str, told: int
) -> None:
    decoded = decode(mark + TEXT.encode(codec))

    assert decoded.text == TEXT
    assert decoded.encoding == codec
    assert len(decoded.told) == told
    assert decoded.told[-1] == "A byte order mark at the start was dropped."


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [TEXT, "Ok", "俄中贸易额增长，专家说。\n经济在发展。\n", "Ёлка\n"])
def test_utf16_and_utf32_are_known_without_a_mark(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))

    assert decoded.text == text
    assert decoded.encoding == codec


def test_an_encoding_that_was_guessed_is_told() -> None:
    decoded = decode("Министр сообщил об этом.".encode("cp1251"))

    assert decoded.text == "Министр сообщил об этом."
    assert decoded.told == (
        "Read as Windows-1251 (Cyrillic), a guess: please look over the letters.",
    )


def test_japanese_mail_encoding_is_known_by_its_escapes() -> None:
    decoded = decode("大臣は述べた。".encode("iso2022_jp"))

    assert (decoded.text, decoded.encoding) == ("大臣は述べた。", "iso2022_jp")


@pytest.mark.parametrize(
    ("data", "text", "told"),
    [
        (b"a\r\nb\r\n", "a\nb\n", ("Line ends made plain ones (LF): 2 Windows (CRLF).",)),
        (b"a\rb", "a\nb", ("Line ends made plain ones (LF): 1 old Mac (CR).",)),
        (
            b"a\r\nb\rc\n",
            "a\nb\nc\n",
            ("Line ends made plain ones (LF): 1 Windows (CRLF), 1 old Mac (CR).",),
        ),
        (b"a\r\r\nb", "a\n\nb", None),
        (b"a\nb", "a\nb", ()),
    ],
)
def test_line_ends_become_plain_ones_and_are_counted(
    data: bytes, text: str, told: tuple[str, ...] | None
) -> None:
    decoded = decode(data)

    assert decoded.text == text
    assert told is None or decoded.told == told


def test_line_ends_stay_where_positions_count_them() -> None:
    assert decode(b"a\r\nb", keep_line_ends=True).text == "a\r\nb"


@given(st.text("a\r\n\u2028", max_size=30))
def test_plain_line_ends_are_those_of_universal_newlines(text: str) -> None:
    assert plain_line_ends(text)[0] == io.StringIO(text, newline=None).read()


def zip_file() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "text")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n1 0 obj\n",
        zip_file(),
        b"{\\rtf1\\ansi Text}",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"GIF89a\x01\0\x01\0",
        b"SQLite format 3\0",
        b"text with a \0 byte",
        b"\0" * 100,
        b"\x01\x02\x03\x04\x05",
        b"\xef\xbb\xbftext \0",
    ],
)
def test_what_is_no_text_is_refused_with_a_hint(data: bytes) -> None:
    with pytest.raises(Binary) as caught:
        decode(data)
    assert caught.value.message.endswith(".")
    assert caught.value.hint
    assert not looks_like_text(data) or data.startswith(codecs.BOM_UTF8)


@pytest.mark.parametrize(
    "data",
    [
        ("Žluťoučký kůň pěl ódy. " * 3).encode() + b"\xff" + "Příliš žluťoučký.".encode(),
        "Žluťoučký kůň".encode()[:-1],
        codecs.BOM_UTF8 + b"caf\xe9",
        codecs.BOM_UTF16_LE + b"a\0b",
        bytes(range(0x80, 0x100)),
        b"\xed\xa0\x80",
    ],
)
def test_damaged_letters_are_refused_and_never_replaced(data: bytes) -> None:
    with pytest.raises(BadEncoding) as caught:
        decode(data)
    assert caught.value.hint


def test_the_refusal_of_damaged_utf8_names_the_place() -> None:
    data = "ä\n".encode() * 20 + b"\xff"

    with pytest.raises(BadEncoding, match=r"byte 60 \(line 21\)"):
        decode(data)


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_BYTES", 10)

    assert decode(b"0123456789").text == "0123456789"
    with pytest.raises(TooBig):
        decode(b"0123456789a")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_loss_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, keep_line_ends=True)
    except BadInput:
        return
    assert "\0" not in decoded.text
    assert not any("\ud800" <= letter <= "\udfff" for letter in decoded.text)
    assert decoded.encoding


@pytest.mark.parametrize("data", [b"", b"plain", "é".encode()[:1], "a\n".encode("utf-16-le")])
def test_the_beginning_of_a_text_file_looks_like_text(data: bytes) -> None:
    assert looks_like_text(data)
