"""Reads the licences of Limber and of all that comes with it."""

import platform
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from limber.ui.view_state.about import Notice

_QT_FILES: Final = ("LGPL-3.0.txt", "GPL-3.0.txt")
_QT: Final = "LGPL v3"
_PACKAGES: Final = (
    ("pydantic", "MIT"),
    ("pydantic-core", "MIT"),
    ("annotated-types", "MIT"),
    ("typing-inspection", "MIT"),
    ("typing-extensions", "PSF 2.0"),
    ("platformdirs", "MIT"),
    ("playsound3", "MIT"),
    ("wakepy", "MIT"),
    ("jeepney", "MIT"),
)
PARTS: Final = ("Qt", "PySide6", "Python", *(name for name, _ in _PACKAGES), "Inter")
"""What Limber is made of, by name."""
_MISSING: Final = "The text of this licence was not found on this computer."


def read_notices(resources: Path) -> tuple[Notice, ...]:
    """Limber's notice, then those of what it is made of; `resources` holds fonts and licences.

    A text that is not there is told in a sentence in its place; nothing is raised.
    """
    qt_text = "\n\n".join(_read(resources / "licences" / name) for name in _QT_FILES)
    qt_version = _version("PySide6-Essentials")
    return (
        _own(resources),
        Notice("Qt", qt_version, _QT, qt_text),
        Notice("PySide6 and Shiboken6", qt_version, _QT, qt_text),
        Notice("Python", platform.python_version(), "PSF", _read(_python_licence())),
        *(_package(name, licence) for name, licence in _PACKAGES),
        Notice("Inter", "4", "OFL 1.1", _read(resources / "fonts" / "OFL.txt")),
    )


def _own(resources: Path) -> Notice:
    """Limber's licence: in a checkout it stands beside the resources."""
    text = "".join(_licence_texts("limber")).strip() or _read(resources.parent / "LICENSE")
    return Notice("Limber", _version("limber"), "MIT", text)


def _package(name: str, licence: str) -> Notice:
    text = "\n\n".join(_licence_texts(name)) or _MISSING
    return Notice(name, _version(name), licence, text)


def _version(name: str) -> str:
    from importlib import metadata  # late: it takes more memory than a page of the window

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _licence_texts(name: str) -> Iterator[str]:
    from importlib import metadata  # late, as above

    try:
        files = metadata.files(name) or []
    except metadata.PackageNotFoundError:
        return
    for file in files:
        if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            yield _read(Path(str(file.locate())))


def _python_licence() -> Path:
    return Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return _MISSING
