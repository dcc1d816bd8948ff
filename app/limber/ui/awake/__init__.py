"""Keeping the screen on while a session runs."""
