"""Which quotations are parts of one: an attribution between them, or only a paragraph's end."""

import pytest

from annotator.core.split_quotes import LONGEST_GAP, carries_on


def parts(marked: str) -> tuple[str, int, int]:
    """A text, the end of its first part and the start of its second, each marked by a bar."""
    first, gap, rest = marked.split("|")
    return first + gap + rest, len(first), len(first) + len(gap)


@pytest.mark.parametrize(
    "marked",
    [
        "“It is done|,” he said. “|It was hard.”",
        "“It is done|,” Ms. Ortiz of the U.S. Steel Corp. said on Monday. “|It was hard.”",
        '"It rose 3.5 percent|," said Ana, "|which is a lot."',
        "“三年前这里是盐碱地|，”陈若岚说，“|如今最长的生产线有一公里。”",
        "« Nous avons vendu|», s'est félicitée Hélène. « |C'est beaucoup. »",
        "«لقد انتهى|»، قال الوزير. «|كان صعبا»",
        "“We wait 🙂|,” e\u0301 said. “|And wait.”",
        "“The first paragraph does not close.|\n\n“|The second one carries it on.”",
        "“The first paragraph closes|,” she said.\r\n\r\n“|The second one carries it on.”",
    ],
)
def test_a_quotation_is_carried_on(marked):
    assert carries_on(*parts(marked))


@pytest.mark.parametrize(
    "marked",
    [
        "“One|” “|Two”",
        "“One|,” he said. Oil fell. Gas rose. “|Two,” said Bo.",
        "“One|,” he said.\n\nThen Bo spoke: “|Two.”",
        "“One|” " + "word " * (LONGEST_GAP // 5) + "“|Two”",
        "“One||Two”",
    ],
)
def test_these_are_two(marked):
    assert not carries_on(*parts(marked))


@pytest.mark.parametrize(("end", "start"), [(-1, 3), (5, 2), (2, 99)])
def test_places_that_are_none_are_no_parts(end, start):
    assert not carries_on("“a,” b “c”", end, start)
