"""The use cases: what window, command line and tests call."""
