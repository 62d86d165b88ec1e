"""What counts as a word, a blank and stray punctuation, as patterns of `regex`."""

import functools

import regex

# A space that carries a mark is a grapheme that shows something.
_BLANK = (
    r"(?:(?<!\p{GCB=Prepend})\p{Zs}(?![\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=ZWJ}])"
    r"|[[\s--\p{Zs}]\p{GCB=Control}])"
)

BLANK = regex.compile(rf"(?V1){_BLANK}++")
"""White space, and characters that show nothing."""

BLANK_BACK = regex.compile(rf"(?rV1){_BLANK}++")

OPENERS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "（": "）",
    "［": "］",
    "【": "】",
    "〔": "〕",
    "“": "”",
    "„": "“",
    "‘": "’",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    '"': '"',
}
"""Brackets and quotation marks with what closes them."""

CLOSERS = {closer: opener for opener, closer in OPENERS.items()}

# Signs that mean something beside a number or a name stay: %, currency, degrees, paragraph sign.
_STRAY = r"[[\p{P}`´^¨~|=<>¬■□▪▫●○◦►▶▸★☆✓✔→⇒]--[%‰‱٪﹪％§′″]]"
_PAIRED_START = regex.escape("".join(OPENERS))
_PAIRED_END = regex.escape("".join(CLOSERS))

_NOT_LED = r"(?<!\p{GCB=Prepend})"

STRAY_START = regex.compile(
    rf"(?V1)(?:{_BLANK}|{_NOT_LED}[{_STRAY}--[{_PAIRED_START}]]\p{{M}}*+)++"
)
STRAY_END = regex.compile(rf"(?rV1)(?:{_BLANK}|{_NOT_LED}[{_STRAY}--[{_PAIRED_END}]]\p{{M}}*)+")
"""Blanks and stray punctuation in a row, without what may be one of a pair.

No span begins or ends with them, unless they are part of a word or a figure.
"""

SIMPLE = regex.compile(r"[\t\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0482]")
"""A character that is a grapheme of its own, unless a mark follows."""

GRAPHEME = regex.compile(r"\X")

GRAPHEME_START = regex.compile(
    r"(?rV1)(?<!\p{GCB=Prepend})"
    r"[\p{GCB=Other}--\p{Extended_Pictographic}--\p{InCB=Consonant}--\p{InCB=Linker}]"
)
"""Where counting graphemes may begin: such a character never belongs to the one before it."""

SYNC_RUN = 12
"""So many unspaced characters have a boundary at their end: no figure has a longer tail."""

# Scripts without blanks between words: one word per ideograph, kana or cluster.
_UNSPACED = r"[[\p{Han}\p{Hiragana}\p{LB=Complex_Context}]--\p{M}]"
_KATAKANA = r"[[\p{Katakana}ー\uff70]--\p{M}]"
_EXTEND = r"[\p{M}\p{GCB=Extend}\p{GCB=SpacingMark}]"
_LETTER = rf"[[\p{{L}}\p{{N}}_]--{_UNSPACED}--{_KATAKANA}--\p{{GCB=Extend}}]"
_INSIDE = rf"[{_LETTER}{_EXTEND}]"

# The second part: punctuation that is never inside a word nor a sign before one.
SYNC = regex.compile(
    rf"(?rV1)\s|[\p{{P}}--[-‐‑–−－'’\"״׳&·・･@#＃.,:/%‰٪٫٬＿_]]|{_UNSPACED}{{{SYNC_RUN}}}"
)
"""What has a boundary of words at its end wherever it stands."""

MAY_BE_WORD = regex.compile(
    r"[\p{L}\p{M}\p{N}\p{GCB=Extend}\p{GCB=SpacingMark}_\u00ad]"
    r"|(?<=[\p{L}\p{M}\p{N}\p{Sc}_\u00ad])\S|\S(?=[-−]?[\p{L}\p{N}\p{Sc}_])"
)
"""A character that may belong to a word; what is not like this never does."""

LETTER = regex.compile(r"[\p{L}\p{N}_]")
LETTER_BACK = regex.compile(r"(?r)[\p{L}\p{N}_]")


def _words(table: str) -> str:
    """An alternation of the words of a table, the longest first."""
    return "|".join(sorted(set(table.split()), key=len, reverse=True))


WITHIN_WORD = regex.compile(rf"(?V1)[{_LETTER}--\p{{Hangul}}]{{2}}")
"""Two characters between which no word ever begins or ends; Korean words carry particles."""

PARTING = regex.compile(rf"(?V1)[^\p{{L}}\p{{N}}\p{{M}}_.,:٫٬\"״׳]|{_UNSPACED}|\p{{Hangul}}")
"""What parts a word of several parts (Sino-Russian, Putin’s, $5, 5亿), but not a number (1,234)."""


