"""Brings the tables of docs/formats.md up to date with the formats that there are.

python3 tests format_table
"""

from tests.format_table.table import PAGE, renewed

PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
