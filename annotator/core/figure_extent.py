"""How far a figure reaches: a number with its currency, scale and unit, over the blanks between."""

import functools
from collections.abc import Sequence

import regex

from annotator.core.word_patterns import CJK_TAIL, SYNC, word_pattern

_REACH = 70
_BLANKS = " \t\u00a0\u202f\u2009"
_TIGHT = "\u00a0\u202f\u2009"


def _table(words: str) -> frozenset[str]:
    """The words of a table; `_` stands for a blank."""
    return frozenset(word.replace("_", " ") for word in words.split())


_SCALES = _table(
    "hundred thousand million billion trillion quadrillion dozen mln bln tln mn bn tn crore lakh"
    " millions billions trillions hundreds thousands"
    " Tausend Millionen Million Milliarden Milliarde Billionen Billion Mio Mio. Mrd Mrd. Tsd."
    " mille milliers millions milliard milliards mil millones millón mil_millones"
    " miles_de_millones billones milhão milhões bilhão bilhões mila milioni milione miliardi"
    " miliardo тыс тыс. тысяч тысячи тысяча млн млн. миллион миллиона миллионов млрд млрд."
    " миллиард миллиарда миллиардов трлн трлн. триллион триллиона триллионов"
    " ألف آلاف مليون ملايين مليار مليارات بليون تريليون אלף מיליון מיליארד 만 억 조"
)
_MONEY = _table(
    "dollar dollars euro euros pound pounds pound_sterling pounds_sterling yuan RMB renminbi yen"
    " ruble rubles rouble roubles rupee rupees franc francs peso pesos reais rand rands lira liras"
    " dirham dirhams riyal riyals rial rials dinar dinars shekel shekels baht rupiah ringgit zloty"
    " zlotys krone kroner krona kronor forint forints cent cents penny pence kopecks hryvnia"
    " hryvnias naira"
    " USD EUR GBP JPY CNY HKD CHF AUD CAD NZD SGD INR RUB BRL MXN KRW TRY ZAR SEK NOK DKK PLN"
    " Dollar Euro Pfund Franken Yuan Rubel Yen dólar dólares libras yuanes reales"
    " dollari sterline rubli livres рубль рубля рублей руб руб. доллар доллара долларов долл долл."
    " евро юань юаня юаней иен фунтов دولار دولارات يورو ريال درهم جنيه"
    " דולר דולרים אירו שקל שקלים 원 달러 유로 엔 위안 $ € £ ¥ ₽ ₹ ₩ ₺ ₪ ₴ zł kr Kč"
)
_UNITS = _MONEY | _table(
    "% ‰ ٪ percent per_cent percentage_point percentage_points pct basis_point basis_points bps pp"
    " Prozent Prozentpunkt Prozentpunkte pour_cent por_ciento por_cento per_cento"
    " puntos_porcentuales процент процента процентов процентных_пунктов процентного_пункта"
    " بالمئة بالمائة في_المئة في_المائة אחוז אחוזים 퍼센트 포인트"
    " km/h km² m² m³ km m cm mm kg g mg t ha MW GW TW kW kWh MWh GWh TWh bpd boe mph °C °F °"
    " kilometer kilometers kilometre kilometres meter meters metre metres mile miles foot feet"
    " yard yards inch inches square_kilometers square_kilometres square_kilometer square_kilometre"
    " square_meters square_metres square_miles square_feet cubic_meters cubic_metres cubic_feet"
    " ton tons tonne tonnes metric_ton metric_tons kilogram kilograms kilo kilos gram grams ounce"
    " ounces barrel barrels barrels_per_day bushel bushels gallon gallons liter liters litre litres"
    " hectare hectares acre acres watt watts kilowatt kilowatts megawatt megawatts gigawatt"
    " gigawatts kilowatt_hours kilowatt-hours megawatt_hours megawatt-hours gigawatt_hours"
    " gigawatt-hours terawatt_hours terawatt-hours degree degrees degrees_Celsius"
    " degrees_Fahrenheit point points Tonnen Tonne Kilometer Meter kilomètres mètres toneladas"
    " kilómetros metros тонн тонны километров метров баррелей"
)
_COUNTED = _table(
    "people persons men women children workers employees members jobs posts apprentices soldiers"
    " troops votes seats households homes passengers visitors customers tourists students pupils"
    " patients residents refugees migrants cases deaths ships vessels containers vehicles cars"
    " trucks flights shares tickets copies seconds minutes hours days nights weeks months years"
    " personnes habitants emplois postes salariés voyageurs visiteurs heures jours nuits semaines"
    " mois ans années Menschen Personen Mitarbeiter Beschäftigte Einwohner Stellen Sekunden Minuten"
    " Stunden Tage Tagen Wochen Monate Monaten Jahre Jahren personas trabajadores empleos horas"
    " días semanas meses años persone posti ore giorni settimane mesi anni pessoas empregos dias"
    " anos человек рабочих_мест минут минуты часов часа дней дня недель недели месяцев месяца"
    " лет года"
    " شخص أشخاص ساعة ساعات يوم أيام سنة سنوات"
)
"""What is counted so often that it is taken along; after a year or "one" it is not."""
_WON = _table("won South_Korean_won Korean_won")
_NATIONS = _table(
    "U.S. US American Canadian Australian Hong_Kong Singapore New_Zealand Taiwan Chinese Russian"
    " Japanese British Swiss Indian Turkish Mexican Brazilian Swedish Norwegian Danish Saudi"
)
_LINKS = _table("de di of")
_SPELLED = _table(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_COUNTED_UNITS = _UNITS | _COUNTED
# After a year these are something else: "data from 2024 points to …".
_NOT_AFTER_YEAR = _table("point points m")

_YEAR = regex.compile(r"(?:19|20)\d\d")
_HINT = regex.compile(
    r"\p{N}|illion|thousand|hundred|per ?cent|dollar|euro"
    rf"|\b(?i:{'|'.join(sorted(_SPELLED - {'one'}))})\b"
)
_JOINING = regex.compile(rf"[{_BLANKS}]|百分之")
_NUMBER = regex.compile(r"[-−–+±－]?(?:[A-Z]{0,3}\p{Sc}[-−]?)?\p{N}")
_CAN_SCALE = regex.compile(r"[^\p{L}%‰٪％]*+(?:[kmbKMB]|bn|tn|mn|mln)?")
_FIRST_GROUP = regex.compile(r"[-−–+±－]?(?:[A-Z]{0,3}\p{Sc}[-−]?)?\p{Nd}{1,3}")
_GROUP = regex.compile(r"\p{Nd}{3}")
_LAST_GROUP = regex.compile(r"\p{Nd}{3}(?:[.,]\p{Nd}+)?[%‰٪％\p{Sc}]?")
_FRACTION = regex.compile(r"\p{N}+[/⁄]\p{N}+|[¼-¾⅐-⅞]")
_PIECE = regex.compile(rf"[{_BLANKS}]([^\s,;:!?()\[\]“”\"]{{1,24}}+)")
_CODE_BEFORE = regex.compile(
    r"(?r)(?<![\p{L}\p{M}\p{N}])"
    r"(?:USD|EUR|GBP|JPY|CNY|HKD|CHF|AUD|CAD|NZD|SGD|INR|RUB|BRL|MXN|KRW|TRY|ZAR|SEK|NOK|DKK|PLN"
    rf"|RMB|RM|Rs\.?|[A-Z]{{0,3}}\p{{Sc}})[{_BLANKS}]|(?r)百分之"
)

Word = tuple[int, int]


def figure_at(text: str, position: int) -> tuple[int, int] | None:
    """The figure [start, end) that covers the code point at `position`, or None.

    Looks at 70 code points to either side. "$240.1 billion", "26.3 percent", "USD 5
    million", "1 234 567 рублей", "75 workers"; numbers in words only before what they count or
    measure ("five percent").
    """
    low, high = max(0, position - _REACH), min(len(text), position + _REACH)
    if not (_HINT.search(text, low, high) and _JOINING.search(text, low, high)):
        return None
    synced = SYNC.search(text, max(0, low - _REACH), low)
    first = synced.end() if synced else low
    words = [match.span() for match in word_pattern().finditer(text, first, high)]
    index = 0
    while index < len(words):
        start, end, index = _figure(text, words, index)
        if start > position:
            break
        if start <= position < end:
            return start, end
        while index < len(words) and words[index][0] < end:
            index += 1
    return None


def _figure(text: str, words: Sequence[Word], index: int) -> tuple[int, int, int]:
    """The figure that begins with a word (empty if none), and the index of the word after it."""
    start, end = words[index]
    word = text[start:end]
    index += 1
    if not _NUMBER.match(word):
        if word.partition("-")[0].lower() in _SPELLED:
            reach = _with_unit(text, end, counted=word.lower() != "one")
            return start, reach if reach > end else start, index
        return start, start, index
    if before := _CODE_BEFORE.match(text, max(0, start - 8), start):
        start = before.start()
    grouped = _with_groups(text, words, index - 1)
    if grouped > end:
        end, word = grouped, "0"
    if (fraction := _following(text, words, end)) and _FRACTION.fullmatch(text, *fraction):
        end = fraction[1]
    if _CAN_SCALE.fullmatch(word):
        end = _with_unit(text, end, year=_YEAR.fullmatch(word) is not None)
    return start, end, index


def _with_groups(text: str, words: Sequence[Word], index: int) -> int:
    """The end of "1 234 567.8", whose first group is a word; plain blanks need more evidence."""
    first = end = words[index][1]
    if not _FIRST_GROUP.fullmatch(text, *words[index]):
        return end
    blanks = ""
    for start, stop in words[index + 1 :]:
        if start != end + 1 or text[end] not in _BLANKS:
            break
        if not _LAST_GROUP.fullmatch(text, start, stop):
            break
        blanks += text[end]
        end = stop
        if not _GROUP.fullmatch(text, start, stop):
            break
    if len(blanks) == 1 and blanks not in _TIGHT and text[end - 1].isdigit():
        # "17 500" may be two numbers: what counts them decides.
        return end if _with_unit(text, end, counted=False) > end else first
    return end


def _following(text: str, words: Sequence[Word], end: int) -> Word | None:
    """The word behind a single blank."""
    if text[end : end + 1] not in _BLANKS or end >= len(text):
        return None
    return next((word for word in words if word[0] == end + 1), None)


def _with_unit(text: str, end: int, *, year: bool = False, counted: bool = True) -> int:
    """The end of a number that ends at `end` with its scale and unit, or with what is counted."""
    if text[end : end + 1] not in _BLANKS or text[end + 1 : end + 2].isdigit():
        return end
    if tail := _cjk_tail().match(text, end + 1):
        return tail.end()
    scaled = _with(text, end, _SCALES)
    if scaled > end and (won := _with(text, scaled, _WON)) > scaled:
        return won
    linked = _with(text, scaled, _LINKS)
    if linked > scaled and (money := _with(text, linked, _MONEY)) > linked:
        return money
    nation = _with(text, scaled, _NATIONS)
    if nation > scaled and (money := _with(text, nation, _MONEY)) > nation:
        return money
    if year:
        return _with(text, scaled, _UNITS - _NOT_AFTER_YEAR)
    return _with(text, scaled, _COUNTED_UNITS if counted else _UNITS)


def _with(text: str, end: int, table: frozenset[str]) -> int:
    """The end of the longest phrase of a table that follows after one blank; else `end`."""
    at, reach, phrase = end, end, ""
    for _ in range(3):
        piece = _PIECE.match(text, at)
        if not piece:
            break
        at = piece.end()
        word = piece[1].removeprefix("d'").removeprefix("d’")
        phrase = f"{phrase} {word}" if phrase else word
        bare = phrase.rstrip(".")
        if phrase in table or phrase.lower() in table:
            reach = at
        elif bare in table or bare.lower() in table:
            reach = at - (len(phrase) - len(bare))
    return reach


@functools.cache
def _cjk_tail() -> regex.Pattern[str]:
    return regex.compile(CJK_TAIL)
