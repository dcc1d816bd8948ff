"""The window and everything drawn in it: the only package that knows Qt."""
