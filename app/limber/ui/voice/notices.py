"""What the window says where nobody speaks."""

from typing import Final

NO_ENGINE: Final = "No speech engine found. Chimes and the screen still work."
HANGS: Final = "The speech engine does not answer. Chimes and the screen still work."
NO_ANSWER: Final = f"{HANGS} To hear words, restart the computer."
_HOW_TO_INSTALL: Final = {
    "linux": "To hear words, install speech-dispatcher and espeak-ng.",
    "win32": "To hear words, add a voice in Windows: Settings, Time and language, Speech.",
    "darwin": "To hear words, add a voice in System Settings: Accessibility, Spoken Content.",
}


def no_engine(platform: str) -> str:
    """That there is no engine, and how one is installed on a platform (as `sys.platform`)."""
    return f"{NO_ENGINE} {_HOW_TO_INSTALL.get(platform, _HOW_TO_INSTALL['linux'])}"
