"""Fewer events with the same failure, by trying: the last ones alone, then without this or that."""

from collections.abc import Callable

from tests.fuzz.events import Events

LASTS = (30, 120, 500, 2_000)
"""So many of the last events are tried from a new project."""

TRIES = 120
"""Runs at most: each of them opens a window."""


def shrunk(events: Events, verdict_of: Callable[[Events], str]) -> Events:
    """The fewest events found that fail as `events` do; `verdict_of` is empty where all held."""
    verdict = verdict_of(events)
    if not verdict:
        return events
    held = events
    for count in LASTS:
        if count < len(events) and verdict_of(events[-count:]) == verdict:
            held = events[-count:]
            break
    tries, size = TRIES, max(1, len(held) // 2)
    while tries > 0:
        at, before = 0, len(held)
        while at < len(held) and tries > 0:
            tries -= 1
            fewer = held[:at] + held[at + size :]
            if fewer and verdict_of(fewer) == verdict:
                held = fewer
            else:
                at += size
        if size == 1 and len(held) == before:
            break
        size = max(1, size // 2)
    return held
