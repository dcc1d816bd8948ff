"""What the import contracts cannot see."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "app" / "limber"
FILES = sorted(PACKAGE.rglob("*.py"))
QT_FOLDERS = ("ui/",)
QT_FILES = ("main.py",)
PURE_FOLDERS = ("plan/", "engine/", "advice/", "figure/")
DISK_MODULES = ("io", "os", "pathlib", "platformdirs", "shutil", "subprocess", "tempfile")
NETWORK_MODULES = (
    *("asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socketserver", "ssl"),
    *("urllib.request", "webbrowser", "xmlrpc", "requests", "httpx", "aiohttp", "urllib3"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebSockets", "PySide6.QtHttpServer"),
)
LOCAL_CLASSES = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}
COLOUR_FILES = (
    "ui/tokens.py",
    "ui/palettes.py",
    "ui/high_contrast.py",
    "ui/theme.py",
    "ui/stylesheet.py",
    "ui/dress.py",
    # Puts the sheet that `ui/dress.py` gets from `ui/stylesheet.py` on part by part; it has none.
    "ui/wardrobe.py",
)
MOST_LINES = 400
MOST_BROAD_CATCHES = 3


def place(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def imported_by(file: Path) -> Iterator[str]:
    """The modules that a file imports, wherever in the file it does so."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importers_of(name: str) -> list[str]:
    """The files that import a module or something in it."""
    return [
        place(file)
        for file in FILES
        if any(module == name or module.startswith(f"{name}.") for module in imported_by(file))
    ]


def test_there_is_something_to_look_at():
    assert len(FILES) > 10


def test_only_the_window_and_the_composition_root_know_qt():
    knowing = importers_of("PySide6")
    assert [p for p in knowing if not p.startswith(QT_FOLDERS) and p not in QT_FILES] == []


def test_only_the_clock_asks_the_machine_for_the_time():
    assert set(importers_of("time")) <= {"engine/clock.py"}


@pytest.mark.parametrize("module", DISK_MODULES)
def test_the_pure_stages_touch_no_disk(module):
    assert [p for p in importers_of(module) if p.startswith(PURE_FOLDERS)] == []


@pytest.mark.parametrize("module", NETWORK_MODULES)
def test_nothing_knows_a_network(module):
    assert importers_of(module) == []


def test_of_qts_sockets_only_those_within_the_machine_are_known():
    known = {module for file in FILES for module in imported_by(file) if "QtNetwork" in module}
    assert known == {"PySide6.QtNetwork", *LOCAL_CLASSES}


def test_of_pythons_sockets_there_is_a_pair_within_the_process_alone():
    assert importers_of("socket") == ["ui/departure.py"]
    text = (PACKAGE / "ui" / "departure.py").read_text(encoding="utf-8")
    assert re.findall(r"\bsocket\.\w+", text) == ["socket.socketpair"]


def test_only_the_window_and_the_check_of_files_know_the_figure():
    # `limber check` tells what is wrong with a person's own figure; nothing else needs a window.
    knowing = importers_of("limber.figure")
    assert [p for p in knowing if not p.startswith(("ui/", "cli/", "figure/"))] == []


@pytest.mark.parametrize("pattern", [r"\bsetStyleSheet\b", r"[\"']#[0-9A-Fa-f]{3,8}[\"']"])
def test_colours_and_style_sheets_stand_in_the_theme_alone(pattern):
    found = [place(file) for file in FILES if re.search(pattern, file.read_text(encoding="utf-8"))]
    assert [p for p in found if p not in COLOUR_FILES] == []


def swallows_anything(node: ast.AST) -> bool:
    """Whether this is a broad catch that does not pass on, whole, what it caught."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    broad = node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"}
    return broad and ast.unparse(node.body[-1]) != "raise"


def test_broad_catches_are_few():
    broad = [
        f"{place(file)}:{node.lineno}"
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if swallows_anything(node)
    ]
    assert len(broad) <= MOST_BROAD_CATCHES, broad


@pytest.mark.parametrize("file", FILES, ids=place)
def test_no_file_is_longer_than_can_be_seen_through(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
