"""Reading PDF files that the tests write by hand, and hostile ones."""

from pathlib import Path

import pytest

from annotator.core.problems import Problem
from annotator.formats import pdf, registry
from annotator.formats.records import ArticleRecord

CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange "
    "1 beginbfrange <0001> <FFFE> <0001> endbfrange endcmap end end"
)
Lines = list[tuple[int, int, str]]
"""Left edge, height on the page, words."""


def stream(data: str) -> str:
    return f"<< /Length {len(data)} >>\nstream\n{data}\nendstream"


def made(*pages: Lines, info: str = "", wide: bool = False, extra: str = "") -> bytes:
    """A PDF with these pages; `wide` writes letters beyond Latin by a table to Unicode."""
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        4: "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H "
        "/DescendantFonts [5 0 R] /ToUnicode 6 0 R >>",
        5: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry "
        "(Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
        6: stream(CMAP),
        7: f"<< {info} >>",
    }
    for number, lines in enumerate(pages):
        draw = "".join(
            f"BT /F{2 if wide else 1} 12 Tf {left} {height} Td {_shown(words, wide)} Tj ET\n"
            for left, height, words in lines
        )
        objects[10 + 2 * number] = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << "
            f"/F1 3 0 R /F2 4 0 R >> >> /Contents {11 + 2 * number} 0 R >>"
        )
        objects[11 + 2 * number] = stream(draw)
    body = "%PDF-1.4\n" + "".join(f"{n} 0 obj\n{o}\nendobj\n" for n, o in objects.items())
    return f"{body}trailer\n<< /Root 1 0 R /Info 7 0 R {extra} >>\n%%EOF\n".encode("latin-1")


def _shown(words: str, wide: bool) -> str:
    return f"<{words.encode('utf-16-be').hex()}>" if wide else f"({words})"


def read(folder: Path, data: bytes) -> ArticleRecord | Problem:
    path = folder / "story.pdf"
    path.write_bytes(data)
    (item,) = pdf.read(path)
    return item


def record_of(folder: Path, data: bytes) -> ArticleRecord:
    record = read(folder, data)
    assert isinstance(record, ArticleRecord), record
    return record


FULL = "The harbour of Riga has found new trade, and more ships call"


def test_lines_become_paragraphs(tmp_path):
    lines = [
        (50, 700, FULL),
        (50, 686, "there than ever."),
        (50, 658, "A gap begins anew and this line is as long as the others are."),
        (50, 644, "This one ends early."),
        (50, 630, "After a short last line another paragraph begins on this page."),
    ]
    assert record_of(tmp_path, made(lines)).text == (
        f"{FULL} there than ever.\n\n{lines[2][2]} This one ends early.\n\n{lines[4][2]}"
    )


def test_a_divided_word_is_one_again_and_a_page_goes_on(tmp_path):
    first = [
        (50, 700, "The harbour has found new trade and the inter-"),
        (50, 686, "national ships"),
    ]
    record = record_of(tmp_path, made(first, [(50, 700, "come again.")]))
    assert record.text == "The harbour has found new trade and the international ships come again."
    assert "\r" not in record.text


def test_a_word_that_has_its_hyphen_elsewhere_keeps_it_at_the_end_of_a_line(tmp_path):
    lines = [
        (50, 700, "A well-known trader told the port that the well-"),
        (50, 686, "known and long-lived line of steam-"),
        (50, 672, "ships would go on."),
    ]
    text = record_of(tmp_path, made(lines)).text
    assert text.endswith("that the well-known and long-lived line of steamships would go on.")


BODY = [
    "The harbour of Riga has found new trade, and more ships call there",
    "every month, said the authority that runs it. Most of them bring",
    "grain, and 3 of 10 leave with timber from the forests in the north.",
]


def page_of(number: int, *edges: tuple[int, int, str]) -> Lines:
    """A page whose body differs from that of others by its words and its height."""
    word = ("one", "two", "three", "four", "five")[number]
    body = [
        (50, 690 - 5 * number - 14 * place, line.replace("Riga", word))
        for place, line in enumerate(BODY)
    ]
    return [*edges, *body]


