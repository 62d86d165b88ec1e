"""Bytes of a text file to text: byte order mark, UTF-8, UTF-16, else a guess that is told."""

import codecs
import re
from dataclasses import dataclass

from annotator.core.errors import BadInput
from annotator.formats.charsets import guess

MAX_BYTES = 64 * 1024 * 1024
"""A larger file is refused: no article is that long."""


class TooBig(BadInput):
    """A file that is larger than MAX_BYTES."""

    code = "too-big"


class Binary(BadInput):
    """A file that is no text at all."""

    code = "binary"


class BadEncoding(BadInput):
    """A file whose letters can't be made out."""

    code = "bad-encoding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """`encoding` is Python's name of the codec; `told` are sentences about what was done."""

    text: str
    encoding: str
    told: tuple[str, ...] = ()


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (or a Word, Excel or OpenDocument file)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x7fELF", "a program"),
)
_NAMES = {
    "cp1252": "Windows-1252 (Western European)",
    "iso8859_15": "ISO 8859-15 (Western European)",
    "mac_roman": "Mac OS Roman",
    "cp1250": "Windows-1250 (Central European)",
    "iso8859_2": "ISO 8859-2 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8_r": "KOI8-R (Cyrillic)",
    "koi8_u": "KOI8-U (Cyrillic)",
    "cp866": "DOS 866 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "iso8859_7": "ISO 8859-7 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "iso8859_8": "ISO 8859-8 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp1257": "Windows-1257 (Baltic)",
    "cp874": "Windows-874 (Thai)",
    "gb18030": "GB 18030 (Chinese)",
    "big5hkscs": "Big5 (Chinese)",
    "cp932": "Shift JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "iso2022_jp": "ISO-2022-JP (Japanese)",
    "cp949": "EUC-KR (Korean)",
    "utf-16-le": "UTF-16 (little endian)",
    "utf-16-be": "UTF-16 (big endian)",
    "utf-32-le": "UTF-32 (little endian)",
    "utf-32-be": "UTF-32 (big endian)",
}
_SAVE_AS_UTF8 = "Open it in the program that made it, save it as UTF-8 text, and import that."
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\b\x1a\x1b"))
_PRINTABLE = bytes(range(0x20, 0x7F)) + b"\t\r\n"
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_ISO_2022_JP = re.compile(rb"\x1b\$[@B]")
_LINE_END = re.compile("\r\n?")
_SAMPLE = 65_536


def encodings() -> dict[str, str]:
    """The names of the encodings that a text can be read in, by their codecs."""
    return {"utf-8": "UTF-8", **_NAMES}


def decode(data: bytes, *, keep_line_ends: bool = False) -> Decoded:
    """The text of a file's bytes, exactly, but for line ends (made \\n) and a byte order mark.

    Nothing is ever replaced: bytes that can't be read raise BadEncoding, files that are no text
    raise Binary, files over MAX_BYTES raise TooBig (all BadInput). `keep_line_ends` is for formats
    whose positions count them.
    """
    if len(data) > MAX_BYTES:
        raise TooBig(
            f"The file has {len(data) / 1024 / 1024:,.0f} MB; a text may have "
            f"{MAX_BYTES // 1024 // 1024} MB.",
            hint="Split it into single articles.",
        )
    mark, codec = next(((m, c) for m, c in _MARKS if _starts(data, m, c)), (b"", ""))
    if not mark:
        _refuse_known(data)
    text, encoding, told = _marked(data, mark, codec) if mark else _unmarked(data)
    if "\0" in text:
        raise _binary("It holds NUL characters, which no text has.")
    if keep_line_ends:
        return Decoded(text=text, encoding=encoding, told=told)
    text, changed = plain_line_ends(text)
    return Decoded(text=text, encoding=encoding, told=told + changed)


