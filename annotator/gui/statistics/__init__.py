"""The window with the statistics of a project, and the painter of its plots."""
