"""What exists: exercises, ladders and programmes, read from data and checked once."""
