"""What changes in a moment: how it goes there, and where it does not."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimeLine
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QWidget
from pytestqt.qtbot import QtBot

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Duration, Phase
from limber.ui.widgets.button import Button
from limber.ui.widgets.leaving_panel import LeavingPanel
from limber.ui.widgets.passage import Passage
from limber.ui.widgets.pause_panel import PausePanel, PausePanelState, PauseRow
from limber.ui.widgets.pause_row import ResumeButton
from limber.ui.widgets.phase_ground import PhaseGround
from limber.ui.widgets.veil import Veil

ROW = PauseRow("resume", IconName.PLAY, "Resume", "Goes on with 3, 2, 1", "Space")
PANEL = PausePanelState(ROW, ())


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """A widget that is seen."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(widget: QWidget) -> list[QTimeLine]:
    running = QTimeLine.State.Running
    return [line for line in widget.findChildren(QTimeLine) if line.state() is running]


def test_a_passage_is_on_its_way_and_then_there(
    qtbot: QtBot, themes: ThemeSource, room: QWidget
) -> None:
    way = Passage(themes, room, 30)
    seen: list[float] = []
    way.moved.connect(lambda: seen.append(way.level))
    with qtbot.waitSignal(way.arrived):
        way.go_to(1.0)
        assert way.is_moving
        assert way.level < 1.0
    assert way.level == 1.0
    assert seen == sorted(seen)
    assert not lines(room)


def test_a_passage_that_turns_round_goes_on_from_where_it_is(
    qtbot: QtBot, themes: ThemeSource, room: QWidget
) -> None:
    way = Passage(themes, room, 10_000)
    way.go_to(1.0)
    way.go_to(0.0)
    assert way.level < 0.1
    way.set_level(0.0)


@pytest.mark.parametrize("why", ["hidden", "reduced"])
def test_nothing_moves_where_it_is_not_seen_or_not_wanted(
    themes: ThemeSource, room: QWidget, why: str
) -> None:
    themes.set_reduce_motion(reduced=why == "reduced")
    room.setVisible(why != "hidden")
    way = Passage(themes, room, 10_000)
    way.go_to(1.0)
    assert way.level == 1.0
    assert not lines(room)


def test_a_passage_under_way_ends_when_motion_is_reduced(
    themes: ThemeSource, room: QWidget
) -> None:
    way = Passage(themes, room, 10_000)
    way.go_to(1.0)
    themes.set_reduce_motion(reduced=True)
    way.go_to(0.0)
    assert way.level == 0.0
    assert not lines(room)


def test_the_wall_goes_from_the_colour_of_one_phase_to_that_of_the_next(
    qtbot: QtBot, themes: ThemeSource, room: QWidget
) -> None:
    ground = PhaseGround(themes, room, Phase.READY)
    palette = themes.theme.palette
    assert ground.wall() == QColor(palette.ready.wall)
    ground.show(Phase.HOLD)
    assert ground.wall() == QColor(palette.ready.wall)
    (line,) = lines(room)
    assert line.duration() == Duration.WALL
    line.setCurrentTime(Duration.WALL // 2)
    half = ground.wall()
    assert half not in (QColor(palette.ready.wall), QColor(palette.hold.wall))
    qtbot.waitUntil(lambda: not lines(room))
    assert ground.wall() == QColor(palette.hold.wall)
    assert ground.floor() == QColor(palette.hold.floor)


def test_a_button_is_lit_within_a_moment_and_looks_as_the_style_has_it_then(
    qtbot: QtBot, qapp: QApplication, themes: ThemeSource, room: QWidget
) -> None:
    button = Button(themes, "Start", parent=room)
    button.setStyleSheet(
        "QPushButton { background: #FFFFFF; border: none; }"
        "QPushButton:pressed { background: #000000; }"
    )
    button.setGeometry(250, 200, 120, 40)
    button.show()
    qapp.processEvents()
    assert button.grab().toImage().pixelColor(4, 20) == QColor("#FFFFFF")
    assert not lines(button)
    button.setDown(True)
    assert button.grab().toImage().pixelColor(4, 20) != QColor("#000000")
    (line,) = lines(button)
    assert line.duration() == Duration.PRESS
    qtbot.waitUntil(lambda: not lines(button))
    assert button.grab().toImage().pixelColor(4, 20) == QColor("#000000")


def test_the_panel_comes_within_a_moment_and_can_be_used_at_once(
    qtbot: QtBot, themes: ThemeSource, room: QWidget
) -> None:
    panel = PausePanel(themes, room)
    panel.open(PANEL)
    (line,) = lines(panel)
    assert line.duration() == Duration.PANEL_IN
    with qtbot.waitSignal(panel.row_chosen):
        qtbot.keyClick(room.focusWidget() or panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not lines(panel))
    assert not any(each.isEnabled() for each in panel.findChildren(QGraphicsOpacityEffect))


def test_the_panel_is_gone_at_once_and_only_its_picture_fades(
    qtbot: QtBot, themes: ThemeSource, room: QWidget
) -> None:
    panel = PausePanel(themes, room)
    panel.open(PANEL)
    panel.put_away()
    leaving = room.findChild(LeavingPanel)
    assert panel.isHidden()
    assert leaving.isVisible()
    assert leaving.focusPolicy() is Qt.FocusPolicy.NoFocus
    qtbot.waitUntil(lambda: not leaving.isVisible())


class Paintings(QObject):
    """Counts how often what it watches is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_a_panel_that_has_come_to_rest_leaves_without_being_painted_again(
    qtbot: QtBot, themes: ThemeSource, room: QWidget
) -> None:
    panel = PausePanel(themes, room)
    panel.open(PANEL)
    paintings = Paintings(panel.findChild(ResumeButton))
    qtbot.waitUntil(lambda: not lines(panel))
    assert paintings.count > 0
    paintings.count = 0
    panel.put_away()
    assert room.findChild(LeavingPanel).isVisible()
    assert paintings.count == 0


def test_with_reduced_motion_the_panel_is_there_and_gone_at_once(
    themes: ThemeSource, room: QWidget
) -> None:
    themes.set_reduce_motion(reduced=True)
    panel = PausePanel(themes, room)
    panel.open(PANEL)
    assert not lines(panel)
    panel.put_away()
    assert not room.findChild(LeavingPanel).isVisible()


def test_the_veil_clears_and_is_hidden_then(
    qtbot: QtBot, themes: ThemeSource, room: QWidget
) -> None:
    veil = Veil(themes, room)
    veil.clear()
    (line,) = lines(veil)
    assert line.duration() == Duration.PAGE_FADE
    assert veil.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    room.resize(500, 320)
    assert veil.geometry() == room.rect()
    qtbot.waitUntil(lambda: not veil.isVisible())
    assert not lines(veil)


def test_with_reduced_motion_there_is_no_veil(themes: ThemeSource, room: QWidget) -> None:
    themes.set_reduce_motion(reduced=True)
    veil = Veil(themes, room)
    veil.clear()
    assert not veil.isVisible()
