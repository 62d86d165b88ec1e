"""The spans of the article and the details of the active one."""
