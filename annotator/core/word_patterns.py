"""What counts as a word, a figure, a blank and stray punctuation, as patterns of `regex`."""

import regex

_SPACE = r"[ \t\u00a0\u202f\u2009]"
"""One blank inside a line."""

_TIGHT = r"[\u00a0\u202f\u2009]"
"""A blank that keeps what it joins on one line."""


def _words(table: str) -> str:
    """An alternation of the words of a table, the longest first; `_` stands for a blank."""
    found = sorted(set(table.split()), key=len, reverse=True)
    return "|".join(word.replace("_", _SPACE) for word in found)


BLANK = regex.compile(r"[\s\p{GCB=Control}]+")
"""White space, and characters that show nothing."""

BLANK_BACK = regex.compile(r"(?r)[\s\p{GCB=Control}]+")

# Signs that mean something beside a number or a name stay: %, currency, degrees, paragraph sign.
STRAY = regex.compile(
    r"(?V1)[[\p{P}`´^¨~|=<>¬■□▪▫●○◦►▶▸★☆✓✔→⇒]--[%‰‱٪﹪％§′″]]\p{M}*",
)
"""Punctuation that no span begins or ends with, unless it is part of a word or a figure."""

SIMPLE = regex.compile(r"[\t\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f]")
"""A character that is a grapheme of its own, unless a mark follows."""

GRAPHEME = regex.compile(r"\X")

# Where counting graphemes may begin: such a character never belongs to the one before it.
GRAPHEME_START = regex.compile(
    r"(?rV1)(?<!\p{GCB=Prepend})"
    r"[\p{GCB=Other}--\p{Extended_Pictographic}--\p{InCB=Consonant}]|(?r)(?<!\r)\n"
)

# Scripts without blanks between words: one word per ideograph, kana or cluster.
_UNSPACED = r"[[\p{Han}\p{Hiragana}\p{LB=Complex_Context}]--\p{M}]"
_KATAKANA = r"[[\p{Katakana}ー\uff70]--\p{M}--[\p{Sk}]]"
_EXTEND = r"[\p{M}\p{GCB=Extend}\p{GCB=SpacingMark}\u00ad]"
_LETTER = rf"[[\p{{L}}\p{{N}}_]--{_UNSPACED}--{_KATAKANA}--\p{{GCB=Extend}}]"
_INSIDE = rf"[{_LETTER}{_EXTEND}]"

_ABBREVIATIONS = _words(
    "Mr Mrs Ms Messrs Dr Prof St Sen Rep Gov Gen Col Lt Sgt Capt Cmdr Adm Maj Brig Rev Hon Pres"
    " Jr Sr Inc Ltd Co Corp Bros Cos vs etc approx est cf al ca Ave Blvd Mt Ft"
    " Jan Feb Apr Aug Sept Oct Nov Dec"
    " Nr bzw usw Mio Mrd Tsd Mme Mlle Sra Srta Exmo Ud Uds núm pág"
    " млн млрд трлн тыс руб долл г гг др им ул Rs"
)

# "U.S.", "p.m.", "EE.UU.", "т.д.", "Inc.": the full stop belongs to the word.
_ABBREVIATED = (
    rf"(?:(?:\p{{L}}\.){{2,}}|(?:\p{{Lu}}{{2}}\.){{2,}}|(?:{_ABBREVIATIONS})\.)(?!{_INSIDE})"
)

# French and Italian articles end at their apostrophe: l'|économie; but don't, O'Neil, D'Angelo.
_ELIDED = (
    r"(?<=(?<![\p{L}\p{M}\p{N}])(?:[ldjmnst]|c|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un))"
    r"['’](?=[aeiouhàâèéêëîïôöûüæœAEIOUHÀÂÈÉÊËÎÏÔÖÛÜÆŒ])"
    r"|(?<=(?<![\p{L}\p{M}\p{N}])(?:[LDJNSC]|Qu|Dell|All|Nell|Sull|Un))"
    r"['’](?=[aeiouhàâèéêëîïôöûüæœ])"
)

