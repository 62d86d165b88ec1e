"""The four kinds of articles that every gesture is tried in, and the words to act on in each."""

from dataclasses import dataclass

from annotator.core.offsets import TextMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A text that is longer than the window. All words stand in it once, but for `often`."""

    text: str
    quote: str
    """The words in quotation marks."""
    second: str
    """The words that go on with them behind the attribution."""
    inner: str
    """A figure inside the quote."""
    across: str
    """Holds `inner` and goes on behind the end of the quote."""
    speaker: str
    other: str
    """A speaker who is farther from the quote."""
    walk: tuple[str, str, str]
    """One, two and three words from one place on, as they grow."""
    amount: str
    """A figure that snapping takes as a whole."""
    digits: str
    """A part of it."""
    stray: tuple[str, str]
    """Words with punctuation behind them, and without."""
    word: str
    """What a double click takes inside of the quote."""
    often: str
    """A word that stands nowhere in the story, and many times around it."""
    is_right_to_left: bool = False

    @property
    def piece(self) -> str:
        """A part of the first word of the walk, for a selection by exact characters."""
        return self.walk[2][1 : len(self.walk[0]) + 2]


def _with_tail(story: str, sentence: str) -> str:
    return "\n\n".join([story, *[sentence] * 30])


_NORVIK = (
    "Steel output in the Norvik valley fell by 26.3 percent last year, and the towns feel it.\n\n"
    "“We will close 3 furnaces of the steel plant this spring. Nobody likes it,” said Marta "
    "Olsen, who runs the works. “The third one stays, but it needs 240.1 million euros,” she "
    "added.\n\n"
    "The ministry of trade expects a slow recovery. Jon Aas, a buyer of scrap, called the plan "
    "brave."
)
_IN_ARABIC = (
    "انخفض إنتاج الصلب في وادي نورفيك بنسبة 26.3 في المئة العام الماضي، وتشعر البلدات بذلك.\n\n"
    "«سنغلق ثلاثة أفران من مصنع الصلب هذا الربيع. لا أحد يحب ذلك»، قالت مارتا أولسن التي تدير "
    "الورشة. «سيبقى الفرن الأخير لكنه يحتاج إلى المال»، أضافت.\n\n"
    "تتوقع وزارة التجارة الخارجية تعافيا بطيئا. ووصف جون آس، وهو مشتر للخردة، الخطة بأنها شجاعة."
)
_IN_CHINESE = (
    "去年，诺维克谷地的产量下降了26.3%，周围的城镇都感到压力。\n\n"
    "“今年春天我们要关闭钢厂的3座高炉。没人喜欢这样。”经营该厂的李明华说，"
    "“余下的会留着，但需要2.4亿欧元。”她补充道。\n\n"
    "贸易部预计复苏缓慢。采购商王建国称这一计划很勇敢。"
)
_LEDGER = "In that month the ledger of the port lists ships, crews and cargoes, and no names. "


def _one_paragraph() -> str:
    """200 kB without a line end. Shown in pieces, it parts in the middle of the quote."""
    story = _NORVIK.replace("\n\n", " ")
    return f"{_LEDGER * 1231}{story} {_LEDGER * 1180}".rstrip()


_IN_ENGLISH = {
    "quote": "We will close 3 furnaces of the steel plant this spring. Nobody likes it",
    "second": "The third one stays, but it needs 240.1 million euros",
    "inner": "3 furnaces",
    "across": "3 furnaces of the steel plant this spring. Nobody likes it,” said Marta Olsen",
    "speaker": "Marta Olsen",
    "other": "Jon Aas",
    "walk": ("ministry", "ministry of", "ministry of trade"),
    "amount": "26.3 percent",
    "digits": "6.3",
    "stray": ("who runs the works.", "who runs the works"),
    "word": "plant",
}

STORIES = {
    "overlaps": Story(
        text=_with_tail(_NORVIK, "Nothing else was decided on that day in the valley."),
        often="decided",
        **_IN_ENGLISH,
    ),
    "arabic": Story(
        text=_with_tail(_IN_ARABIC, "لم يتقرر شيء آخر في ذلك اليوم في الوادي."),
        quote="سنغلق ثلاثة أفران من مصنع الصلب هذا الربيع. لا أحد يحب ذلك",
        second="سيبقى الفرن الأخير لكنه يحتاج إلى المال",
        inner="ثلاثة أفران",
        across="ثلاثة أفران من مصنع الصلب هذا الربيع. لا أحد يحب ذلك»، قالت مارتا أولسن",
        speaker="مارتا أولسن",
        other="جون آس",
        walk=("وزارة", "وزارة التجارة", "وزارة التجارة الخارجية"),
        amount="26.3 في المئة",
        digits="6.3",
        stray=("وهو مشتر للخردة،", "وهو مشتر للخردة"),
        word="مصنع",
        often="يتقرر",
        is_right_to_left=True,
    ),
    "chinese": Story(
        text=_with_tail(_IN_CHINESE, "那一天在谷地没有决定别的事情。"),
        quote="今年春天我们要关闭钢厂的3座高炉。没人喜欢这样。",
        second="余下的会留着，但需要2.4亿欧元。",
        inner="3座高炉",
        across="3座高炉。没人喜欢这样。”经营该厂的李明华",
        speaker="李明华",
        other="王建国",
        walk=("贸", "贸易", "贸易部"),
        amount="26.3%",
        digits="6.3",
        stray=("经营该厂的李明华说，", "经营该厂的李明华说"),
        word="闭",
        often="决定",
    ),
    "paragraph": Story(text=_one_paragraph(), often="cargoes", **_IN_ENGLISH),
}


def cut_in(story: Story, words: str) -> bool:
    """Whether a long paragraph is shown in pieces that part inside of these words."""
    start = story.text.index(words)
    shown = TextMap(story.text)
    return any(start < shown.to_text(at) < start + len(words) for at in shown.breaks)
