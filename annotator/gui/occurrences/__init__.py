"""The list of all occurrences of a span's words, to be ticked and tagged at once."""
