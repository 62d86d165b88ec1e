"""Recognises the dateline that opens a wire story: "MOSCOW, May 17 (Xinhua) -- "."""

import re
from dataclasses import dataclass

from annotator.core.timestamps import MONTHS


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


AGENCIES = _names(
    "associated press|the associated press|reuters|thomson reuters|thomson reuters foundation|"
    "ap|afp|afp-jiji|xinhua|upi|tass|itar-tass|interfax|ria novosti|sputnik|dpa|ansa|efe|kyodo|"
    "kyodo news|jiji|jiji press|yonhap|bernama|pti|ians|ani|apa|belga|lusa|anadolu|aa|bbc news|"
    "bbc|cnn|bloomberg|business wire|businesswire|globe newswire|prnewswire|pr newswire|"
    "accesswire|marketwatch|usa today|the new york times|the washington post|canadian press|"
    "the canadian press|cp|aap|irna|spa|wam|mena|qna|kuna|petra|saba|sana|antara|vna|"
    "тасс|итар-тасс|риа новости|интерфакс|синьхуа|рейтер|прайм|шиньхуа|"
    "新华社|新华网|新華社|新華網|中新社|中新网|中新網|中央社|路透社|法新社|美联社|人民网|شينخوا|"
    "رويترز|أ ف ب|واس|وام|سانا|china daily|people's daily|global times|cgtn|deutsche welle"
)
"""Names of news agencies in lower case; a bracket with one of them makes a dateline."""

# Cities that stand in datelines without a country or state.
_CITIES = _names(
    "atlanta|baltimore|boston|chicago|cincinnati|cleveland|dallas|denver|detroit|honolulu|houston|"
    "indianapolis|las vegas|los angeles|miami|milwaukee|minneapolis|new orleans|new york|"
    "oklahoma city|philadelphia|phoenix|pittsburgh|st. louis|salt lake city|san antonio|san diego|"
    "san francisco|seattle|washington|amsterdam|ankara|athens|baghdad|bangkok|beijing|beirut|"
    "berlin|bogota|brasilia|brussels|bucharest|budapest|buenos aires|cairo|canberra|caracas|"
    "copenhagen|damascus|dhaka|doha|dubai|dublin|frankfurt|geneva|guatemala city|hanoi|havana|"
    "helsinki|hong kong|islamabad|istanbul|jakarta|jerusalem|johannesburg|kabul|khartoum|kiev|"
    "kinshasa|kuala lumpur|kuwait city|kyiv|lagos|lima|lisbon|london|luxembourg|macau|madrid|"
    "manila|mexico city|milan|minsk|monaco|montreal|moscow|mumbai|munich|nairobi|new delhi|"
    "nicosia|oslo|ottawa|panama city|paris|prague|pyongyang|quebec city|rabat|rio de janeiro|"
    "riyadh|rome|san marino|sao paulo|são paulo|sarajevo|seoul|shanghai|singapore|sofia|stockholm|"
    "sydney|taipei|tehran|tel aviv|tokyo|toronto|tripoli|tunis|ulan bator|united nations|"
    "vatican city|vienna|vilnius|warsaw|zurich"
)
_REGIONS = _names(
    "ala.|ariz.|ark.|calif.|colo.|conn.|d.c.|del.|fla.|ga.|ill.|ind.|kan.|ky.|la.|md.|mass.|mich.|"
    "minn.|miss.|mo.|mont.|neb.|nev.|n.h.|n.j.|n.m.|n.y.|n.c.|n.d.|okla.|ore.|pa.|r.i.|s.c.|s.d.|"
    "tenn.|vt.|va.|wash.|w.va.|w. va.|wis.|wyo.|alaska|hawaii|idaho|iowa|maine|ohio|texas|utah|"
    "california|florida|georgia|michigan|pennsylvania|virginia|ontario|quebec|alberta|manitoba|"
    "british columbia|nova scotia|saskatchewan|england|scotland|wales|northern ireland|"
    "afghanistan|albania|algeria|argentina|armenia|australia|austria|azerbaijan|bangladesh|"
    "belarus|belgium|bolivia|bosnia|brazil|bulgaria|cambodia|canada|chile|china|colombia|congo|"
    "costa rica|croatia|cuba|cyprus|czech republic|denmark|ecuador|egypt|ethiopia|finland|france|"
    "gaza strip|germany|ghana|greece|haiti|hungary|iceland|india|indonesia|iran|iraq|ireland|"
    "israel|italy|jamaica|japan|jordan|kazakhstan|kenya|kosovo|lebanon|libya|lithuania|malaysia|"
    "mali|mexico|moldova|mongolia|morocco|mozambique|myanmar|nepal|netherlands|new zealand|"
    "nigeria|north korea|norway|pakistan|panama|peru|philippines|poland|portugal|puerto rico|"
    "qatar|romania|russia|rwanda|saudi arabia|senegal|serbia|slovakia|slovenia|somalia|"
    "south africa|south korea|south sudan|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|"
    "tanzania|thailand|tunisia|turkey|uganda|ukraine|united arab emirates|uruguay|uzbekistan|"
    "venezuela|vietnam|west bank|yemen|zambia|zimbabwe"
)

