"""Reading the article of a web page, without ever reaching for the network."""

import socket
from pathlib import Path

import pytest

from annotator.core.problems import Problem
from annotator.formats import html_page, registry
from annotator.formats.records import ArticleRecord

BODY = (
    "The harbour of Riga has found new trade, and more ships call there than in any year before.",
    "“We are busy day and night,” said the harbour’s head, Ana Ortiz, who has led it since 2019.",
    "She expects that the trade will grow by 12 percent in the coming year, as it did in the last.",
)
PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Harbour finds trade - Post</title>"
    "<meta property='og:title' content='Harbour finds trade'>"
    "<meta property='og:site_name' content='Riga Post'><meta name='author' content='Jo Li'>"
    "<meta property='article:published_time' content='2024-05-17T08:30:00+03:00'>"
    "<link rel='canonical' href='https://example.org/harbour'>"
    "<script src='http://example.org/x.js'></script></head><body>"
    "<nav><a href='/'>Home</a> <a href='/b'>More</a></nav><article><h1>Harbour finds trade</h1>"
    f"<p>{BODY[0]}</p>\n<p>{BODY[1]}<img src='http://example.org/a.png'></p><p>{BODY[2]}</p>"
    "</article><footer>Copyright</footer></body></html>"
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read(folder: Path, data: str | bytes) -> ArticleRecord | Problem:
    path = folder / "page.html"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    (item,) = html_page.read(path)
    return item


def test_the_article_and_what_is_known_of_it_are_read(tmp_path):
    record = read(tmp_path, PAGE)
    assert isinstance(record, ArticleRecord)
    assert record.text == "\n\n".join(BODY)
    meta = record.meta
    assert (meta.title, meta.author, meta.source) == ("Harbour finds trade", "Jo Li", "Riga Post")
    assert (meta.published, meta.url) == (
        "2024-05-17T08:30:00+03:00",
        "https://example.org/harbour",
    )
    assert meta.file == "page.html"


def test_an_xhtml_page_with_a_declaration_and_entities_is_read(tmp_path):
    bomb = '<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    page = PAGE.replace("<!DOCTYPE html>", f'<?xml version="1.0" encoding="utf-8"?>{bomb}')
    record = read(tmp_path, page.replace("The harbour of", "The &x;&amp; harbour of"))
    assert isinstance(record, ArticleRecord)
    assert "root:" not in record.text
    assert "& harbour of Riga" in record.text


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "iso-8859-5"])
def test_the_encoding_that_the_page_names_is_used(charset, tmp_path):
    words = "Гавань Риги нашла новых торговых партнёров, сообщила её глава Анна Озолиня. " * 3
    page = f"<html><head><meta charset='{charset}'></head><body><article><p>{words}</p></article>"
    record = read(tmp_path, page.encode(charset))
    assert isinstance(record, ArticleRecord)
    assert (record.text, record.told) == (words.strip(), ())


@pytest.mark.parametrize("charset", ["utf-8", "zlib", "unicode_escape", "gbk"])
def test_an_encoding_that_can_not_be_true_is_not_used(charset, tmp_path):
    record = read(tmp_path, PAGE.replace("charset='utf-8'", f"charset='{charset}'"))
    assert isinstance(record, ArticleRecord)
    assert BODY[1] in record.text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("", "empty"),
        ("http://example.org/page", "not-html"),
        ("Just words, 1 < 2.", "not-html"),
        ("<html><body></body></html>", "empty"),
        ("<html><head><script>var a = 1</script></head></html>", "empty"),
        (b"%PDF-1.4", "binary"),
    ],
)
def test_a_file_without_an_article_is_told(data, code, tmp_path):
    problem = read(tmp_path, data)
    assert isinstance(problem, Problem)
    assert problem.code == code
    assert problem.message.endswith(".")


def test_a_page_that_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(html_page, "_MAX_BYTES", 100)
    problem = read(tmp_path, PAGE)
    assert isinstance(problem, Problem)
    assert problem.code == "too-big"


def test_deep_nesting_is_read_or_told(tmp_path):
    found = read(tmp_path, f"<html><body>{'<div>' * 20_000}<p>{BODY[0]}</p>")
    told = found.message if isinstance(found, Problem) else found.text
    assert told == BODY[0] or told.endswith(".")


@pytest.mark.parametrize("name", ["a.html", "b.HTM", "c.xhtml", "d.txt"])
def test_it_is_found_by_ending_and_content(name, tmp_path):
    path = tmp_path / name
    path.write_text(PAGE, encoding="utf-8")
    assert registry.reader_for(path) is html_page.FORMAT
