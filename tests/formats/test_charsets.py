"""Which encoding is guessed for texts that are not UTF-8."""

import pytest

from annotator.formats.charsets import guess

FRENCH = "Le président a déclaré que l’économie française était prête."
GERMAN = "Die Preise für Öl stiegen, sagte der Händler aus Köln."
RUSSIAN = "Министр сообщил, что объём торговли вырос на четверть."
CHINESE = "总统表示，两国贸易额增长百分之五，经济正在发展。"
JAPANESE = "大臣は貿易が五パーセント伸びたと述べた。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("naïve café", "cp1252"),
        ("Señor", "cp1252"),
        ("It’s “late”.", "cp1252"),
        ("It costs €5.", "cp1252"),
        ("¿Qué pasó?", "cp1252"),
        ("La temperatura è di 24 gradi", "cp1252"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (GERMAN, "cp1252"),
        ("Cela coûte 5 €, a déclaré le président.", "iso8859_15"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        ("ОБЪЯВЛЕНЫ ИТОГИ КОНКУРСА", "cp1251"),
        ("ОБЪЯВЛЕНЫ ИТОГИ КОНКУРСА", "koi8_r"),
        ("Її думка про цей захід є важливою.", "cp1251"),
        ("Її думка про цей захід є важливою.", "koi8_u"),
        ("Ceny żywności wzrosły w zeszłym roku.", "cp1250"),
        ("Ceny żywności wzrosły w zeszłym roku.", "iso8859_2"),
        ("Předseda vlády řekl, že ekonomika roste.", "cp1250"),
        ("Bakan, ekonominin büyüdüğünü ve işsizliğin azaldığını söyledi.", "cp1254"),
        ("Ο πρωθυπουργός δήλωσε ότι η οικονομία αναπτύσσεται.", "cp1253"),
        ("Ο πρωθυπουργός δήλωσε ότι η οικονομία αναπτύσσεται.", "iso8859_7"),
        ("ראש הממשלה אמר כי הכלכלה צומחת.", "cp1255"),
        ("قال الوزير إن التجارة نمت بنسبة خمسة في المئة.", "cp1256"),
        ("Ministras sakė, kad ekonomika auga ir įmonių skaičius didėja.", "cp1257"),
        ("นายกรัฐมนตรีกล่าวว่าเศรษฐกิจกำลังเติบโต", "cp874"),
        (CHINESE, "gb18030"),
        ("總統表示經濟正在成長，貿易額增加百分之五。", "big5hkscs"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        ("대통령은 경제가 성장하고 있다고 말했다.", "cp949"),
    ],
)
def test_the_text_comes_back_from_its_own_encoding(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    guessed = guess(data)

    assert guessed is not None
    assert data.decode(guessed) == text


def test_the_first_foreign_letter_may_come_late_in_a_long_text() -> None:
    data = ("All of it is plain. " * 5_000 + FRENCH).encode("cp1252")

    assert guess(data) == "cp1252"


def test_a_candidate_must_decode_all_of_the_text_and_not_only_its_beginning() -> None:
    data = "é".encode("cp1252") * 1 + b" plain" * 5_000 + b" \x81"

    assert guess(data) != "cp1252"


@pytest.mark.parametrize(
    "data", [bytes(range(0x80, 0x100)), b"\x9d\xff\x9d a\xfd\x81\xd0", b"plain", b""]
)
def test_what_reads_in_no_encoding_is_not_guessed(data: bytes) -> None:
    assert guess(data) is None
