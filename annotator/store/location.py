"""Where a project lies: on a disk of this computer, or where others may write to it as well."""

import os
import sys
from enum import StrEnum
from pathlib import Path

_CLOUDS = (
    *("dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud drive"),
    *("mobile documents", "cloudstorage", "nextcloud", "owncloud", "pcloud drive", "pclouddrive"),
    *("yandex.disk", "yandexdisk", "baidusyncdisk", "坚果云", "nutstore", "seafile", "mega"),
)
"""How folders that a program copies to other computers are called, in small letters."""

_NETWORKS = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs afs 9p ncpfs glusterfs ceph lustre davfs fuse.sshfs"
    " fuse.rclone fuse.davfs2 fuse.gvfsd-fuse".split()
)
_MOUNTS = Path("/proc/self/mounts")
_REMOTE_DRIVE = 4


class Location(StrEnum):
    """Who may write to a file besides this computer's programs."""

    OWN = "own"
    CLOUD = "cloud"
    """A program copies it to other computers, and back."""
    NETWORK = "network"
    """Other computers reach it; their locks, and a log beside it, can't be relied on."""


def location_of(path: Path) -> Location:
    """Where a file lies, as far as its path and the system tell."""
    place = Path(os.path.realpath(path))
    if _is_on_network(place):
        return Location.NETWORK
    names = [name.lower() for name in place.parts[:-1]]
    is_cloud = any(name.startswith("onedrive -") or name in _CLOUDS for name in names)
    return Location.CLOUD if is_cloud else Location.OWN


def _is_on_network(place: Path) -> bool:
    if sys.platform == "win32":
        if place.drive.startswith("\\\\"):
            return True
        import ctypes

        return ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _REMOTE_DRIVE
    try:
        lines = _MOUNTS.read_bytes().split(b"\n")
    except OSError:
        return False
    kind, longest = "", 0
    for line in lines:
        parts = line.split(b" ")
        if len(parts) < 3:
            continue
        mount = os.fsdecode(parts[1].replace(b"\\040", b" "))
        # The last of several on one place is the one that is seen.
        if len(mount) >= longest and place.is_relative_to(mount):
            kind, longest = os.fsdecode(parts[2]), len(mount)
    return kind in _NETWORKS
