"""The header breaks its lines where a reader would."""

from annotator.gui.article.header import Header
from annotator.gui.article.metrics import page_metrics


def test_a_date_and_its_hour_stay_on_one_line(qapp: object) -> None:
    header, metrics = Header(), page_metrics(family="serif", zoom=1.0)
    header.set_text(title="", byline="The Westerholm Weekly · 2025-08-06 11:30")
    for column in range(120, 460, 10):
        header.lay_out(metrics, column)
        (layout, _is_title) = header._layouts[0]
        lines = [layout.lineAt(at) for at in range(layout.lineCount())]
        starts = [layout.text()[line.textStart() :] for line in lines]
        assert not any(start.startswith("11:30") for start in starts), column
