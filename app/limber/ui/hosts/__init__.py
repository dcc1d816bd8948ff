"""What the helper processes for sounds and for words have in common."""
