"""How much room the disk has that holds the data."""

import shutil
from pathlib import Path


def free_bytes(folder: Path) -> int | None:
    """What is free where a folder lies, or will lie; None where the disk does not say."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), None)
    if there is None:
        return None
    try:
        return shutil.disk_usage(there).free
    except OSError:
        return None
