"""A filter of the list as JSON, and whether it asks for anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Status
from annotator.core.queue import Order, QueueFilter

maybe = st.none() | st.booleans()
labels = st.frozensets(st.integers(1, 9), max_size=3)
FILTERS = st.builds(
    QueueFilter,
    status=st.none() | st.sampled_from(Status),
    flagged=maybe,
    search=st.text(max_size=8),
    labels_present=labels,
    labels_absent=labels,
    source=st.none() | st.text(max_size=8),
    published_from=st.sampled_from(("", "2024-05-17")),
    published_to=st.sampled_from(("", "2025-01-01")),
    annotator=st.none() | st.integers(1, 3),
    has_note=maybe,
    rows=st.none() | st.lists(st.integers(1, 99)).map(tuple),
    order=st.sampled_from(Order),
    descending=st.booleans(),
)


@given(FILTERS)
def test_a_filter_comes_back_from_json(wanted: QueueFilter) -> None:
    assert QueueFilter.from_json(wanted.to_json()) == wanted


def test_what_is_left_open_is_left_out() -> None:
    assert QueueFilter().to_json() == {}
    assert QueueFilter(flagged=False).to_json() == {"flagged": False}


@pytest.mark.parametrize(
    "data",
    [
        {"status": "finished", "order": 3, "flagged": "yes", "rows": "12", "search": None},
        {"labels_present": [True, "a", 1.5], "annotator": True, "of_tomorrow": 1},
    ],
)
def test_what_is_of_no_use_is_left_open(data: dict[str, object]) -> None:
    assert QueueFilter.from_json(data) == QueueFilter()


def test_an_order_alone_leaves_no_article_out() -> None:
    assert not QueueFilter(order=Order.DATE, descending=True).asks
    assert QueueFilter(flagged=False).asks
    assert QueueFilter(rows=()).asks
