"""What may be shown to anybody names nobody."""

import pytest

from limber.cli.anonymous import Anonymous

ENVIRON = {"HOME": "/home/anna", "USER": "anna", "LOGNAME": "anna"}
WINDOWS = {"USERPROFILE": "C:\\Users\\Anna Berg", "USERNAME": "Anna Berg"}


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("/home/anna/.local/share/limber", "~/.local/share/limber"),
        ("/home/anna", "~"),
        ("The folder /home/anna.", "The folder ~."),
        ("/home/annabel/limber", "/home/annabel/limber"),
        ("/media/anna/stick/limber", "/media/(user)/stick/limber"),
        ("Anna's AirPods", "(user)'s AirPods"),
        ("on annas-laptop.local", "on (machine)"),
        ("on annas-laptop", "on (machine)"),
        ("The whole of it can be read.", "The whole of it can be read."),
    ],
)
def test_names_give_way(said, shown):
    assert Anonymous(ENVIRON, "annas-laptop.local")(said) == shown


def test_on_windows_too():
    public = Anonymous(WINDOWS, "ANNA-PC")
    assert public("C:\\Users\\Anna Berg\\AppData on anna-pc") == "~\\AppData on (machine)"


def test_where_nothing_is_known_the_text_stays():
    assert Anonymous({"HOME": "/", "USER": "a"}, "")("/a/limber") == "/a/limber"
