"""What the data is and what makes it valid; no I/O, no clock."""
