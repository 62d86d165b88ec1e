"""What counts as the head of a story, and what must never be taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.datelines import read_dateline
from annotator.core.heads import split_head
from annotator.core.model import Meta
from annotator.core.timestamps import parse_timestamp

BODY = (
    "The harbour handled more timber than ever, the port authority said.\n\nIt gave no figures.\n"
)


@pytest.mark.parametrize(
    ("head", "meta"),
    [
        pytest.param(
            "Feature: Old harbour finds new trade in timber-Xinhua\n\n"
            "Feature: Old harbour finds new trade in timber\n\n"
            "Source: Xinhua\n\nEditor: huaxia\n\n2024-03-02 08:15:30\n\n"
            "RIGA, March 2 (Xinhua) -- ",
            Meta(
                title="Feature: Old harbour finds new trade in timber",
                source="Xinhua",
                editor="huaxia",
                published="2024-03-02T08:15:30",
                dateline="RIGA, March 2 (Xinhua)",
            ),
            id="all of it",
        ),
        pytest.param(
            "Harbour finds new trade | Reuters\nHarbour finds new trade\n",
            Meta(title="Harbour finds new trade", source="Reuters"),
            id="repeated with the site, no more",
        ),
        pytest.param(
            "Harbour finds new trade\n\nHarbour finds new trade\n\n",
            Meta(title="Harbour finds new trade"),
            id="repeated after a blank line",
        ),
        pytest.param(
            '“Timber’s back” at the harbour - BBC News\n"Timber\'s back" at the harbour\n'
            "By Ann Lee\n\n",
            Meta(title='"Timber\'s back" at the harbour', source="BBC News", author="Ann Lee"),
            id="copies that differ in their quotation marks",
        ),
        pytest.param(
            "Harbour finds new trade\nBy Ann Lee and Jo van Dam, Associated Press\n"
            "Updated: May 17, 2024 9:07 p.m.\n\n",
            Meta(
                title="Harbour finds new trade",
                author="Ann Lee and Jo van Dam",
                published="2024-05-17T21:07:00",
            ),
            id="byline",
        ),
        pytest.param(
            "Harbour finds new trade\nBy ANN LEE | China Daily | Updated: 2024-05-17 21:07\n\n",
            Meta(
                title="Harbour finds new trade",
                author="ANN LEE",
                source="China Daily",
                published="2024-05-17T21:07:00",
            ),
            id="one line with bars",
        ),
        pytest.param(
            "Harbour finds new trade\nSource: Xinhua| 2024-05-17 21:07:30|Editor: Zhang Yan\n\n",
            Meta(
                title="Harbour finds new trade",
                source="Xinhua",
                editor="Zhang Yan",
                published="2024-05-17T21:07:30",
            ),
            id="labels in one line",
        ),
        pytest.param(
            "Editor: mia\nSource: Harbour Post\nAuthor: Ann Lee\n\n",
            Meta(source="Harbour Post", editor="mia", author="Ann Lee"),
            id="labels without a headline",
        ),
        pytest.param(
            "老港口的木材生意\n\n2024年05月17日 21:07 来源：新华社\n\n责任编辑：张三\n\n　　",
            Meta(
                title="老港口的木材生意",
                source="新华社",
                editor="张三",
                published="2024-05-17T21:07:00",
            ),
            id="Chinese",
        ),
        pytest.param(
            "老港口的木材生意\n作者：李四\n\n　　新华社里加5月17日电（记者王五、赵六）",
            Meta(
                title="老港口的木材生意",
                author="李四",
                source="新华社",
                dateline="新华社里加5月17日电",
            ),
            id="Chinese dateline after a headline",
        ),
        pytest.param(
            "Порт нашёл новое дело\nИсточник: ТАСС\nРедактор: Иван Петров\n17.05.2024 21:07\n\n",
            Meta(
                title="Порт нашёл новое дело",
                source="ТАСС",
                editor="Иван Петров",
                published="2024-05-17T21:07:00",
            ),
            id="Russian",
        ),
        pytest.param(
            "الميناء يجد تجارة جديدة\nالمصدر: شينخوا\nتحرير: ليلى\n\n",
            Meta(title="الميناء يجد تجارة جديدة", source="شينخوا", editor="ليلى"),
            id="Arabic",
        ),
    ],
)
def test_a_head_becomes_metadata_and_leaves_the_text(head: str, meta: Meta) -> None:
    found = split_head(head + BODY)

    assert found.taken == head
    assert found.meta == meta
    assert split_head(BODY).taken == ""


@pytest.mark.parametrize(
    ("dateline", "source"),
    [
        ("MOSCOW, May 17 (Xinhua) -- ", "Xinhua"),
        ("HAYWARD, Calif. (AP) — ", "AP"),
        ("ST. JOSEPH, Mich. (AP) — ", "AP"),
        ("McALLEN, Texas (AP) -- ", "AP"),
        ("WASHINGTON (Reuters) - ", "Reuters"),
        ("LONDON/PARIS, May 17 (Reuters) - ", "Reuters"),
        ("Paris (AFP) – ", "AFP"),
        ("KYIV, Ukraine — ", None),
        ("WASHINGTON – ", None),
        ("SÃO PAULO, 17 May — ", None),
        ("NEW YORK, May 17, 2024 /PRNewswire/ -- ", "PRNewswire"),
        ("OSLO--(BUSINESS WIRE)--", "BUSINESS WIRE"),
        ("CHICAGO (WLS) -- ", "WLS"),
        ("新华社北京5月17日电 ", "新华社"),
        ("新华社北京5月17日电（记者张三）", "新华社"),
        ("МОСКВА, 17 мая. /ТАСС/. ", "ТАСС"),
        ("МОСКВА, 17 мая. /Корр. ТАСС Иван Петров/. ", "ТАСС"),
        ("МОСКВА, 17 мая — РИА Новости. ", "РИА Новости"),
        ("Москва. 17 мая. INTERFAX.RU - ", "INTERFAX.RU"),
        ("МОСКВА, 17 мая (Синьхуа) -- ", "Синьхуа"),
        ("موسكو 17 مايو 2024 (شينخوا) -- ", "شينخوا"),
    ],
)
def test_a_dateline_is_taken_without_any_other_head(dateline: str, source: str | None) -> None:
    found = split_head(dateline + BODY)

    assert found.taken == dateline
    assert found.meta.source == source
    assert found.meta.dateline
    assert dateline.startswith(found.meta.dateline)


def test_the_source_line_goes_before_the_source_of_the_dateline() -> None:
    found = split_head("Harbour finds trade\nSource: Xinhua\n\nRIGA, May 17 (AP) -- " + BODY)

    assert found.meta.source == "Xinhua"


def test_the_reporter_of_a_chinese_dateline_is_the_author() -> None:
    assert (
        split_head("新华社北京5月17日电（记者张三、李四）港口运营正常。").meta.author
        == "张三、李四"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        BODY,
        "\n\n" + BODY,
        "GIRLS BASKETBALL\n\nRiver d. Lake 60-44\n\nRiver 14 11 6 15 — 44\n",
        "Claim\n\nA senator owns a boat.\n\nRating\n\nUnproven\n",
        "Staff Reports\n\n" + BODY,
        "10 p.m.\n\nPolice say the train was late.\n",
        "Shares fell.\n\nTicker Security Last Change\nABC A B CO. 22.86 -1.99 -5.44%\n",
        "Q: Ann – Welcome.\n\nA: Thank you.\n",
        "New York, NY – A company names an officer.\n",
        "BAAR, SWITZERLAND\n\nThe product is new.\n",
        "@someone <A Play: The Tale> ‘2018 Festival’\n\n2018 Series\n",
        "Harbour finds new trade\n\n" + BODY,
        "Sale extended\n\nBy Popular Demand\n\n" + BODY,
        "Sale extended\n\nBy the end of May all was sold\n\n" + BODY,
        "Sale extended\n\nBy Monday Evening\n\n" + BODY,
        "Row, row, row your boat\nRow, row, row your boat\nGently down the stream\n",
        "A meeting with the writer\n\nEditor: Welcome here\nAuthor: Thank you\n\nEditor: So\n",
        "A year at the harbour\n\nMay 17, 2024\n\nThe ship came.\n\nMay 18, 2024\n\nIt went.\n",
        "Source: World Bank\n\n" + BODY,
        "Headline of the day\nSource: well, he said, nobody knows!\n" + BODY,
        "NASA - the agency - is old.\n",
        "UPDATE — The road is open.\n",
        "EXCLUSIVE: The road is open.\n",
        "NATO (North Atlantic Treaty Organization) — the alliance — was founded.\n",
        "The Associated Press (AP) — founded in 1846 — is a cooperative.\n",
        "AP (Reuters) — The two agencies said so.\n",
        "Apple (Reuters) - shares fell, as they did before.\n",
        "新华社北京5月17日电讯报道，港口运营正常。",
        "By Jane Doe\n\n" + BODY,
        "2024-05-17 21:07:30\n\n" + BODY,
        "Only a headline here\nOnly a headline here\nSource: Xinhua\n",
        "MOSCOW, May 17 (Xinhua) -- ",
        "Harbour finds new trade - and more of it\n" + BODY,
    ],
)
def test_what_is_in_doubt_stays_in_the_text(text: str) -> None:
    found = split_head(text)

    assert found.taken == ""
    assert found.meta == Meta()


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("2024-05-17 21:07:30", "2024-05-17T21:07:30"),
        ("2024-05-17T21:07:30Z", "2024-05-17T21:07:30Z"),
        ("2024-05-17T21:07:30.123+08:00", "2024-05-17T21:07:30+08:00"),
        ("2024-05-17 21:07 UTC+8", "2024-05-17T21:07:00+08:00"),
        ("2024/5/7", "2024-05-07"),
        ("2024年05月17日 21:07", "2024-05-17T21:07:00"),
        ("2024年5月17日 星期五 21时07分", "2024-05-17T21:07:00"),
        ("2024년 5월 17일", "2024-05-17"),
        ("17.05.2024 21:07", "2024-05-17T21:07:00"),
        ("21:07, 17.05.2024", "2024-05-17T21:07:00"),
        ("17/05/2024", "2024-05-17"),
        ("05/17/2024", "2024-05-17"),
        ("May 17, 2024", "2024-05-17"),
        ("Friday, Sept. 6, 2024 at 9:07 AM ET", "2024-09-06T09:07:00"),
        ("9:07 PM · May 17, 2024", "2024-05-17T21:07:00"),
        ("12:30 a.m. on May 17, 2024", "2024-05-17T00:30:00"),
        ("17 May 2024 21:07 (Beijing Time)", "2024-05-17T21:07:00"),
        ("17 мая 2024 г. в 21:07", "2024-05-17T21:07:00"),
        ("May 17, 2024 | 21:07", "2024-05-17T21:07:00"),
        ("17. Mai 2024", "2024-05-17"),
        ("17 de mayo de 2024", "2024-05-17"),
        ("05/06/2024", None),
        ("2024-13-17", None),
        ("30 February 2024", None),
        ("2024-05-17 25:07", None),
        ("2024-05-17 21:07 and more", None),
        ("10 p.m.", None),
        ("May 17", None),
        ("On May 17, 2024 the ship came", None),
        ("In May 2024", None),
        ("Score 2024-05-17 30", None),
    ],
)
def test_a_date_is_read_only_where_it_is_the_whole_line(line: str, iso: str | None) -> None:
    assert parse_timestamp(line) == iso


def test_a_dateline_needs_text_after_it() -> None:
    assert read_dateline("MOSCOW, May 17 (Xinhua) --\n\n") is None


def test_a_long_text_in_one_line_is_read_at_once() -> None:
    text = "word " * 200_000

    assert split_head(text).taken == ""


_PIECES = st.sampled_from(
    [
        "Harbour finds new trade",
        "Harbour finds new trade-Xinhua",
        "Source: Xinhua",
        "编辑：张三",
        "By Ann Lee",
        "2024-05-17 21:07:30",
        "RIGA, May 17 (Xinhua) -- The harbour",
        "新华社里加5月17日电 港口",
        "МОСКВА, 17 мая. /ТАСС/. Порт",
        "It said so.",
        "",
        " \u3000",
        "\r",
        "\u2028",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES | st.text(max_size=20)).map("\n".join)))
def test_the_head_is_a_true_prefix_and_never_all_of_the_text(text: str) -> None:
    found = split_head(text)

    assert text.startswith(found.taken)
    if found.taken:
        rest = text[len(found.taken) :]
        assert rest
        assert not rest[0].isspace()
        assert found.meta != Meta()
    else:
        assert found.meta == Meta()


def test_a_single_headline_above_a_dateline_is_taken():
    text = "Ministers agree on new grain quotas\n\nMOSCOW, May 17 (Xinhua) -- Ministers met."
    head = split_head(text)
    assert head.meta.title == "Ministers agree on new grain quotas"
    assert text.removeprefix(head.taken) == "Ministers met."
    assert split_head(text.replace("quotas", "quotas.")).taken == ""
