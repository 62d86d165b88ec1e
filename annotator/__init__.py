"""Annotator: turn news articles into training data."""

__version__ = "0.1.0"
