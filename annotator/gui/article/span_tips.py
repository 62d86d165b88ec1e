"""What a tip says of the spans under the pointer."""

from annotator.gui.article.contents import Contents
from annotator.gui.tips import as_tip, escaped, label_tip


def words_tip(contents: Contents, position: int) -> str:
    """Of a character: the labels around it from the outside in, and the notes."""
    spans = contents.around(position)
    names = " › ".join(contents.label(span).name for span in spans)
    return as_tip("\n".join([names, *(span.note for span in spans if span.note)]))


def chip_tip(contents: Contents, row: int) -> str:
    """Of a chip: what its label is for, and the note of its span."""
    span = contents.spans[row]
    note = f"<p>{escaped(span.note)}</p>" if span.note else ""
    return label_tip(contents.label(span)) + note
