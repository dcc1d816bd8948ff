"""The drawn parts that pages are put together from."""