_BLANK = r"[^\S\n]"
_MONTH_WORD = "|".join(
    sorted((re.escape(name) for name in MONTHS), key=lambda name: (-len(name), name))
)
_LATIN = re.compile(
    rf"""
    (?P<named>
      (?P<place>[^\W\d_](?:[\w.'’/-]|{_BLANK}){{1,40}}?)
      (?:,{_BLANK}(?P<region>[^\W\d_](?:[\w.'’-]|{_BLANK}){{1,24}}?))?
      (?:,{_BLANK}(?P<date>(?i:(?:{_MONTH_WORD})\.?{_BLANK}\d{{1,2}}
                        |\d{{1,2}}{_BLANK}(?:{_MONTH_WORD})\.?))(?:,?{_BLANK}\d{{4}})?)?
      (?:{_BLANK}?(?:--)?(?:\((?P<agency>[^()\n]{{2,40}})\)
         |(?<=[\s-])/(?P<wire>[^/\n]{{2,30}})/))?
    )
    (?P<dash>{_BLANK}*(?:--+|[—–―]){_BLANK}*|{_BLANK}+-{_BLANK}*)
    """,
    re.VERBOSE,
)
_CHINESE = re.compile(
    r"(?P<named>(?P<agency>新华社|新華社|新华网|新華網|中新社|中新网|中新網|中央社|人民网)"
    r"[\u4e00-\u9fff·]{0,16}?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[电電讯訊]))"
    r"(?:\s*[（(](?:记者|記者)\s*(?P<author>[^（）()\n]{1,60})[）)])?"
    r"(?(author)|(?=[\s（(，,：:]))[，,：:]?"
)
_RUSSIAN = re.compile(
    rf"(?P<named>(?P<place>[А-ЯЁ][А-ЯЁа-яё-]*(?:{_BLANK}[А-ЯЁа-яё-]+){{0,3}})"
    rf"[,.]{_BLANK}\d{{1,2}}{_BLANK}[а-я]{{3,8}}(?:{_BLANK}\d{{4}})?"
    rf"(?:\.?{_BLANK}/(?:[Кк]орр\.{_BLANK})?(?P<slash>ТАСС|ИТАР-ТАСС)(?:[ ,][^/\n]{{1,60}})?/"
    rf"|{_BLANK}?[-–—]{_BLANK}(?P<after>РИА{_BLANK}Новости|ПРАЙМ)(?:,{_BLANK}[^.\n]{{1,40}})?"
    rf"|\.{_BLANK}(?P<site>INTERFAX(?:\.RU)?|ИНТЕРФАКС)"
    rf"|{_BLANK}\((?P<bracket>Синьхуа|ТАСС|Интерфакс|Рейтер)\)))"
    rf"(?:\.?{_BLANK}*(?:--+|[—–―-])|\.)(?=\s)"
)
_ARABIC = re.compile(
    rf"(?P<named>(?:[\u0620-\u064a]+{_BLANK}){{1,5}}\d{{1,2}}{_BLANK}[\u0620-\u064a]+"
    rf"(?:{_BLANK}\d{{4}})?{_BLANK}\((?P<agency>شينخوا|رويترز|واس|وام|سانا|أ{_BLANK}?ف{_BLANK}?ب)\))"
    rf"{_BLANK}*(?:--+|[—–―-])"
)
_LOOK_AHEAD = 260


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """`end` is the code point where the story itself begins, blanks after the dash passed over."""

    end: int
    text: str
    source: str | None = None
    author: str | None = None


