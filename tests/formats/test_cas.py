"""UIMA CAS in and out."""

from pathlib import Path
from typing import Any

import pytest

from annotator.core.errors import ExportRefused
from annotator.core.model import Meta, Status
from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.cas import FORMAT, encode_files
from annotator.formats.format import PLAIN_READ, Split
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord

RECORD = ArticleRecord(
    id="a1",
    text="🙂 “Up\n5 percent,” he & co said.",
    meta=Meta(title="Steel"),
    status=Status.DONE,
    flagged=True,
    annotator="ana",
    spans=(
        SpanRecord("q", 3, 16, "quote", None, {"value": 26.3}),
        SpanRecord("f", 6, 15, "figure", None, note="a\nb <c>"),
        SpanRecord("s", 18, 25, "speaker", None),
    ),
    relations=(RelationRecord("r", "said_by", "q", "s"),),
)
WRITTEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" \
xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="32"/>
<custom:Article xmi:id="3" sofa="1" identifier="a1" annotator="ana" status="done" flagged="true" \
meta="{&quot;title&quot;:&quot;Steel&quot;}"/>
<custom:Span xmi:id="4" sofa="1" begin="4" end="17" label="quote" identifier="q" \
attributes="{&quot;value&quot;:26.3}"/>
<custom:Span xmi:id="5" sofa="1" begin="7" end="16" label="figure" identifier="f" \
note="a&#10;b &lt;c&gt;"/>
<custom:Span xmi:id="6" sofa="1" begin="19" end="26" label="speaker" identifier="s"/>
<custom:Relation xmi:id="7" sofa="1" begin="19" end="26" Governor="4" Dependent="6" \
label="said_by" identifier="r"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" \
sofaString="🙂 “Up&#10;5 percent,” he &amp; co said."/>
<cas:View sofa="1" members="2 3 4 5 6 7"/>
</xmi:XMI>
"""
FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
 xmlns:t="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
 xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
 xmlns:m="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore"
 xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<m:DocumentMetaData xmi:id="1" sofa="12" begin="0" end="16" documentId="doc"/>
<t:Token xmi:id="19" sofa="12" begin="0" end="3"/>
<t:Sentence xmi:id="20" sofa="12" begin="0" end="11"/>
<ner:NamedEntity xmi:id="21" sofa="12" begin="3" end="7" value="LOC"/>
<custom:Claim xmi:id="22" sofa="12" begin="0" end="7" sure="true" kind="weak"/>
<custom:Tie xmi:id="23" sofa="12" begin="3" end="7" Governor="22" Dependent="21" value="about"/>
<custom:Tie xmi:id="24" sofa="12" begin="3" end="7" Governor="22" Dependent="19"/>
<cas:Sofa xmi:id="12" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="🙂 Rome"/>
{more}
<cas:View sofa="12" members="1 19 20 21 22 23 24"/>
</xmi:XMI>"""


def write(folder: Path, *splits: Split) -> None:
    for name, chunk in encode_files(splits):
        (folder / name).parent.mkdir(exist_ok=True)
        with (folder / name).open("ab") as handle:
            handle.write(chunk)


def bring(path: Path) -> list[Any]:
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def lay(folder: Path, text: str) -> Path:
    path = folder / "a.xmi"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_document_is_xmi_whose_offsets_count_utf16(tmp_path):
    write(tmp_path, Split(records=[RECORD]))
    assert (tmp_path / "a1.xmi").read_text(encoding="utf-8") == WRITTEN
    types = (tmp_path / "TypeSystem.xml").read_text(encoding="utf-8")
    assert "<name>webanno.custom.Span</name>" in types
    assert "<rangeTypeName>webanno.custom.Span</rangeTypeName>" in types


def test_all_of_it_reads_back_from_the_folder_and_from_one_file(tmp_path):
    write(tmp_path, Split(name="train", records=[RECORD]))
    assert registry.folder_reader_for(tmp_path) is FORMAT
    assert registry.reader_for(tmp_path / "train" / "a1.xmi") is FORMAT
    for path in (tmp_path, tmp_path / "train" / "a1.xmi"):
        (record,) = bring(path)
        assert (record.id, record.meta, record.annotator) == ("a1", RECORD.meta, "ana")
        assert (record.status, record.flagged, record.text) == (Status.DONE, True, RECORD.text)
        assert [(*tuple(span)[:4], dict(span.attributes), span.note) for span in record.spans] == [
            (*tuple(span)[:4], dict(span.attributes), span.note) for span in RECORD.spans
        ]
        assert record.relations == list(RECORD.relations)


def test_annotations_of_inception_become_spans_and_those_of_words_do_not(tmp_path):
    (record,) = bring(lay(tmp_path, FOREIGN.format(more="")))
    assert [(span.id, span.start, span.end, span.label) for span in record.spans] == [
        ("21", 2, 6, "LOC"),
        ("22", 0, 6, "Claim"),
    ]
    assert record.spans[1].attributes == {"sure": True, "kind": "weak"}
    assert record.relations == [RelationRecord(None, "about", "22", "21")]
    assert len(record.told) == 1


def test_a_second_text_of_a_document_is_told(tmp_path):
    more = '<cas:Sofa xmi:id="3" sofaNum="2" sofaID="Other" sofaString="x"/>'
    (record,) = bring(lay(tmp_path, FOREIGN.format(more=more)))
    assert record.text == "🙂 Rome"
    assert "several" in record.told[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<a", "bad-xml"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "bad-xml"),
        ("<x/>", "no-text"),
        (FOREIGN.replace('begin="3"', 'begin="x"').format(more=""), "bad-offsets"),
        (WRITTEN.replace("&quot;Steel", "Steel"), "bad-value"),
    ],
)
def test_what_is_wrong_is_told(tmp_path, text, code):
    (problem,) = bring(lay(tmp_path, text))
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_other_files_of_the_folder_are_told(tmp_path):
    write(tmp_path, Split(records=[RECORD]))
    (tmp_path / "b.csv").write_text("x")
    assert [getattr(item, "code", "") for item in bring(tmp_path)] == ["", "left-out"]


def test_a_text_that_xml_cannot_hold_is_refused_with_the_character():
    record = ArticleRecord(id="a1", text="a\x0cb")
    with pytest.raises(ExportRefused, match=r"U\+000C"):
        list(encode_files([Split(records=[record])]))


def test_advice_says_what_inception_has_to_know_first():
    assert "TypeSystem.xml" in " ".join(FORMAT.advice(Losses()))
