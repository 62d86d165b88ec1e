"""Guesses the encoding of bytes that are not UTF-8, by how the letters read in each candidate.

Statistics over bytes are often wrong on short texts. So each candidate is decoded strictly and
judged: which language its letters fit, and whether capitals and signs stand where they can.
"""

import codecs
import re
import unicodedata
from functools import cache

# What a candidate is given beforehand: of two that read as well, the more common one is right.
_CANDIDATES = {
    **dict.fromkeys(("cp1252", "cp1251", "gb18030", "cp949", "cp932", "big5hkscs", "cp1256"), 0.0),
    **dict.fromkeys(("cp1254", "cp1253", "cp1255", "koi8_r", "koi8_u", "euc_jp"), -0.02),
    **dict.fromkeys(("cp1250", "iso8859_2"), -0.1),
    **dict.fromkeys(("iso8859_7", "iso8859_8"), -0.11),
    **dict.fromkeys(("cp1257", "cp866", "cp874"), -0.15),
    "mac_roman": -0.3,
    "iso8859_15": -0.001,  # Reads as cp1252 does but for the euro sign.
}

_CENTRAL = ("ąęłóżśćńź", "áíéěřščžýůúňťďóľôäĺŕ", "áéöóőüíúű", "ăîâşţ", "šžčćđ")
_GREEK = ("αοιετσνηυρπκμλςόίωήάέδγύχθώφβξζψϊΐΰϋ",)
_HEBREW = ("יוהלאתבמרשנחעדםפקסןצגזטכףץך",)
_WESTERN = (
    *("éèàêçôîùâûëïœæÿ", "äöüßéàèç", "áéíóúñüïçºª", "ãçáéíóõêúâàôüº", "åäöéàü", "æøåéöäóò"),
    *("àèéìòùîóú", "éëïóèöäüáâçñê", "áíóéöþðúæý"),
)
_RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_UKRAINIAN = "оаинтевірслкдумпязьбгйчхцїюжєшщфґ"
# The letters beyond ASCII of the languages that an encoding is for, the frequent ones first.
_ALPHABETS = {
    "cp1252": _WESTERN,
    "iso8859_15": _WESTERN,
    "mac_roman": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp1254": ("ıüşğöçİâîû",),
    "cp1257": ("ėšžųįąūčę", "āīēšņļģķčžū", "äõüöšž"),
    "cp1251": (
        *(_RUSSIAN, _UKRAINIAN),
        *("аеиоентрслвкдпмузъягбчшцйжщюхфь", "аоиентсрвјдмклпузгбчшњљћцжхђџф"),
    ),
    "koi8_r": (_RUSSIAN,),
    "koi8_u": (_UKRAINIAN,),
    "cp866": (_RUSSIAN,),
    "cp1253": _GREEK,
    "iso8859_7": _GREEK,
    "cp1255": _HEBREW,
    "iso8859_8": _HEBREW,
    "cp1256": ("اليمونرتبةعدسفهكقحجأشصطخذىإضزءثئآغظؤًٌٍَُِّْـ",),
    "cp874": ("านรกเงอลมยวดทตปสคไหพบชขผจถซศธณโใแะาิีึืุู่้็์ัำฐภญฟฉฝษฮฎฏฆๆ๊๋",),
}
_LATIN = frozenset(("cp1252", "iso8859_15", "mac_roman", "cp1250", "iso8859_2", "cp1254", "cp1257"))

_COMMON_HAN = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子"
    "说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机"
    "当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心"
    "明看原利比但质气第向道次元美百千万亿省市区报者记资金价长增贸易企銀行這為個國時來們對會發動過說"
    "產種經進電裡實體機當點從業應開還關線數報記長貿總統東車今円億"
)
_COMMON_HANGUL = frozenset(
    "이다는의에가을한고하지기로사은도를인대자스서리아시전정나해부어주일수있것라장보상원만제동들그게면구"
)
_WELL_PLACED = frozenset("‘’‚“”„–—…«»‹›\u00a0€£°§©®™•·№½¼¾؛؟،")
_INSIDE_WORDS = frozenset("’‘·–—\u00ad")
_OPENING = frozenset("¿¡")

_SAMPLE = 16_000
_ENOUGH = 0.25


def guess(data: bytes) -> str | None:
    """The codec that most likely wrote these bytes, and decodes all of them; None if none reads.

    A guess: whoever uses it must tell the user, who can see at a glance whether it is right.
    """
    sample = _sample(data)
    rated: list[tuple[float, str]] = []
    for codec, given in _CANDIDATES.items():
        text = _decoded(sample, codec)
        rating = None if text is None else _rate(text, codec)
        if rating is not None and rating >= _ENOUGH:
            rated.append((rating + given, codec))
    rated.sort(key=lambda pair: -pair[0])
    return next((codec for _, codec in rated if _decodes(data, codec)), None)