def read_dateline(text: str, start: int = 0) -> Dateline | None:
    """The dateline at code point `start` of the text, if there surely is one with text after it."""
    window = text[start : start + _LOOK_AHEAD]
    if not window or window[0].isspace():
        return None
    for read in (_chinese, _russian, _arabic, _latin):
        found = read(window)
        if found is None:
            continue
        rest = text[start + found.end : start + found.end + _LOOK_AHEAD]
        body = rest.lstrip()
        if not body:
            return None
        end = start + found.end + len(rest) - len(body)
        return Dateline(end=end, text=found.text, source=found.source, author=found.author)
    return None


def is_agency(name: str) -> bool:
    """Whether this is the name of a known news agency."""
    return " ".join(name.split()).lower() in AGENCIES


def _latin(window: str) -> Dateline | None:
    found = _LATIN.match(window)
    if found is None:
        return None
    place, region = found["place"], found["region"]
    agency = found["agency"] or found["wire"]
    known = agency is not None and is_agency(agency) and not is_agency(place)
    if found["dash"].strip() == "-" and agency is None and not found["dash"].endswith(" "):
        return None
    if _in_capitals(place):
        sure = (
            known
            or found["date"] is not None
            or (region is None and place.lower() in _CITIES)
            or (region is not None and region.lower() in _REGIONS)
        )
    else:
        # "Paris (AFP) - France": without capitals only a known agency and a new sentence count.
        after = window[found.end() : found.end() + 1]
        sure = known and _is_title_case(place) and not after.islower()
    if not sure:
        return None
    named = found["named"].strip()
    return Dateline(end=found.end(), text=named, source=agency)


def _in_capitals(place: str) -> bool:
    words = re.split(r"[\s/]+", place)
    return all(
        re.sub(r"^(?:Mc|Mac|De|La|Le|O['’])(?=\w{2})", "", word).isupper()
        or word in ("de", "and", "do", "da")
        for word in words
    ) and any(word.isupper() and len(word) > 1 for word in words)


def _is_title_case(place: str) -> bool:
    words = place.split()
    return (
        len(words) <= 4
        and all(word[0].isupper() or word in ("de", "do", "of") for word in words)
        and not re.search(r"(?i)\b(?:the|press|news|agency|agence|company)\b", place)
    )


def _chinese(window: str) -> Dateline | None:
    found = _CHINESE.match(window)
    if found is None:
        return None
    author = found["author"].strip() if found["author"] else None
    return Dateline(end=found.end(), text=found["named"], source=found["agency"], author=author)


def _russian(window: str) -> Dateline | None:
    found = _RUSSIAN.match(window)
    if found is None:
        return None
    source = found["slash"] or found["after"] or found["site"] or found["bracket"]
    return Dateline(end=found.end(), text=found["named"].strip(), source=source)


def _arabic(window: str) -> Dateline | None:
    found = _ARABIC.match(window)
    if found is None:
        return None
    return Dateline(end=found.end(), text=found["named"], source=found["agency"])
