"""The real window on fixed days, without sound."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder
from limber.history.store import Store
from limber.paths import DATABASE_NAME, SETTINGS_NAME, catalogue_dir, resources_dir
from limber.settings import Settings, SettingsStore, Theme
from limber.ui.dress import Dresser
from limber.ui.entrance import Entrance
from limber.ui.figures.painting import Painters, Task
from limber.ui.figures.shelf import FigureShelf
from limber.ui.figures.studio import FigureStudio
from limber.ui.late_figures import LateFigures
from limber.ui.main_window import Page
from limber.ui.presenters.desk import Desk
from limber.ui.settings_keeper import SettingsKeeper
from limber.ui.shell import Folders, Shell
from limber.ui.sound.player import SoundPlayer
from limber.ui.theme import ThemeSource
from limber.ui.turns import Turns
from tests.ui.tour.fixed_days import FOLLOWED, HandClock, Past, write_past_sessions

SHOWN_DATA: Final = Path("/home/robin/.local/share/limber")
"""What the settings show; the real folder is a temporary one."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look."""

    theme: Theme = Theme.LIGHT
    width: int = 1280
    height: int = 800
    text_scale: float = 1.0


class NoPainters(Painters):
    """Leave every figure unpainted, where only the room that it takes is looked at."""

    def begin(self, task: Task) -> None:
        """Keep the task waiting."""


@contextmanager
def window_of(
    app: QApplication,
    look: Look,
    data: Path,
    clock: HandClock,
    past: Past = write_past_sessions,
    settings: Settings = FOLLOWED,
    *,
    painters: Painters | None = None,
) -> Generator[Shell]:
    """The window with its pages; what was before is written into the folder `data`."""
    catalogue = load_catalogue((catalogue_dir(),), Decoder()).catalogue
    store = Store.open(data / DATABASE_NAME)
    past(store, catalogue)
    dressed = replace(settings, theme=look.theme, text_percent=round(100 * look.text_scale))
    keeper = SettingsKeeper(SettingsStore(data / SETTINGS_NAME, Decoder()), dressed)
    themes = ThemeSource()
    Dresser(app, themes, resources_dir() / "icons" / "controls")
    desk = Desk(catalogue, store, keeper, clock)
    folders = Folders(SHOWN_DATA, resources_dir())
    shelf = FigureShelf((catalogue_dir(),), Decoder(), print)
    figures, entrance = LateFigures(lambda: FigureStudio(shelf, None, painters)), Entrance(themes)
    shell = Shell(app, desk, themes, SoundPlayer(()), folders, entrance, figures)
    shell.window.resize(look.width, look.height)
    shell.open(Page.TODAY)
    shell.window.show()
    if figures.studio is not None:
        entrance.today.show_figures(figures.studio)
    try:
        yield shell
    finally:
        shell.leave()
        shell.window.close()
        store.close()


def front(window: QWidget) -> QWidget:
    """The dialog that is open over the window, or else the window itself."""
    dialogs = (each for each in window.findChildren(QDialog) if each.isVisible())
    return next(dialogs, window)


def make_whole(window: QWidget) -> None:
    """Take now what pages would add to themselves in the turns that come."""
    while not all(turns.is_over for turns in window.findChildren(Turns)):
        for turns in window.findChildren(Turns):
            turns.finish()
