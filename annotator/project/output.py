"""Files and folders that appear on the disk whole, or not at all."""

import contextlib
import os
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import BinaryIO

from annotator.core.errors import ExportRefused, ReadOnly, StorageFailed
from annotator.store.leftovers import sweep
from annotator.store.placing import sync_folder

MANIFEST = "manifest.json"
"""The file by which a folder is known to be an export, so that another may replace it."""


def is_manifest(name: str) -> bool:
    """Whether a file of this name tells of an export."""
    return name == MANIFEST or name.endswith(f".{MANIFEST}")


def manifest_of(out: Path, *, is_folder: bool) -> Path:
    """Where the manifest of an export stands: in its folder, or beside its file."""
    return out / MANIFEST if is_folder else out.with_name(f"{out.name}.{MANIFEST}")


def is_export(folder: Path) -> bool:
    """Whether the folder is one that an export made."""
    return (folder / MANIFEST).is_file()


def check_target(project: Path, out: Path, *, force: bool, is_folder: bool = False) -> None:
    """Refuse what must not be written to. Raises ExportRefused."""
    if not out.parent.is_dir():
        raise ExportRefused(f"There is no folder {out.parent}.", hint="Make it first.")
    if not out.exists():
        return
    if out.is_dir():
        if not is_folder:
            raise ExportRefused(f"{out} is a folder.", hint="Give the name of a file.")
        if any(out.iterdir()) and not is_export(out):
            raise ExportRefused(
                f"{out} is a folder that no export made.", hint="Choose another name."
            )
    elif is_folder or not out.is_file():
        what = "a file" if out.is_file() else "no ordinary file"
        hint = "Give the name of a folder." if is_folder else "Give the name of a file."
        raise ExportRefused(f"{out} is {what}.", hint=hint)
    elif project.samefile(out):
        raise ExportRefused(
            "The export would replace the project itself.", hint="Choose another name."
        )
    if not force:
        raise _is_there(out)


@contextlib.contextmanager
def replacing(out: Path, *, force: bool) -> Generator[BinaryIO]:
    """A file that takes its place at the end, on disk and whole, or not at all."""
    with replacing_path(out, force=force) as part, part.open("wb") as handle:
        yield handle
        handle.flush()
        os.fsync(handle.fileno())


@contextlib.contextmanager
def replacing_path(out: Path, *, force: bool) -> Generator[Path]:
    """The place for a file or folder that becomes `out` at the end; whoever writes there syncs it.

    Raises ExportRefused, ReadOnly, StorageFailed; then nothing is left of it.
    """
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    sweep(out, ".part")
    try:
        yield part
        if out.exists() and not force:
            raise _is_there(out)
        if out.is_dir():
            _replace_folder(part, out)
        else:
            part.replace(out)
        sync_folder(out.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        failure = ReadOnly if isinstance(error, PermissionError) else StorageFailed
        raise failure(
            f"{out} can't be written: {reason}.", hint="Nothing was written there."
        ) from error
    finally:
        if part.is_dir():
            shutil.rmtree(part, ignore_errors=True)
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _replace_folder(part: Path, out: Path) -> None:
    """Folders can't replace each other at once: the old one is moved away first, and back again
    where the new one can't take its place.
    """
    old = part.with_suffix(".old")
    out.replace(old)
    try:
        part.replace(out)
    except OSError:
        old.replace(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _is_there(out: Path) -> ExportRefused:
    hint = "Use --force, or choose another name."
    return ExportRefused(f"{out} is there already.", hint=hint)