def text_of(folder: Path, *pages: Lines) -> tuple[str, tuple[str, ...]]:
    record = record_of(folder, made(*pages))
    return record.text, record.told


def test_running_heads_and_page_numbers_are_no_text(tmp_path):
    pages = [
        page_of(
            number,
            (50, 760, f"Coastal Wire, issue 12  {number + 7}"),
            (50, 744, "Economy"),
            (290 - 3 * number, 30, f"- {number + 7} of 10 -"),
        )
        for number in range(4)
    ]
    text, told = text_of(tmp_path, *pages)
    for words in ("Coastal", "issue", "Economy", "10 -", "- 7"):
        assert words not in text
    assert all(text.count(word) == 1 for word in ("one", "two", "three", "four"))
    assert text.count("3 of 10 leave with timber from the forests in the north.") == 4
    (said,) = told
    assert said.startswith("Left out as running heads, feet and page numbers: “Coastal Wire")
    assert said.endswith("issue # #”, “Economy”, “- # of # -”.")


def test_a_sentence_goes_on_overleaf_past_the_page_number(tmp_path):
    ends = ["The harbour of Riga is", "the busiest of all in", "this and any other year."]
    pages = [[(50, 700, line), (300, 30, str(number))] for number, line in enumerate(ends, 1)]
    assert text_of(tmp_path, *pages)[0] == " ".join(ends)


def test_heads_of_left_and_right_pages_are_known_apart(tmp_path):
    pages = [
        page_of(number, (50, 760, ("Coastal Wire", "Trade and ports")[number % 2]))
        for number in range(5)
    ] + [page_of(0, (50, 760, "Trade and ports"))]
    text, _told = text_of(tmp_path, *pages)
    assert "Coastal" not in text
    assert "ports" not in text


@pytest.mark.parametrize(
    "edges",
    [
        [(50, 760, "Coastal Wire")] * 2,
        [(50, 760, "Coastal Wire"), (50, 740, "Coastal Wire"), (50, 720, "Coastal Wire")],
        [(50, 30, "5 11 40"), (50, 30, "8 12 51"), (50, 30, "9 70 3")],
        [(50, 760, "Trade grows"), (50, 760, "Ports wait"), (50, 760, "Ships call")],
    ],
    ids=["on two pages", "at other heights", "rows of a table", "other words"],
)
def test_what_does_not_recur_at_one_place_stays(edges, tmp_path):
    text, told = text_of(tmp_path, *(page_of(number, edge) for number, edge in enumerate(edges)))
    assert all(words in text for _left, _height, words in edges)
    assert told == ()


def test_what_recurs_inside_of_the_page_stays(tmp_path):
    inner = (50, 500, "Prices in full")
    pages = [[(50, 700, f"{word} begins"), inner, (50, 300, f"{word} ends")] for word in "ABC"]
    assert text_of(tmp_path, *pages)[0].count("Prices in full") == 3


def test_a_row_with_words_of_the_page_itself_stays_whole(tmp_path):
    pages = [
        page_of(number, (50, 760, "Coastal Wire"), (300, 760, ("Trade", "Ports", "Ships")[number]))
        for number in range(3)
    ]
    text, told = text_of(tmp_path, *pages)
    assert (text.count("Coastal Wire"), told) == (3, ())


def test_pages_that_hold_nothing_else_keep_what_recurs(tmp_path):
    text, told = text_of(tmp_path, *[[(50, 700, "Prices rose.")]] * 3)
    assert (text.count("Prices rose."), told) == (3, ())


def test_each_item_of_a_list_is_a_paragraph(tmp_path):
    words = ["\u2022 New trade", "\u2022 More ships"]
    lines = [(50, 700 - 14 * number, line) for number, line in enumerate(words)]
    assert record_of(tmp_path, made(lines, wide=True)).text.count("\n\n") == 1


