"""Sound: a helper process that plays the cues, and the window's side of it."""
