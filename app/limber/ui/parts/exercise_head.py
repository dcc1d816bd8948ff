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
_SHORT: Final = 4
"""With more steps, the text is likely to be longer than the picture."""


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
    right.addWidget(label("Steps", Role.SECTION))
    right.addLayout(_steps(themes, state))
    if state.side_note:
        right.addWidget(label(state.side_note, Role.FOOTNOTE, wrapped=True))
    right.addStretch(1)
    cautions, asks = _boxes(themes, state)
    for box in cautions:
        right.addWidget(box)
    # Where many steps make the text the longer column, there is room below the picture.
    for box in asks:
        (columns.left if len(state.steps) > _SHORT else right).addWidget(box)
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


def _steps(themes: ThemeSource, state: ExerciseState) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(Space.S)
    for number, step in enumerate(state.steps, 1):
        text = label(step, wrapped=True)
        text.setAccessibleName(f"Step {number}. {step}")
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(NumberDisc(themes, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        column.addLayout(row)
    return column


def _boxes(themes: ThemeSource, state: ExerciseState) -> tuple[list[CautionBox], list[CautionBox]]:
    """What to take care of, and whom to ask first."""
    cautions = state.cautions
    cares = [] if cautions.is_empty else [CautionBox(themes, cautions.title, cautions.text)]
    asks = [CautionBox(themes, "Ask first", state.ask_first)] if state.ask_first else []
    return cares, asks


class _Picture(PosturePicture):
    """Asks for no more height than it must have, and takes what the text beside it leaves."""

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_PICTURE, _LEAST_PICTURE)
