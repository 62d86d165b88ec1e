"""What an export was asked for, as it is remembered from one time to the next."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from annotator.core.errors import BadInput
from annotator.core.model import Status
from annotator.core.periods import Period
from annotator.core.splits import SplitPlan
from annotator.formats import registry
from annotator.formats.format import Overlaps
from annotator.project.lines import ExportFilter
from annotator.project.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """What is written, how, and to which file or folder; with `splits` to a folder of them, whose
    articles stay in their splits where these are to `freeze`.
    """

    out: Path
    format: str
    filter: ExportFilter
    overlaps: Overlaps
    splits: SplitPlan | None = None
    freeze: bool = False

    def to_json(self) -> dict[str, Any]:
        """The values to keep."""
        return {
            "out": str(self.out),
            "format": self.format,
            "filter": self.filter.to_json(),
            "overlaps": self.overlaps.value,
            "splits": dict(self.splits.parts) if self.splits else None,
            "freeze": self.freeze,
        }

    @property
    def is_folder(self) -> bool:
        """Whether `out` is a folder."""
        return registry.writer(self.format).is_folder or self.splits is not None

    @classmethod
    def from_json(cls, data: Any) -> "ExportRequest | None":
        """What `to_json` gave; None for anything else."""
        try:
            told = data["filter"]
            published = Period(first=_day(told["from"]), last=_day(told["to"]))
            return cls(
                out=Path(_text(data["out"])),
                format=_text(data["format"]),
                filter=ExportFilter(
                    statuses=frozenset(Status(name) for name in told["statuses"]),
                    annotators=_names(told["annotators"]),
                    labels=_names(told["labels"]),
                    published=published,
                    # Without a range all are meant, whatever is ticked.
                    undated=told["undated"] is True and not published.is_all,
                ),
                overlaps=Overlaps(data["overlaps"]),
                splits=_splits(data.get("splits")),
                freeze=data.get("freeze") is True,
            )
        except (AttributeError, LookupError, TypeError, ValueError, BadInput):
            return None


def fitting(request: ExportRequest, project: Project) -> tuple[ExportRequest, list[str]]:
    """The request as the project can still meet it, and the names that are no longer there."""
    wanted = request.filter
    labels = wanted.labels & {label.name for label in project.labels.all()}
    annotators = wanted.annotators & {who.name for who in project.annotators()}
    gone = sorted(wanted.labels - labels) + sorted(wanted.annotators - annotators)
    fit = replace(request, filter=replace(wanted, labels=labels, annotators=annotators))
    if request.format not in {format.name for format in registry.writers()}:
        gone.append(request.format)
        fit = replace(fit, format=registry.writers()[0].name)
    if not request.out.parent.is_dir():
        gone.append(str(request.out.parent))
        fit = replace(fit, out=project.path.with_name(request.out.name))
    return fit, gone


def _text(value: Any) -> str:
    if type(value) is not str or "\0" in value:
        raise TypeError
    return value


def _names(values: Any) -> frozenset[str]:
    return frozenset(_text(value) for value in cast("list[Any]", values))


def _splits(value: Any) -> SplitPlan | None:
    return None if value is None else SplitPlan(tuple(value.items()))


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(value)
