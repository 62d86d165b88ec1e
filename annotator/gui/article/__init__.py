"""The text surface: view, lazy layout, painter, gestures."""
