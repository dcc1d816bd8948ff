"""The speech engines that a test brought up."""

from pathlib import Path


def dispatchers(folder: Path) -> list[int]:
    """The processes of speech-dispatcher that were brought up below a folder."""
    found: list[int] = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if words[0].endswith(b"speech-dispatcher") and str(folder).encode() in b" ".join(words):
            found.append(int(entry.name))
    return found
