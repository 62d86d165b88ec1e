"""Who has a key already: an action, a label of the project, or the caret and the fields."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.model import Label
from annotator.gui.actions import Actions, plain, translated
from annotator.gui.dialogs.fixed_keys import fixed_use
from annotator.gui.key_table import Keys, default_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """What has a key. `action_id` is empty where it can't be taken from there."""

    key: str
    name: str
    action_id: str = ""
    is_label: bool = False


def owner_of(
    ways: Sequence[str], actions: Actions, labels: Iterable[Label], *, but: str
) -> Owner | None:
    """What, other than the action `but`, has a key that is obeyed as any of these texts."""
    by_key = {key: spec.id for spec in actions for key in actions.keys(spec.id) if spec.id != but}
    by_label = {label.key.upper(): label.name for label in labels if label.key}
    for key in ways:
        if key in by_label:
            return Owner(key=key, name=by_label[key], is_label=True)
        if use := fixed_use(key):
            return Owner(key=key, name=use)
        if key in by_key:
            name = plain(translated(actions.spec(by_key[key]).text))
            return Owner(key=key, name=name, action_id=by_key[key])
    return None


def with_keys(actions: Actions, changed: Keys, action_id: str, keys: Sequence[str]) -> Keys:
    """The changed keys with those of one action replaced; the table's own are not kept."""
    new = {each: kept for each, kept in changed.items() if each != action_id}
    if tuple(keys) != default_keys(actions.spec(action_id)):
        new[action_id] = tuple(keys)
    return new
