"""A tour of all screens on fixed days, for pictures and for looking at each of them."""
