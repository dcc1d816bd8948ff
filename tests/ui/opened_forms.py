"""The real forms, opened without a window below them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from limber.history.deleted import DeletedSession
from limber.ui.forms.breaks_form import BreaksForm
from limber.ui.forms.deleted_list import DeletedList
from limber.ui.forms.form_dialog import FormDialog
from limber.ui.forms.session_form import SessionForm
from limber.ui.theme import ThemeSource
from limber.ui.view_state.breaks_form import BreaksState
from limber.ui.view_state.deleted_list import build_deleted
from limber.ui.view_state.session_form import FormState


class OpenForms:
    """Fits `limber.ui.forms.opening.Forms`, and keeps the last form that was opened."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._themes = ThemeSource()
        self.last: Any = None
        self.is_open = False

    def session(self, state: FormState) -> SessionForm:
        return self._shown(SessionForm(self._themes, state))

    def breaks(self, state: BreaksState) -> BreaksForm:
        return self._shown(BreaksForm(self._themes, state))

    def deleted(self, deleted: Sequence[DeletedSession]) -> DeletedList:
        return self._shown(DeletedList(self._themes, build_deleted(deleted)))

    def _shown(self, form: FormDialog) -> Any:
        # The test looks at it when it is closed, too.
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._qtbot.addWidget(form)
        form.finished.connect(self._on_finished)
        self.last, self.is_open = form, True
        return form

    def _on_finished(self) -> None:
        self.is_open = False
