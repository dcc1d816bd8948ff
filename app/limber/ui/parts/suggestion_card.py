"""What the app proposes, one step at a time: now, then, and the reason."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.parts.switched_line import SwitchedLine
from limber.ui.parts.why_panel import WhyPanel
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.suggestion_state import Figure, Suggestion, Switched
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePictureState

_PICTURE: Final = (122, 68)
_WIDEST: Final = 170
"""With larger letters, names need the whole width of the card."""


class SuggestionPart(Card):
    """Shows one of several `Suggestion`s, and what was answered last; hidden without either."""

    accept_requested = Signal(str)
    """A proposal's id."""
    not_yet_requested = Signal(str)
    exercise_requested = Signal(str, str)
    undo_requested = Signal()

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._themes = themes
        self._pictures = pictures
        self._state: tuple[tuple[Suggestion, ...], Switched | None] = ((), None)
        self._at = 0
        self._content: QWidget | None = None
        self._first: Button | None = None
        padding = Space.CARD_PADDING
        # The quiet buttons below have room around their words.
        self.body.setContentsMargins(padding, padding, padding, padding - Space.S)
        self.hide()

    def show_state(self, suggestions: tuple[Suggestion, ...], switched: Switched | None) -> None:
        """Show other proposals."""
        if (suggestions, switched) != self._state:
            self._state = (suggestions, switched)
            self._at = min(self._at, max(0, len(suggestions) - 1))
            self._rebuild()

    @property
    def first_control(self) -> Button | None:
        """What the keyboard comes to first in it."""
        return self._first

    def _rebuild(self) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._clear()
        suggestions, switched = self._state
        is_there = bool(suggestions) or switched is not None
        self.setVisible(is_there)
        if not is_there:
            return
        content = self._content = self._build(suggestions, switched)
        self.body.addWidget(content)
        content.show()
        if had_focus and self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content, self._first = None, None

    def _build(self, suggestions: tuple[Suggestion, ...], switched: Switched | None) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.setAccessibleName(switched.text if switched else suggestions[self._at].title)
        if switched is not None:
            line = SwitchedLine(self._themes, switched.text)
            line.undo_requested.connect(self.undo_requested)
            self._first = line.button
            column.addWidget(line)
        if suggestions:
            self._add_suggestion(column, suggestions[self._at], len(suggestions))
        return content

    def _add_suggestion(self, column: QVBoxLayout, state: Suggestion, count: int) -> None:
        column.addLayout(self._title_line(state, count))
        column.addWidget(self._figures(state))
        column.addWidget(label(state.reason, Role.COMPACT, wrapped=True))
        if state.needs:
            column.addWidget(label(state.needs, Role.LAMP, wrapped=True))
        why = WhyPanel(self._themes, state.why)
        column.addWidget(self._answers(state, why))
        column.addWidget(why)

    def _title_line(self, state: Suggestion, count: int) -> QHBoxLayout:
        """The title; beside it, where there are several, what leads to the others."""
        stairs = IconName.STAIRS_UP if state.is_harder else IconName.STAIRS_DOWN
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(state.title, Role.BRAND, wrapped=True))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(IconMark(self._themes, stairs, ""))
        row.addSpacing(Space.S)
        row.addLayout(texts, 1)
        if count > 1:
            texts.addWidget(label(f"{self._at + 1} of {count}", Role.CAPTION))
            row.addWidget(self._turn(-1, count))
            row.addWidget(self._turn(1, count))
        return row

    def _turn(self, by: int, count: int) -> Button:
        name = IconName.CHEVRON_LEFT if by < 0 else IconName.CHEVRON_RIGHT
        button = Button(self._themes, "", ButtonKind.ICON, name)
        button.setAccessibleName("Previous suggestion" if by < 0 else "Next suggestion")
        button.setToolTip(button.accessibleName())
        button.setProperty("turns", by)
        button.clicked.connect(lambda: self._turn_to((self._at + by) % count, by))
        return button

    def _turn_to(self, at: int, by: int) -> None:
        """Show another one; the keyboard stays on the button that was pressed."""
        self._at = at
        self._rebuild()
        for button in self.findChildren(Button):
            if button.property("turns") == by and not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _figures(self, state: Suggestion) -> QWidget:
        is_large = self._themes.theme.text_px(_PICTURE[0]) > _WIDEST
        directions = QBoxLayout.Direction
        holder = QWidget()
        row = QBoxLayout(directions.TopToBottom if is_large else directions.LeftToRight, holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        share = 0 if is_large else 1
        row.addWidget(self._figure(state.now, "now", Role.COMPACT), share)
        if state.then is not None:
            row.addWidget(IconMark(self._themes, IconName.ARROW_RIGHT, "then"))
            row.addWidget(self._figure(state.then, "then", Role.COMPACT_STRONG), share)
        return holder

    def _figure(self, figure: Figure, when: str, role: Role) -> QWidget:
        picture = FigurePicture(self._themes, self._pictures)
        picture.take_room(*_PICTURE, shrinks=True)
        posture = PosturePictureState(figure.posture, with_pool=False)
        picture.show_figure(figure.figures, posture)
        name = label(figure.name, role, wrapped=True)
        name.setAccessibleName(f"{when}: {figure.name}, {figure.dose}")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(picture)
        column.addWidget(name)
        column.addWidget(label(figure.dose, Role.CAPTION, wrapped=True))
        if self._themes.theme.text_px(_PICTURE[0]) <= _WIDEST:
            column.addStretch(1)
        return holder

    def _answers(self, state: Suggestion, why: WhyPanel) -> QWidget:
        accept = Button(self._themes, state.accept_short, ButtonKind.OUTLINE)
        if state.accept != state.accept_short:
            accept.setAccessibleName(f"{state.accept_short}. {state.accept}")
        accept.setAccessibleDescription(state.reason)
        accept.clicked.connect(lambda: self.accept_requested.emit(state.proposal))
        not_yet = Button(self._themes, "Not yet", ButtonKind.QUIET)
        not_yet.setAccessibleDescription(state.title)
        not_yet.clicked.connect(lambda: self.not_yet_requested.emit(state.proposal))
        see = Button(self._themes, "See the step", ButtonKind.QUIET_BRAND)
        see.clicked.connect(lambda: self.exercise_requested.emit(state.exercise, state.item))
        self._first = self._first or accept
        holder = QWidget()
        flow = FlowLayout(Space.XS, holder)
        for button in (accept, not_yet, why.button, see):
            flow.addWidget(button)
        return holder
