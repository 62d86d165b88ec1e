"""Readers and writers of exchange formats, one file each."""
