"""What the pages show, as plain values: no Qt, and all the words and numbers."""
