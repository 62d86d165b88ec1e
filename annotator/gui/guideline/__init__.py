"""The guideline beside the text, and the precedents below it."""
