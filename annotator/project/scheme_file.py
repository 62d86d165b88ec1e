"""A label scheme as a JSON file."""

from collections.abc import Sequence
from pathlib import Path

from annotator.core.errors import BadInput
from annotator.core.model import Label, RelationType
from annotator.core.scheme import Scheme, dump_scheme, parse_scheme
from annotator.project.output import replacing

MOST_BYTES = 4_000_000
"""More than any scheme that a person can work with."""


def read_scheme(path: Path) -> Scheme:
    """The scheme that a file holds. Raises BadInput."""
    try:
        with path.open("rb") as handle:
            data = handle.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise BadInput(f"{path.name} is too long for a label scheme.")
        return parse_scheme(data.decode("utf-8-sig"))
    except OSError as error:
        raise BadInput(f"{path} can’t be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{path.name} is not UTF-8 text.") from error


def write_scheme(
    labels: Sequence[Label], types: Sequence[RelationType], out: Path, *, force: bool = False
) -> None:
    """Write the file, the whole of it or nothing. Raises ExportRefused, StorageFailed."""
    with replacing(out, force=force) as handle:
        handle.write(dump_scheme(labels, types).encode())