def plain_line_ends(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with \\n for each CRLF and CR, and a sentence about how many there were."""
    returns = text.count("\r")
    if not returns:
        return text, ()
    windows = text.count("\r\n")
    text = _LINE_END.sub("\n", text)
    kinds = [f"{windows:,} Windows (CRLF)"] if windows else []
    kinds += [f"{returns - windows:,} old Mac (CR)"] if returns > windows else []
    told = f"Line ends made plain ones (LF): {', '.join(kinds)}."
    return text, (told,)


def looks_like_text(start: bytes) -> bool:
    """Whether the first bytes of a file may be text in some encoding, at a quick look."""
    if any(_starts(start, mark, codec) for mark, codec in _MARKS):
        return True
    if any(start.startswith(signature) for signature, _ in _SIGNATURES):
        return False
    if b"\0" in start:
        return _wide(start) is not None
    return not _is_mostly_controls(start)


def _starts(data: bytes, mark: bytes, codec: str) -> bool:
    """FF FE 00 00 is UTF-32 only where the length fits; else UTF-16 that begins with NUL."""
    return data.startswith(mark) and (not codec.startswith("utf-32") or len(data) % 4 == 0)


def _refuse_known(data: bytes) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise Binary(
                f"This is {name}, not plain text.",
                hint="Import it under its own ending, or save it as UTF-8 text.",
            )


def _binary(reason: str) -> Binary:
    return Binary(f"This is not a text file. {reason}", hint=_SAVE_AS_UTF8)


def _marked(data: bytes, mark: bytes, codec: str) -> tuple[str, str, tuple[str, ...]]:
    told = ("A byte order mark at the start was dropped.",)
    if codec != "utf-8":
        told = (f"Read as {_NAMES[codec]}.", *told)
    try:
        return data[len(mark) :].decode(codec), codec, told
    except UnicodeDecodeError as error:
        name = _NAMES.get(codec, "UTF-8")
        place = len(mark) + error.start
        raise BadEncoding(
            f"By its first bytes the file is {name}, but byte {place:,} is not.", hint=_SAVE_AS_UTF8
        ) from error


def _unmarked(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    if b"\0" in data:
        codec = _wide(data)
        if codec is None:
            raise _binary("It holds NUL bytes, which no text has.")
        try:
            return data.decode(codec), codec, (f"Read as {_NAMES[codec]}.",)
        except UnicodeDecodeError as error:
            raise _binary("It holds NUL bytes, which no text has.") from error
    if _is_mostly_controls(data):
        raise _binary("It holds control characters.")
    if _ISO_2022_JP.search(data):
        try:
            return data.decode("iso2022_jp"), "iso2022_jp", (_guessed("iso2022_jp"),)
        except UnicodeDecodeError:
            pass
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error)
    codec = guess(data)
    if codec is None:
        raise BadEncoding("The letters of this file can't be made out.", hint=_SAVE_AS_UTF8)
    return data.decode(codec), codec, (_guessed(codec),)


def _guessed(codec: str) -> str:
    return f"Read as {_NAMES[codec]}, a guess: please look over the letters."


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """UTF-8 with a few broken bytes must not be read as something else, letter by letter."""
    whole = len(_MULTIBYTE.findall(data))
    rest = _MULTIBYTE.sub(b"", data)
    broken = len(rest) - len(rest.translate(None, bytes(range(0x80, 0x100))))
    is_cut_off = error.end == len(data) and "unexpected end" in error.reason
    if whole >= 10 * broken or (is_cut_off and whole >= 2 and broken <= 3):
        line = data.count(b"\n", 0, error.start) + 1
        raise BadEncoding(
            f"The file is UTF-8, but byte {error.start:,} (line {line:,}) is damaged.",
            hint="Get a whole copy of it, or correct the letter there and save it as UTF-8.",
        )


def _is_mostly_controls(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 20 > len(sample)


def _wide(data: bytes) -> str | None:
    """The UTF-16 or UTF-32 that the places of the NUL bytes speak for, if any."""
    sample = data[:_SAMPLE]
    if len(sample.translate(None, _PRINTABLE)) * 5 < len(sample):
        return None  # Bytes that read as they are: text with a stray NUL.
    fours = sample[: len(sample) // 4 * 4]
    for codec, nul in (("utf-32-le", 3), ("utf-32-be", 0)):
        if fours and not any(fours[nul::4]) and _plain_share(fours, codec) > 0:
            return codec
    shares = {codec: _plain_share(sample, codec) for codec in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda codec: shares[codec])
    return best if shares[best] >= 0.02 and shares[best] > 2 * min(shares.values()) else None


def _plain_share(sample: bytes, codec: str) -> float:
    """The share of ASCII and common East Asian punctuation; 0 where it is no text."""
    try:
        text = codecs.getincrementaldecoder(codec)("strict").decode(sample)
    except UnicodeDecodeError:
        return 0.0
    odd = sum(letter < "\t" or "\ue000" <= letter <= "\uf8ff" for letter in text)
    if not text or "\0" in text or odd * 20 > len(text):
        return 0.0
    plain = sum(" " <= letter <= "~" or letter in "\r\n\t\u3000。，、" for letter in text)
    return plain / len(text)
