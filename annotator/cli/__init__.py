"""The command line; nothing here or below loads Qt."""