_ABBREVIATIONS = _words(
    "Mr Mrs Ms Messrs Dr Prof St Sen Rep Gov Gen Col Lt Sgt Capt Cmdr Adm Maj Brig Rev Hon Pres"
    " Jr Sr Inc Ltd Co Corp Bros Cos vs etc approx est cf al ca Ave Blvd Mt Ft"
    " Jan Feb Apr Aug Sept Oct Nov Dec"
    " Nr bzw usw Mio Mrd Tsd Mme Mlle Sra Srta Exmo Ud Uds núm pág"
    " млн млрд трлн тыс руб долл г гг др им ул Rs"
)

# "U.S.", "p.m.", "EE.UU.", "т.д.", "Inc.": the full stop belongs to the word.
_ABBREVIATED = (
    rf"(?=\p{{L}}{{1,6}}+\.)"
    rf"(?:(?:\p{{L}}\.){{2,}}|(?:\p{{Lu}}{{2}}\.){{2,}}|(?:{_ABBREVIATIONS})\.)(?!{_INSIDE})"
)

# French and Italian articles end at their apostrophe: l'|économie; but don't, O'Neil, D'Angelo.
_APART = r"(?<![\p{L}\p{M}\p{N}])"
_ELIDED = (
    rf"(?<={_APART}(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un))"
    r"['’](?=[aeiouhàâèéêëîïôöûüæœAEIOUHÀÂÈÉÊËÎÏÔÖÛÜÆŒ])"
    rf"|(?<={_APART}(?:[LDJNSC]|Qu|Dell|All|Nell|Sull|Un))"
    r"['’](?=[aeiouhàâèéêëîïôöûüæœ])"
)

_JOINT = (
    rf"(?:(?!{_ELIDED})[-‐‑'’&·@\u00ad]"
    r"|(?<=\p{N})[.,:/٫٬⁄–](?=\p{N})"  # 26.3  1,234  12:30  2024/25  5–6
    rf"|(?<={_APART}\p{{L}})\.(?=\p{{L}})"  # U.S
    r"|(?<=\p{Lu})\.(?=\p{Lu})"  # EE.UU
    r"|(?<=[\p{L}\p{N}])\.(?=\p{Ll})"  # example.com
    r"|(?<=\p{Hebrew})[\"״׳](?=\p{Hebrew}))"
)

_PIECE = rf"(?:{_ABBREVIATED}|{_LETTER}{_INSIDE}*+)"
_RUN = rf"{_PIECE}(?:{_JOINT}{_PIECE})*+"
_PLAIN = r"[a-zA-Z]++(?=[\s,;:!?\"”)\]])"

_SIGN = r"(?:(?<![^\s(\[{“”\"'‘«„:/])[-−–+±－](?=[\p{Sc}\p{N}]|[A-Z]{1,3}\p{Sc}))"
_CURRENCY = r"(?:(?:US|AU|CA|HK|NT|NZ|MX|[ACRSZ])?\p{Sc})"
_PERCENT = r"[%‰‱٪％﹪]"

# 3.5亿元, 26.3个百分点, 5万人: digits and the ideographs that count them; dates stay apart.
_CJK_UNIT = _words(
    "元 美元 欧元 歐元 日元 日圆 港元 港币 人民币 卢布 盧布 英镑 英鎊 韩元 卢比 瑞士法郎 角"
    " 円 圓 圆 ドル ユーロ ポンド 個百分點 个百分点 百分点 百分點 パーセント ポイント"
    " 人 人次 名 家 个 個 次 倍 成 吨 噸 公吨 公斤 千克 克 公里 千米 米 平方公里 平方米 立方米"
    " 公顷 亩 千瓦 千瓦时 兆瓦 度 桶 辆 輛 台 架 艘 枚 件 份 户 戶 社 トン キロ メートル"
)
CJK_TAIL = rf"(?:[余多几]?[十百千万萬亿億兆]{{1,4}}+[余多]?(?:{_CJK_UNIT})?|[余多]?(?:{_CJK_UNIT}))"
"""What counts a number in Chinese or Japanese, as a part of a pattern."""

_NUMBER = (
    rf"(?=[\p{{N}}\p{{Sc}}A-Z\-−–+±－]){_SIGN}?(?:{_CURRENCY}[-−]?)?(?=\p{{N}}){_RUN}"
    rf"(?:{CJK_TAIL}|{_PERCENT}|°[CF]?|\p{{Sc}}|\+(?!{_INSIDE}))?"
)
_KATAKANA_RUN = rf"{_KATAKANA}[{_KATAKANA}{_EXTEND}]*+"


@functools.cache
def word_pattern() -> regex.Pattern[str]:
    """A word, a number with what touches it, a run of katakana, one ideograph or cluster.

    Made when first asked for: it takes 30 ms, which no start of the program should wait for.
    """
    return regex.compile(
        rf"(?V1){_PLAIN}"
        rf"|(?={_UNSPACED})\X"
        rf"|{_NUMBER}"
        rf"|(?:{_APART}[@#](?={_LETTER}))?{_RUN}"
        rf"|{_KATAKANA_RUN}(?:[・･]{_KATAKANA_RUN})*+"
    )