def test_properties_become_metadata(tmp_path):
    info = "/Title (Harbour finds trade) /Author (Jo Li) /CreationDate (D:20240517083000+08'00')"
    record = record_of(tmp_path, made([(50, 700, FULL)], info=info))
    meta = record.meta
    assert (meta.title, meta.author) == ("Harbour finds trade", "Jo Li")
    assert (meta.published, meta.file) == ("2024-05-17T08:30:00+08:00", "story.pdf")


@pytest.mark.parametrize("words", ["港口找到新的贸易", "Гавань Риги", "ميناء"])
def test_letters_beyond_latin_are_read(words, tmp_path):
    record = record_of(tmp_path, made([(50, 700, words)], wide=True))
    assert sorted(record.text) == sorted(words)


@pytest.mark.parametrize(
    ("drawn", "meant"), [("ﬁnd the oﬃce", "find the office"), ("⼀⽚土", "一片土")]
)
def test_what_fonts_draw_otherwise_is_letters_again(drawn, meant, tmp_path):
    record = record_of(tmp_path, made([(50, 700, drawn)], wide=True))
    assert record.text == meant


def test_what_is_drawn_outside_of_the_page_is_no_text(tmp_path):
    lines = [(50, 820, "Cut off above"), (50, 700, FULL), (50, -20, "Cut off below")]
    assert record_of(tmp_path, made(lines)).text == FULL


def test_a_short_line_ends_although_a_blank_leads_to_the_next(tmp_path):
    lines = [(50, 700, f"{FULL}."), (50, 686, "It ends. "), (50, 658, "Another begins.")]
    assert record_of(tmp_path, made(lines)).text == f"{FULL}. It ends.\n\nAnother begins."


def test_raised_and_lowered_letters_stay_in_their_line(tmp_path):
    lines = [(50, 700, "The formula is H"), (142, 697, "2"), (149, 700, "O, said the office.")]
    assert (
        record_of(tmp_path, made(lines)).text.replace(" ", "") == "TheformulaisH2O,saidtheoffice."
    )


def test_letters_without_a_code_move_no_line(tmp_path):
    """Pictures of letters have none; lines behind them keep their places."""
    pages = [
        [(50, 700, words), (290, 30, str(number))]
        for number, words in enumerate(("One.", "\0" * 9 + "Two.", "Three."), 1)
    ]
    record = record_of(tmp_path, made(*pages, wide=True))
    assert record.text == "One.\n\nTwo.\n\nThree."


def test_pages_without_text_are_told(tmp_path):
    record = record_of(tmp_path, made([(50, 700, FULL)], []))
    assert record.told == ("Pages without text, perhaps pictures: 2.",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (made([], []), "pictures of pages only"),
        (b"", "no PDF"),
        (b"just words", "no PDF"),
        (b"%PDF-1.7\n%%EOF", "no PDF"),
        (
            made(
                [(50, 700, FULL)],
                extra=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> "
                f"/U <{'11' * 32}> >> /ID [<00> <00>]",
            ),
            "password",
        ),
    ],
    ids=["pictures", "empty", "words", "start", "encrypted"],
)
def test_what_has_no_text_to_read_is_told(data, words, tmp_path):
    problem = read(tmp_path, data)
    assert isinstance(problem, Problem)
    assert words in problem.message
    assert problem.message.endswith(".")


@pytest.mark.parametrize("bound", ["_MOST_PAGES", "_MOST_LETTERS"])
def test_too_much_is_refused(bound, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, bound, 0)
    problem = read(tmp_path, made([(50, 700, FULL)]))
    assert isinstance(problem, Problem)
    assert problem.hint == "Split it into single articles."


@pytest.mark.parametrize("name", ["a.pdf", "b.PDF", "c.txt"])
def test_it_is_found_by_ending_and_content(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(made([(50, 700, FULL)]))
    assert registry.reader_for(path) is pdf.FORMAT
