"""The sessions that were deleted, each of which can be brought back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.forms.form_dialog import FormDialog
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.deleted_list import NONE, NOTE, TITLE, DeletedRow
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.line_with_buttons import LineWithButtons


class DeletedList(FormDialog):
    """Shows `DeletedRow`s; one that is brought back leaves the list."""

    bring_back_requested = Signal(str)

    def __init__(
        self, themes: ThemeSource, rows: tuple[DeletedRow, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, TITLE, parent)
        self._buttons: list[Button] = []
        self._close = Button(themes, "Close")
        self._close.clicked.connect(self.reject)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.S)
        card = Card()
        card.setAccessibleName(TITLE)
        card.body.addLayout(self._rows)
        self.column.addWidget(label(NOTE, Role.SECONDARY, wrapped=True))
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._close)
        self.show_rows(rows)

    def show_rows(self, rows: tuple[DeletedRow, ...]) -> None:
        """Show those that there are; the keyboard goes to the first."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = []
        for row in rows:
            if self._buttons:
                self._rows.addWidget(divider())
            self._rows.addWidget(self._row(row))
        if not rows:
            self._rows.addWidget(label(NONE, Role.SECONDARY, wrapped=True))
        self.order_tabs()
        first = self._buttons[0] if self._buttons else self._close
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, row: DeletedRow) -> QWidget:
        made = LineWithButtons(self._themes)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(row.text, wrapped=True))
        texts.addWidget(label(row.remark, Role.CAPTION, wrapped=True))
        made.texts.addLayout(texts, 1)
        button = Button(self._themes, "Bring back", ButtonKind.SMALL, IconName.UNDO)
        button.setAccessibleName(f"Bring back: {row.text}")
        button.clicked.connect(lambda: self.bring_back_requested.emit(row.id))
        made.add_button(button)
        self._buttons.append(button)
        return made
