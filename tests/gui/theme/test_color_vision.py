"""The colour difference after its published test data, and the simulation of colour blindness."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.theme.color_vision import Triple, Vision, ciede2000, distance, lab, seen

# Sharma, Wu, Dalal 2005, table 1: two colours of CIELAB and their difference.
PAIRS = (
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, 2.8361, -74.0200), (50, 0, -82.7485), 3.4412),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, -1.1848, -84.8006), (50, 0, -82.7485), 1.0000),
    ((50, -0.9009, -85.5211), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, -1, 2), (50, 0, 0), 2.3669),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0009), 7.1792),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0010), 7.1792),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0011), 7.2195),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0012), 7.2195),
    ((50, -0.0010, 2.4900), (50, 0.0009, -2.4900), 4.8045),
    ((50, -0.0010, 2.4900), (50, 0.0010, -2.4900), 4.8045),
    ((50, -0.0010, 2.4900), (50, 0.0011, -2.4900), 4.7461),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((50, 2.5, 0), (56, -27, -3), 31.9030),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((50, 2.5, 0), (50, 3.1736, 0.5854), 1.0000),
    ((50, 2.5, 0), (50, 3.2972, 0), 1.0000),
    ((50, 2.5, 0), (50, 1.8634, 0.5757), 1.0000),
    ((50, 2.5, 0), (50, 3.2592, 0.3350), 1.0000),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
    ((61.2901, 3.7196, -5.3901), (61.4292, 2.2480, -4.9620), 1.8731),
    ((35.0831, -44.1164, 3.7933), (35.0232, -40.0716, 1.5901), 1.8645),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((36.4612, 47.8580, 18.3852), (36.2715, 50.5065, 21.2231), 1.4146),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
)

colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_the_difference_is_the_published_one(
    first: Triple, second: Triple, expected: float
) -> None:
    assert ciede2000(first, second) == pytest.approx(expected, abs=0.00005)
    assert ciede2000(second, first) == pytest.approx(expected, abs=0.00005)


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        ("#ffffff", (100, 0, 0)),
        ("#000000", (0, 0, 0)),
        ("#ff0000", (53.24, 80.09, 67.20)),
        ("#00ff00", (87.73, -86.18, 83.18)),
        ("#0000ff", (32.30, 79.19, -107.86)),
    ],
)
def test_cielab_of_the_primaries(color: str, expected: Triple) -> None:
    assert lab(color) == pytest.approx(expected, abs=0.01)


@given(colors, st.sampled_from(Vision))
def test_a_colour_has_no_distance_from_itself(color: str, vision: Vision) -> None:
    assert distance(color, color, vision) == 0


@given(colors, colors, st.sampled_from(Vision))
def test_a_distance_is_finite_and_the_same_from_both_sides(
    first: str, second: str, vision: Vision
) -> None:
    there, back = distance(first, second, vision), distance(second, first, vision)
    assert math.isfinite(there)
    assert there == pytest.approx(back, abs=1e-9)


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("grey", ["#000000", "#808080", "#ffffff"])
def test_greys_look_the_same_to_everybody(grey: str, vision: Vision) -> None:
    assert distance(grey, seen(grey, vision)) < 1


@pytest.mark.parametrize(
    ("blind", "first", "second"),
    [
        (Vision.PROTAN, "#ff0000", "#806000"),
        (Vision.DEUTAN, "#54934b", "#e20c54"),
        (Vision.TRITAN, "#f35306", "#f10489"),
    ],
)
def test_each_kind_confuses_colours_that_the_others_tell_apart(
    blind: Vision, first: str, second: str
) -> None:
    assert distance(first, second, blind) < 3
    assert all(distance(first, second, other) > 15 for other in set(Vision) - {blind})
