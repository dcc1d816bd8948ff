"""What happened: sessions written as they happen, and kept."""
