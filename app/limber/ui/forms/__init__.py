"""Dialogs in which what is kept is changed."""
