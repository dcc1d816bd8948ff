"""Choosing the buttons of a remote by pressing them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from limber.settings import Settings
from limber.ui.pages.settings import SettingsPage
from limber.ui.remote import button_name, refusal
from limber.ui.settings_keeper import SettingsKeeper
from limber.ui.view_state.remote import RemoteState


class RemoteChoice(QObject):
    """Keeps the buttons that the person presses, unless they mean something else."""

    changed = Signal()

    def __init__(
        self, page: SettingsPage, keeper: SettingsKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._refusal = ""
        page.remote_go_caught.connect(self._choose_go)
        page.remote_back_caught.connect(self._choose_back)
        page.remote_go_forgotten.connect(lambda: self._use(replace(self._now, remote_go=None)))
        page.remote_back_forgotten.connect(lambda: self._use(replace(self._now, remote_back=None)))

    @property
    def state(self) -> RemoteState:
        """What holds now."""
        go, back = self._now.remote_go, self._now.remote_back
        return RemoteState(
            go="" if go is None else button_name(go),
            back="" if back is None else button_name(back),
            refusal=self._refusal,
        )

    @property
    def _now(self) -> Settings:
        return self._keeper.settings

    def _choose_go(self, key: int) -> None:
        self._use(replace(self._now, remote_go=key), refusal(key, self._now.remote_back))

    def _choose_back(self, key: int) -> None:
        self._use(replace(self._now, remote_back=key), refusal(key, self._now.remote_go))

    def _use(self, settings: Settings, refused: str = "") -> None:
        self._refusal = refused
        if not refused:
            self._keeper.change(settings)
        self.changed.emit()
