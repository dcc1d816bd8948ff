"""For each page: what it shows of the history and the catalogue, and what its wishes change."""
