"""Limber guides one person through a hip-mobility session at home."""

__version__ = "0.1.0"
