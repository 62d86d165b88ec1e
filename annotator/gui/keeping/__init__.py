"""Keeping a project safe: backups by themselves, going back to one, copies, salvage."""
