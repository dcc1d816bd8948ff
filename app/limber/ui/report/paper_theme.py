"""How charts look on paper: light, whatever the screen is, and with letters that stay text."""

from PySide6.QtGui import QFont

from limber.ui.fonts import paper_font
from limber.ui.palettes import LIGHT
from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Weight


class PaperTheme(Theme):
    """The light theme with fonts for paper."""

    __slots__ = ()

    def font(
        self,
        size_px: float,
        weight: int = Weight.REGULAR,
        *,
        digits: bool = False,  # noqa: ARG002 - paper has one form of each figure
        display: bool = False,  # noqa: ARG002 - and one cut
    ) -> QFont:
        """The typeface at `size_px`."""
        return paper_font(size_px, weight)


class PaperThemes(ThemeSource):
    """Holds that theme, which nothing changes."""

    def _build(self) -> Theme:
        return PaperTheme(LIGHT, dark=False)
