"""The voice: a helper process that speaks, and the window's side of it."""