_JOINT = (
    rf"(?:(?!{_ELIDED})[-‐‑'’&·@]"
    r"|(?<=\p{N})[.,:/٫٬⁄–](?=\p{N})"  # 26.3  1,234  12:30  2024/25  5–6
    r"|(?<=(?<![\p{L}\p{M}\p{N}])\p{L})\.(?=\p{L})"  # U.S
    r"|(?<=\p{Lu})\.(?=\p{Lu})"  # EE.UU
    r"|(?<=[\p{L}\p{N}])\.(?=\p{Ll})"  # example.com
    r"|(?<=\p{Hebrew})[\"״׳](?=\p{Hebrew}))"
)

_PIECE = rf"(?:{_ABBREVIATED}|{_LETTER}{_INSIDE}*+)"
_RUN = rf"{_PIECE}(?:{_JOINT}{_PIECE})*+"

_SIGN = r"(?:(?<![^\s(\[{“”\"'‘«„:/])[-−–+±－](?=[\p{Sc}\p{N}]|[A-Z]{1,3}\p{Sc}))"
_CURRENCY = r"(?:(?:US|AU|CA|HK|NT|NZ|MX|[ACRSZ])?\p{Sc})"
_PERCENT = r"[%‰‱٪％﹪]"

# 3.5亿元, 26.3个百分点, 5万人: digits and the ideographs that count them; dates stay apart.
_CJK_UNIT = _words(
    "元 美元 欧元 歐元 日元 日圆 港元 港币 人民币 卢布 盧布 英镑 英鎊 韩元 卢比 瑞士法郎 角 分钱"
    " 円 圓 圆 ドル ユーロ ポンド 個百分點 个百分点 百分点 百分點 パーセント ポイント"
    " 人 人次 名 家 个 個 次 倍 成 吨 噸 公吨 公斤 千克 克 公里 千米 米 平方公里 平方米 立方米 公顷 亩"
    " 千瓦 千瓦时 兆瓦 度 桶 辆 輛 台 架 艘 枚 件 份 万元 户 戶 社 トン キロ メートル"
)
_CJK_TAIL = (
    rf"(?:[余多几]?[十百千万萬亿億兆]+[余多]?(?:{_CJK_UNIT})?|[余多]?(?:{_CJK_UNIT}))"
)

_NUMBER = (
    rf"{_SIGN}?(?:{_CURRENCY}[-−]?)?(?=\p{{N}}){_RUN}"
    rf"(?:{_CJK_TAIL}|{_PERCENT}|°[CF]?|\p{{Sc}}|\+(?!{_INSIDE}))?"
)

WORD = regex.compile(
    rf"(?V1){_NUMBER}"
    rf"|(?:(?<![\p{{L}}\p{{N}}])[@#](?={_LETTER}))?{_RUN}"
    rf"|{_KATAKANA}[{_KATAKANA}{_EXTEND}]*+(?:[・･](?={_KATAKANA}){_KATAKANA}[{_KATAKANA}{_EXTEND}]*+)*+"
    rf"|(?={_UNSPACED})\X"
)
"""A word, a number with what is attached to it, a run of katakana, or one ideograph or cluster."""

