"""The media keys of a Linux desktop, through MPRIS on the session's own message bus."""
