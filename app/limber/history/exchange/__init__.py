"""The history out of one database and into another: files of ours, written and read."""
