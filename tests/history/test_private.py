"""What was open to others once is closed, and what is not Limber's stays as it is."""

import os
import stat

import pytest

from limber.history.private import make_private

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")

OURS = (
    "limber.sqlite3",
    "settings.json",
    "checked.txt",
    "today.json",
    "limber.lock",
    "backups/limber-2026-11-20.sqlite3",
    "cache/figures/0123456789abcdef.png",
    "logs/limber.log",
    "logs/limber.log.1",
    "logs/crash.log",
    "catalogue/exercises/mine.json",
)


def put(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    path.chmod(0o644)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_every_file_and_folder_of_limbers_is_closed(tmp_path):
    for name in OURS:
        put(tmp_path / name)
    for folder in ("backups", "cache", "cache/figures", "logs", "catalogue"):
        (tmp_path / folder).chmod(0o755)
    make_private(tmp_path)
    assert {str(path): oct(mode(path) & 0o077) for path in tmp_path.rglob("*")} == {
        str(path): "0o0" for path in tmp_path.rglob("*")
    }
    assert (tmp_path / "limber.sqlite3").read_text() == "x"


def test_what_is_not_limbers_stays_open(tmp_path):
    put(tmp_path / "letter.txt")
    put(tmp_path / "photos" / "one.jpg")
    make_private(tmp_path)
    assert mode(tmp_path / "letter.txt") == 0o644
    assert mode(tmp_path / "photos" / "one.jpg") == 0o644


def test_links_are_not_followed(tmp_path):
    put(tmp_path / "elsewhere" / "mine.json")
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "catalogue").symlink_to(tmp_path / "elsewhere")
    (folder / "settings.json").symlink_to(tmp_path / "elsewhere" / "mine.json")
    make_private(folder)
    assert mode(tmp_path / "elsewhere" / "mine.json") == 0o644
    assert mode(tmp_path / "elsewhere") & 0o077


def test_an_empty_folder_is_no_trouble(tmp_path):
    make_private(tmp_path)
    assert list(tmp_path.iterdir()) == []
