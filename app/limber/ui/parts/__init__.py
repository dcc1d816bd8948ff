"""The larger pieces of the pages: widgets that show a piece of a page’s state."""
