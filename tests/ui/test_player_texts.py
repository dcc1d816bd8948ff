"""Every text of the catalogue fits its place in the player, in the smallest window too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from limber.engine.session import Session
from limber.engine.table import Action, State
from limber.plan.builder import build_plan
from limber.plan.models import Plan, Timing
from limber.ui.fonts import load_fonts
from limber.ui.pages.player import PlayerPage
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.player import Around, PlayerState, frame_state, player_state
from limber.ui.widgets.fitted_text import FittedText
from limber.ui.widgets.step_list import StepList
from tests.catalogue.data_files import programmes
from tests.fakes.clock import FakeClock
from tests.ui.real_catalogue import catalogue

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
SIZES = [(1040, 680), (1280, 800)]
WHOLE = sorted(key for key, each in programmes().items() if each.part_of is None)
WAITING = Timing(wait_for_me=True)
"""So that the steps are shown to be read before each set."""


def states(plan: Plan) -> Iterator[tuple[PlayerState, object]]:
    """What the player shows at the start of each step, waiting and running."""
    clock = FakeClock()
    session = Session(plan, clock)
    session.begin()
    while session.state is not State.ENDED:
        moment = session.moment()
        possible = frozenset(action for action in Action if session.can(action))
        around = Around("Evening session")
        state = player_state(moment, session.plan, session.results, catalogue(), possible, around)
        yield state, frame_state(moment)
        session.do(Action.SKIP)


def cut_texts(page: PlayerPage) -> Iterator[str]:
    for part in page.findChildren(FittedText):
        if part.isVisibleTo(page) and part.text and not _fits(part):
            yield part.text
    for steps in page.findChildren(StepList):
        made = steps._fitting_font()
        needed = sum(steps._heights(made)) + (len(steps.steps) - 1) * made.pixelSize() * 0.55
        if steps.isVisibleTo(page) and steps.steps and needed > steps.height():
            yield " ".join(steps.steps)


def _fits(part: FittedText) -> bool:
    place = QRectF(0, 0, part.width(), 10_000)
    needed = QFontMetricsF(part.fitting_font()).boundingRect(place, part._flags(), part.text)
    return needed.height() <= part.height() and needed.width() <= part.width()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("programme", WHOLE)
def test_no_text_is_cut(qtbot: QtBot, qapp, programme, size):
    load_fonts(FONTS)
    page = PlayerPage(ThemeSource(ThemeChoice.LIGHT))
    qtbot.addWidget(page)
    page.resize(*size)
    plan = build_plan(catalogue(), programmes()[programme], timing=WAITING)
    cut = set()
    for state, frame in states(plan):
        page.show_state(state)
        page.show_frame(frame)
        cut.update(cut_texts(page))
    assert cut == set()
