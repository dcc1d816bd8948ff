import subprocess
import sys

from PySide6.QtWidgets import QLabel, QPushButton

from limber.ui.main_window import Page
from limber.ui.page_makers import PageMakers
from limber.ui.pages.welcome import WelcomePage
from limber.ui.preparing import MODULES, ONLY_IMPORTED, prepare
from tests.ui.house import DRILLS

MOST_AT_ONCE = 14
IMPORTS = """
import sys
import limber.ui.figures.shelf
import limber.ui.figures.studio
import limber.ui.opened_desk
import limber.ui.shell
from limber.ui.preparing import MODULES
from importlib import import_module

for name in [name for names in MODULES.values() for name in names]:
    before = set(sys.modules)
    import_module(f"limber.ui.{name}")
    print(len(set(sys.modules) - before), name)
"""


def steps_of(house):
    (pages,) = house.shell.findChildren(PageMakers)
    return prepare(house.window, pages)


def texts(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_the_pages_are_made_and_none_is_shown(house):
    for _ in steps_of(house):
        assert house.current is Page.TODAY
    assert {page for page in Page if not house.window.has_page(page)} == ONLY_IMPORTED


def test_what_is_opened_meanwhile_stays_as_it_is(house):
    house.shell.open(Page.WELCOME)
    following = next(
        one for one in house.page(WelcomePage).findChildren(QPushButton) if one.text() == "Next"
    )
    following.click()
    before = texts(house.page(WelcomePage))
    for _ in steps_of(house):
        pass
    assert texts(house.page(WelcomePage)) == before


def test_no_step_imports_much():
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True
    )
    steps = [line.split() for line in done.stdout.splitlines()]
    assert len(steps) == sum(len(names) for names in MODULES.values())
    assert [name for count, name in steps if int(count) > MOST_AT_ONCE] == []


def test_a_session_stops_it_and_its_end_lets_it_go_on(house):
    house.shell.ahead.begin()
    house.shell.start(DRILLS)
    assert house.shell.ahead.waits_ms is None
    house.shell.leave()
    assert house.shell.ahead.is_over
