"""The editor of the label scheme."""