def _sample(data: bytes) -> bytes:
    """A piece of the data from a little before the first byte that is not ASCII."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 200) if first else 0
    return data[start : start + _SAMPLE]


def _decoded(sample: bytes, codec: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(codec)("strict").decode(sample)
    except UnicodeDecodeError:
        return None


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _rate(text: str, codec: str) -> float | None:
    """How well a decoded text reads, up to 1; None where it holds what no text does."""
    padded = f" {text} "
    signs = 0.0
    letters: list[tuple[str, float]] = []
    count = 0
    for at, letter in enumerate(text, 1):
        if letter.isascii():
            continue
        count += 1
        category = unicodedata.category(letter)
        if category in ("Cc", "Cn", "Co") and letter != "\x85":
            return None
        before, after = padded[at - 1], padded[at + 1]
        if category[0] in "LM" or letter in "ªº":
            letters.append((letter, _place_of_letter(letter, before, after, codec)))
        else:
            signs += _worth_of_sign(letter, before, after, codec)
    if not count:
        return None
    if codec in _ALPHABETS:
        fit = max(_fit(letters, alphabet) for alphabet in _ALPHABETS[codec])
    else:
        fit = sum(place + _worth_of_character(letter, codec) for letter, place in letters)
    rating = (signs + fit) / count
    if codec not in _LATIN and 3 * len(letters) < sum(map(str.isascii, filter(str.isalpha, text))):
        rating -= 0.4  # A few foreign letters in a Latin text are more likely accented ones.
    return rating


def _place_of_letter(letter: str, before: str, after: str, codec: str) -> float:
    """What is taken off for a capital inside a word, or for a neighbour of another script."""
    off = 0.0
    if letter.isupper() and before.islower():
        off -= 1
    if codec not in _LATIN:
        strangers = (before.isascii() and before.isalpha()) + (after.isascii() and after.isalpha())
        off -= 0.5 * strangers
    return off


def _worth_of_sign(sign: str, before: str, after: str, codec: str) -> float:
    if codec not in _ALPHABETS:
        return 0.5 if unicodedata.east_asian_width(sign) in "WFA" else -0.3
    if before.isalpha() and after.isalpha():
        return 0.8 if sign in _INSIDE_WORDS else -1.0
    if sign in _OPENING:
        return 0.6 if not before.isalnum() and after.isalpha() else -1.0
    return 0.8 if sign in _WELL_PLACED else -0.5


def _fit(letters: list[tuple[str, float]], alphabet: str) -> float:
    worth = _worth_by_rank(alphabet)
    return sum(place + worth.get(letter, -1.0) for letter, place in letters)


@cache
def _worth_by_rank(alphabet: str) -> dict[str, float]:
    """Frequent letters count nearly 1, rare ones half; capitals as the small letters."""
    worth: dict[str, float] = {}
    for rank, letter in enumerate(alphabet):
        for form in (letter, letter.upper()):
            worth.setdefault(form, 1.0 - 0.5 * rank / len(alphabet))
    return worth


def _worth_of_character(letter: str, codec: str) -> float:
    """How common an East Asian character is, by its place in the table of its standard."""
    code = letter.encode(codec)
    lead, trail = code[0], code[-1]
    if "\u3041" <= letter <= "\u30fe":
        return 0.9 if codec in ("cp932", "euc_jp") else 0.2
    match codec:
        case "gb18030":
            usual = len(code) == 2 and 0xB0 <= lead <= 0xD7 and trail >= 0xA1
            unusual = len(code) == 2 and 0xD8 <= lead <= 0xF7 and trail >= 0xA1
        case "cp949":
            usual = 0xB0 <= lead <= 0xC8 and trail >= 0xA1
            unusual = False
        case "big5hkscs":
            usual = 0xA4 <= lead <= 0xC6
            unusual = 0xC9 <= lead <= 0xF9
        case "cp932":
            usual = 0x88 <= lead <= 0x98 and len(code) == 2
            unusual = 0x98 < lead <= 0xEA and len(code) == 2
        case _:
            usual = len(code) == 2 and 0xB0 <= lead <= 0xCF
            unusual = len(code) == 2 and 0xD0 <= lead <= 0xF4
    if letter in _COMMON_HAN or letter in _COMMON_HANGUL:
        return 1.0
    return 0.55 if usual else -0.2 if unusual else -0.7
