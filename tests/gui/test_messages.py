"""Texts from below the window are known again by their templates."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from annotator.core.errors import Refused
from annotator.core.history import EarlierSitting, OperationInfo, OperationState
from annotator.formats import gliner, labelstudio
from annotator.formats.losses import Losses
from annotator.gui.languages import Languages
from annotator.gui.messages import (
    ERRORS,
    LOOSE,
    OPERATIONS,
    error_text,
    message_text,
    operation_text,
    templates,
)


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    languages = Languages(qapp, "zh")
    yield
    languages.use("en")


def test_english_stays_as_it_was_written(qapp: QApplication) -> None:
    Languages(qapp, "en")
    assert error_text(Refused("A label needs a name.", hint="Try again.")) == (
        "A label needs a name. Try again."
    )


def test_message_and_hint_are_translated_each(chinese: None) -> None:
    error = Refused("Something {else} happened.", hint="A quote is linked to its speaker.")
    assert error_text(error) == "Something {else} happened. 引语应关联到其说话人。"


def test_what_is_put_in_stays_as_it_is(chinese: None) -> None:
    assert message_text("There is no file at /home/{name}/a folder.\n.") == (
        "/home/{name}/a folder.\n 处没有文件。"
    )
    assert message_text("“a number” is a a text already.") == "“a number”已标为 a text。"


def test_advice_is_translated_but_for_the_lines_to_copy(chinese: None) -> None:
    where, interface = labelstudio.advice(Losses(longest={"quote": 9}))
    assert message_text(where) != where
    assert message_text(interface) == interface
    (width,) = gliner.advice(Losses(longest={"quote": 40}))
    assert "max_width" in message_text(width)
    assert "40" in message_text(width)
    assert "tokens" not in message_text(width)


def test_a_text_inside_of_a_text_is_translated(chinese: None) -> None:
    assert message_text("The value of “name” must be a number.") == "“name”的值必须是数字。"
    assert message_text("The value of “kind” must be one of money, count.") == (
        "“kind”的值必须是以下之一：money, count。"
    )


def test_each_of_several_texts_in_a_field_is_translated(chinese: None) -> None:
    name = "Relabel to figure (without attribute kind, 1 link)"
    assert operation_text(name) == "改标为“figure”（去掉属性 kind, 1 个关联）"


def test_the_name_of_an_operation_in_an_error_is_translated(chinese: None) -> None:
    step = OperationInfo(
        seq=1, time="", sitting=1, annotator="", name="Add article", article=None,
        state=OperationState.APPLIED,
    )  # fmt: skip
    assert message_text(EarlierSitting(step).message) == "“添加文章”是在之前的工作时段中做的。"


def test_a_part_is_not_taken_for_the_whole(chinese: None) -> None:
    assert operation_text("Import 9 articles") == "导入 9 篇文章"
    assert operation_text("Import 1 article") == "导入 1 篇文章"
    assert message_text("It is empty.") == "It is empty."
    assert message_text("/tmp/x is a folder.") == "/tmp/x 是文件夹。"


def test_of_two_templates_that_fit_the_more_exact_one_counts(chinese: None) -> None:
    assert operation_text("Added label quote") == "已添加标签“quote”"
    assert operation_text("Added quote") == "已添加“quote”"


@pytest.mark.parametrize("context", [ERRORS, OPERATIONS])
def test_every_template_is_found_by_what_it_makes(chinese: None, context: str) -> None:
    told = message_text if context == ERRORS else operation_text
    wrong: list[str] = []
    for template in templates(context):
        if template.part or (template.weight < LOOSE and template.texts_in):
            continue
        values = dict.fromkeys(re.findall(r"\{(\w+)\}", template.text), "7")
        wanted = QCoreApplication.translate(context, template.text).format(**values)
        if told(template.text.format(**values)) != wanted:
            wrong.append(template.text)
    assert wrong == []
