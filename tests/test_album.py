"""The album has every window, dialog and pane, and tells what it does not have."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.gui.dialog_makers import DIALOGS
from tests.pictures.album import SHEETS, SMALL, Sheet, make, paint
from tests.pictures.views import VIEWS


def test_a_view_is_painted_in_each_language_and_theme(qapp: QApplication, tmp_path: Path) -> None:
    sheet = Sheet(size=SMALL, languages=("ru",), views=("labels", "window"))
    paint(sheet, tmp_path, ["window"])
    pictures = [QImage(str(tmp_path / sheet.file("window", *look))) for look in sheet.looks()]
    assert [picture.size() for picture in pictures] == [SMALL, SMALL]
    light, dark = (picture.pixelColor(500, 300).lightness() for picture in pictures)
    assert light > dark
    assert not (tmp_path / "labels").exists()


def test_every_dialog_is_in_it_and_a_name_that_is_not_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set(DIALOGS) <= set(VIEWS)
    assert {name for sheet in SHEETS.values() for name in sheet.views} == set(VIEWS)
    assert make(tmp_path, ["nothing"]) == 2
    assert "window" in capsys.readouterr().out
