"""Thumbnails for the widgets of a page, also where what paints them comes later than the page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from limber.catalogue.kinds import Side
from limber.ui.theme import Theme

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio
    from limber.ui.figures.thumbnails import ThumbnailWish

FigureIds = tuple[str, ...]
"""By what a figure is looked for: a rung, and then its exercise."""


class FigurePictures(QObject):
    """Hands out the thumbnails of figures; without a studio there are none."""

    studio_came = Signal()
    arrived = Signal(object)
    """The `ThumbnailWish` that is fulfilled now."""

    def __init__(self, studio: "FigureStudio | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio: FigureStudio | None = None
        self._found: dict[FigureIds, str] = {}
        if studio is not None:
            self.use(studio)

    def use(self, studio: "FigureStudio") -> None:
        """Hand out its thumbnails from now on."""
        if self._studio is None:
            self._studio = studio
            studio.thumbnails.arrived.connect(self.arrived)
            self.studio_came.emit()

    def found(self, ids: FigureIds) -> str:
        """The first of the ids that there is a figure of; empty where there is none."""
        if self._studio is None:
            return ""
        if ids not in self._found:
            find = self._studio.shelf.find
            self._found[ids] = next((one for one in ids if find(one) is not None), "")
        return self._found[ids]

    def wish(
        self, ids: FigureIds, size: QSize, ratio: float, theme: Theme, side: Side | None = None
    ) -> "ThumbnailWish | None":
        """What to ask for, in logical pixels; None where there is no figure."""
        id_ = self.found(ids)
        if not id_:
            return None
        from limber.ui.figures.sights import paints_of  # late: the first picture does without
        from limber.ui.figures.thumbnails import ThumbnailWish

        paints = paints_of(theme)
        return ThumbnailWish(id_, size.width(), size.height(), ratio, paints, side)

    def image(self, wish: "ThumbnailWish | None") -> QImage | None:
        """The thumbnail; None where there is none, or none yet: then it will have `arrived`."""
        if wish is None or self._studio is None:
            return None
        return self._studio.thumbnails.get(wish)

    def forget_waiting(self) -> None:
        """What was asked for is not looked at any more."""
        if self._studio is not None:
            self._studio.thumbnails.forget_waiting()
