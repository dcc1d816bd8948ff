"""The moving figures: found by id, painted off the window's thread, kept within a limit."""