_SCALE = _words(
    "hundred thousand million billion trillion quadrillion dozen mln mn bn tn crore lakh"
    " millions billions trillions hundreds thousands"
    " Tausend Millionen Million Milliarden Milliarde Billionen Billion Mio\\.? Mrd\\.? Tsd\\.?"
    " mille milliers millions milliard milliards"
    " mil millones millón mil_millones miles_de_millones billones"
    " milhão milhões bilhão bilhões mila milioni milione miliardi miliardo"
    " тыс\\.? тысяч тысячи тысяча млн\\.? миллион миллиона миллионов млрд\\.? миллиард миллиарда"
    " миллиардов трлн\\.? триллион триллиона триллионов"
    " ألف آلاف مليون ملايين مليار مليارات بليون تريليون אלף מיליון מיליארד"
    " 만 억 조"
)
_PERCENTS = _words(
    "% percent per_cent percentage_points? pct basis_points? bps pp Prozent Prozentpunkte?"
    " pour_cent por_ciento por_cento per_cento puntos_porcentuales точек процент процента процентов"
    " процентных_пунктов процентного_пункта بالمئة بالمائة في_المئة في_المائة אחוז אחוזים"
    " 퍼센트 포인트"
)
_MONEY = _words(
    "dollars? euros? pounds? pounds?_sterling yuan RMB renminbi yen rubles? roubles? rupees?"
    " francs? pesos? reais rands? liras? dirhams? riyals? rials? dinars? shekels? baht rupiah"
    " ringgit zlotys? kroner krona kronor krone forints? cents? pence kopecks? hryvnias? naira"
    " USD EUR GBP JPY CNY HKD CHF AUD CAD NZD SGD INR RUB BRL MXN KRW TRY ZAR SEK NOK DKK PLN"
    " Dollar Euro Pfund Franken Yuan Rubel Yen dólares dólar libras yuanes reales"
    " dollari sterline rubli livres roubles"
    " рубль рубля рублей руб\\.? доллар доллара долларов долл\\.? евро юань юаня юаней иен фунтов"
    " دولار دولارات يورو ريال درهم جنيه דולר דולרים אירו שקל שקלים 원 달러 유로 엔 위안"
    " \\p{Sc}"
)
_MEASURES = _words(
    "km/h km² m² m³ km m cm mm kg g mg t ha MW GW TW kW kWh MWh GWh TWh bpd boe mph °C °F °"
    " (?:square_|cubic_)?(?:kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|yards?|inches)"
    " (?:metric_)?(?:tons?|tonnes?) kilograms? kilos? grams? ounces? barrels? bushels? gallons?"
    " lit(?:er|re)s? hectares? acres? (?:kilo|mega|giga|tera)?watts?(?:_hours?|-hours?)?"
    " degrees?(?:_Celsius|_Fahrenheit)? points? Tonnen Kilometer Meter tonnes? kilomètres? mètres?"
    " toneladas? kilómetros? metros? тонн тонны километров метров баррелей"
)
_NATION = _words(
    "U\\.S\\. US American Canadian Australian Hong_Kong Singapore New_Zealand Taiwan Chinese"
    " Russian Japanese British Swiss Indian Turkish Mexican Brazilian Swedish Norwegian Danish"
    " South_Korean Saudi US-"
)
_UNIT = (
    rf"(?:(?:de{_SPACE}|di{_SPACE}|of{_SPACE}|d['’])?(?:(?:{_NATION}){_SPACE}?)?(?:{_MONEY})"
    rf"|{_PERCENTS}|{_MEASURES})"
)
_WON = rf"(?:(?:{_SCALE}){_SPACE}(?:South{_SPACE}Korean{_SPACE})?won)"
_CODES = _words(
    "USD EUR GBP JPY CNY HKD CHF AUD CAD NZD SGD INR RUB BRL MXN KRW TRY ZAR SEK NOK DKK PLN RMB"
    " Rs\\.? RM US\\p{Sc} \\p{Sc}"
)
_SPELLED = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " half_a"
)
_EDGE = r"(?![\p{L}\p{M}\p{N}])"
_GROUPED = (
    rf"\p{{Nd}}{{1,3}}(?:(?:{_TIGHT}\p{{Nd}}{{3}})++|(?: \p{{Nd}}{{3}}){{2,}}+"
    rf"|(?: \p{{Nd}}{{3}})++(?={_SPACE}?(?:(?:{_SCALE}|{_UNIT}){_EDGE})))"
    rf"(?:[.,]\p{{Nd}}+)?{_EDGE}(?:{_PERCENT}|\p{{Sc}})?"
)

FIGURE = regex.compile(
    rf"(?V1)(?<![\p{{L}}\p{{M}}\p{{N}}])"
    rf"(?:{_SIGN}?(?:(?:{_CODES}){_SPACE})?(?:{_SIGN}?{_CURRENCY}?{_GROUPED}|{_NUMBER})"
    rf"(?:{_SPACE}\p{{N}}+[/⁄]\p{{N}}+)?"
    rf"|(?:{_SPELLED})(?:-\p{{Ll}}+)?(?={_SPACE}(?:{_SCALE}|{_UNIT}){_EDGE}))"
    rf"(?:{_SPACE}{_WON}{_EDGE}"
    rf"|(?:{_SPACE}(?:{_SCALE}){_EDGE}\.?+(?<=[\p{{L}}]|(?:{_ABBREVIATIONS})\.))?"
    rf"(?:{_SPACE}{_UNIT}{_EDGE})?)"
)
"""A number with its currency, scale and unit, also where blanks stand between them."""
