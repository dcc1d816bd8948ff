"""The top of an exercise's page: the picture, the name, the dose and the steps."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.figures.finding import first_figure
from limber.ui.figures.studio import FigureStudio
from limber.ui.parts.exercise_figure import ExerciseFigure
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.exercise import ExerciseState
from limber.ui.widgets.card import Card, CardKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.chip import Chip
from limber.ui.widgets.feel_chip import FeelChip
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.number_disc import NumberDisc
from limber.ui.widgets.posture_picture import PosturePicture, PosturePictureState
from limber.ui.widgets.stat import Stat, StatState
from limber.ui.widgets.two_columns import TwoColumns

_SHARES: Final = (7, 6)
_BESIDE_FROM: Final = 760
_LEAST_PICTURE: Final = 300
_WELL: Final = 478
_TEXT_ABOVE: Final = 215
_ROW: Final = 30
_BOX: Final = 54
_BOX_LINE: Final = 17
"""About how high the parts of the text are, in logical pixels."""
_LETTERS: Final = 56
"""About how many stand in a line of it."""


def build_head(
    themes: ThemeSource, state: ExerciseState, figures: FigureStudio | None = None
) -> TwoColumns:
    """The picture at the left; at the right what to know before doing it."""
    columns = TwoColumns(themes, _SHARES, _BESIDE_FROM)
    columns.left.addWidget(_panel(themes, state, figures))
    right = columns.right
    right.setSpacing(Space.M)
    right.addWidget(label(state.name, Role.PAGE_TITLE, wrapped=True))
    right.addWidget(_chips(themes, state))
    right.addWidget(divider())
    right.addWidget(_stats(state))
    if state.our_choice:
        right.addWidget(label(state.our_choice, Role.FOOTNOTE, wrapped=True))
    right.addWidget(divider())
    if state.needs:
        right.addWidget(CautionBox(themes, state.needs))
    title = QHBoxLayout()
    title.setSpacing(Space.M)
    title.addWidget(label("Steps", Role.SECTION))
    title.addWidget(label(state.side_note, Role.FOOTNOTE, wrapped=True), 1)
    right.addLayout(title)
    right.addWidget(_steps(themes, state))
    right.addStretch(1)
    for box, goes_left in _boxes(themes, state):
        (columns.left if goes_left else right).addWidget(box)
    columns.left.addStretch(1)
    return columns


def _panel(themes: ThemeSource, state: ExerciseState, figures: FigureStudio | None) -> Card:
    panel = Card(kind=CardKind.HOLD)
    panel.setMinimumHeight(_WELL)
    panel.body.setContentsMargins(*(Space.L,) * 4)
    panel.body.addWidget(_picture(themes, state, figures), 1)
    return panel


def _picture(themes: ThemeSource, state: ExerciseState, figures: FigureStudio | None) -> QWidget:
    """The moving figure, or a posture where there is none."""
    found = first_figure(figures, state.figures)
    if figures is not None and found is not None:
        return ExerciseFigure(themes, figures.frames, found, state.side, state.tempo)
    picture = _Picture(themes)
    picture.setMinimumHeight(_LEAST_PICTURE)
    picture.show_state(PosturePictureState(state.posture, state.side))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    line = QHBoxLayout()
    line.addWidget(FeelChip(themes, state.target))
    line.addStretch(1)
    column.addLayout(line)
    column.addWidget(picture, 1)
    return holder


def _chips(themes: ThemeSource, state: ExerciseState) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(Space.S, holder)
    for chip in state.chips:
        flow.addWidget(Chip(themes, chip))
    return holder


def _stats(state: ExerciseState) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(Space.XXL, holder)
    for stat in state.stats:
        flow.addWidget(Stat(StatState(stat.value, stat.caption)))
    return holder


def _steps(themes: ThemeSource, state: ExerciseState) -> QWidget:
    # A widget of its own: layouts within layouts lose height to one another.
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    for number, step in enumerate(state.steps, 1):
        text = label(step, wrapped=True)
        text.setAccessibleName(f"Step {number}. {step}")
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(NumberDisc(themes, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        column.addWidget(line)
    return holder


def _boxes(themes: ThemeSource, state: ExerciseState) -> list[tuple[CautionBox, bool]]:
    """What to take care of and whom to ask first, each with whether it goes below the picture.

    That is where the text is the longer column; how long it is, is guessed from its letters.
    """
    needs = (state.needs,) if state.needs else ()
    text = _TEXT_ABOVE + sum(_ROW * (1 + len(step) // _LETTERS) for step in (*state.steps, *needs))
    picture = _WELL
    boxes: list[tuple[CautionBox, bool]] = []
    cautions = state.cautions
    for title, words in (
        (cautions.title, "" if cautions.is_empty else cautions.text),
        ("Ask first", state.ask_first),
    ):
        if not words:
            continue
        lines = sum(1 + len(line) // _LETTERS for line in words.splitlines())
        height = _BOX + _BOX_LINE * lines
        goes_left = picture < text
        picture, text = (picture + height, text) if goes_left else (picture, text + height)
        boxes.append((CautionBox(themes, title, words), goes_left))
    return boxes


class _Picture(PosturePicture):
    """Asks for no more height than it must have, and takes what the text beside it leaves."""

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_PICTURE, _LEAST_PICTURE)
