"""Opening the forms over the window; each is made when it is asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from limber.history.deleted import DeletedSession
from limber.ui.theme import ThemeSource
from limber.ui.view_state.breaks_form import BreaksState
from limber.ui.view_state.deleted_list import build_deleted
from limber.ui.view_state.session_form import FormState

if TYPE_CHECKING:
    from limber.ui.forms.breaks_form import BreaksForm
    from limber.ui.forms.deleted_list import DeletedList
    from limber.ui.forms.session_form import SessionForm


class Forms:
    """Opens forms over the window that a page stands in."""

    def __init__(self, themes: ThemeSource, page: QWidget) -> None:
        self._themes = themes
        self._page = page

    def session(self, state: FormState) -> "SessionForm":
        """Open the form for a session."""
        from limber.ui.forms.session_form import SessionForm

        form = SessionForm(self._themes, state, self._page.window())
        form.open()
        return form

    def breaks(self, state: BreaksState) -> "BreaksForm":
        """Open the form for days off and pauses."""
        from limber.ui.forms.breaks_form import BreaksForm

        form = BreaksForm(self._themes, state, self._page.window())
        form.open()
        return form

    def deleted(self, deleted: Sequence[DeletedSession]) -> "DeletedList":
        """Open the list of deleted sessions."""
        from limber.ui.forms.deleted_list import DeletedList

        shown = DeletedList(self._themes, build_deleted(deleted), self._page.window())
        shown.open()
        return shown
