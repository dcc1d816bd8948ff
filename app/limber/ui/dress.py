"""Dressing the application: style, palette, font and style sheet of the theme in force."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from limber import __version__
from limber.ui.accessible_roles import install_roles
from limber.ui.fonts import load_fonts
from limber.ui.stylesheet import build_stylesheet
from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Type

if TYPE_CHECKING:
    from limber.ui.first_picture import Picture
    from limber.ui.main_window import MainWindow
    from limber.ui.wardrobe import Wardrobe

_STYLE: Final = "fusion"


def dressed_app(resources: Path, picture: "Picture | None") -> tuple[QApplication, ThemeSource]:
    """The application with its fonts and colours, as on the picture if there is one."""
    # Before there is an application the style costs nothing.
    QApplication.setStyle(_STYLE)
    app = _application()
    app.setApplicationName("Limber")
    app.setApplicationVersion(__version__)
    install_roles()
    load_fonts(resources / "fonts")
    themes = ThemeSource(parent=app)
    if picture is not None:
        themes.wear(picture.look)
    Dresser(app, themes, resources / "icons" / "controls")
    return app, themes


def _application() -> QApplication:
    """The one application; there is one already where a second start has asked something."""
    app = QApplication.instance()
    return app if isinstance(app, QApplication) else QApplication(["limber"])


class Dresser(QObject):
    """Keeps the application in the colours of a theme source; `images` holds the small pictures.

    The palette is set by hand because several Linux desktops ignore the requested colour scheme.
    """

    def __init__(self, app: QApplication, themes: ThemeSource, images: Path) -> None:
        super().__init__(themes)
        self._app = app
        self._themes = themes
        self._images = images
        self._worn: Theme | None = None
        self._sheet = ""
        self._window: MainWindow | None = None
        self._wardrobe: Wardrobe | None = None
        if app.style().name() != _STYLE:
            app.setStyle(_STYLE)
        self._dress()
        themes.theme_changed.connect(self._dress)

    def dress_in_turns(self, window: "MainWindow") -> None:
        """From when `window` is open on, dress it part by part."""
        self._window = window

    @Slot()
    def _dress(self) -> None:
        """Put on what is new."""
        theme, before = self._themes.theme, self._worn
        self._worn = theme
        if before is None or theme.palette != before.palette:
            self._app.setPalette(build_qt_palette(theme))
        if before is None or theme.text_scale != before.text_scale:
            self._app.setFont(theme.font(Type.BODY))
        sheet = build_stylesheet(theme, self._images)
        if sheet != self._sheet:
            self._sheet = sheet
            self._put_on(sheet)

    def _put_on(self, sheet: str) -> None:
        if self._wardrobe is None and self._window is not None and self._window.isVisible():
            from limber.ui.wardrobe import Wardrobe  # late: most people never change the theme

            self._wardrobe = Wardrobe(self._window)
        if self._wardrobe is None:
            self._app.setStyleSheet(sheet)
        else:
            self._wardrobe.put_on(sheet)


def build_qt_palette(theme: Theme) -> QPalette:
    """The colours of `theme` in the roles that Qt's own widgets ask for."""
    p = theme.palette
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, p.bg),
        (role.WindowText, p.ink),
        (role.Base, p.surface),
        (role.AlternateBase, p.inset),
        (role.Text, p.ink),
        (role.Button, p.surface),
        (role.ButtonText, p.ink),
        (role.BrightText, p.onbrand),
        (role.PlaceholderText, p.ink3),
        (role.Highlight, p.brand),
        (role.HighlightedText, p.onbrand),
        (role.Link, p.brand),
        (role.LinkVisited, p.brand),
        (role.ToolTipBase, p.ink),
        (role.ToolTipText, p.bg),
        (role.Accent, p.brand),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(p.ink3))
    return palette
