"""A small still picture of an exercise: its figure, and until that has come its posture."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.catalogue.kinds import Posture
from limber.ui.figure_pictures import FigureIds, FigurePictures
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Duration
from limber.ui.widgets.posture_picture import PosturePicture, PosturePictureState

if TYPE_CHECKING:
    from limber.ui.figures.thumbnails import ThumbnailWish


_INVITING: Final = "supine-figure-four-stretch"


class FigurePicture(PosturePicture):
    """Shows a thumbnail once it is there; what was shown stays until then."""

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._pictures = pictures
        self._ids: FigureIds = ()
        self._wish: ThumbnailWish | None = None
        self._image: QImage | None = None
        self._quiet: QTimer | None = None
        self._room: tuple[int, int, bool] | None = None
        pictures.arrived.connect(self._on_arrived)
        pictures.studio_came.connect(self._repaint)

    def show_figure(self, ids: FigureIds, posture: PosturePictureState) -> None:
        """Show the figure of the first id that has one, or else a posture."""
        if ids != self._ids or self.state is None or posture.side != self.state.side:
            self._ids, self._wish, self._image = ids, None, None
            self.update()
        self.show_state(posture)

    def take_room(self, width: int, height: int, *, shrinks: bool = False) -> None:
        """Be so large beside usual text, and larger beside larger text.

        `shrinks`: with less room it becomes narrower.
        """
        self._room = (width, height, shrinks)
        self._fit_room()

    def restyle(self) -> None:
        super().restyle()
        self._fit_room()

    @property
    def shows_figure(self) -> bool:
        """Whether what was painted last is the figure."""
        return self._image is not None

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._wish = self._image = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._image is not None:
            self._wait_for_quiet()

    def paintEvent(self, event: QPaintEvent) -> None:
        image = self._current()
        if image is None:
            super().paintEvent(event)
            return
        size = QSizeF(image.deviceIndependentSize())
        size.scale(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
        painter.end()

    def _fit_room(self) -> None:
        if self._room is None:
            return
        width, height, shrinks = self._room
        self.setFixedHeight(self.theme.control_px(height))
        self.setMaximumWidth(self.theme.control_px(width))
        self.setMinimumWidth(0 if shrinks else self.maximumWidth())

    def _current(self) -> QImage | None:
        if self.state is None or self.width() < 2 or self.height() < 2:
            return None
        if self._quiet is None or not self._quiet.isActive():
            ratio, side = self.devicePixelRatioF(), self.state.side
            self._wish = self._pictures.wish(self._ids, self.size(), ratio, self.theme, side)
            self._image = self._pictures.image(self._wish) or self._image
        return self._image

    def _wait_for_quiet(self) -> None:
        if self._quiet is None:
            self._quiet = QTimer(self)
            self._quiet.setSingleShot(True)
            self._quiet.timeout.connect(self._repaint)
        self._quiet.start(Duration.FIGURE_QUIET)

    @Slot()
    def _repaint(self) -> None:
        self.update()

    @Slot(object)
    def _on_arrived(self, wish: "ThumbnailWish") -> None:
        if wish == self._wish:
            self.update()


def inviting_picture(themes: ThemeSource, pictures: FigurePictures) -> FigurePicture:
    """The figure that shows what Limber is about, as large as its place."""
    made = FigurePicture(themes, pictures)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    made.show_figure((_INVITING,), PosturePictureState(Posture.SUPINE, with_pool=False))
    return made
