"""Small still pictures for lists: each painted once, kept in memory and on the disk."""

from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from limber.catalogue.kinds import Side
from limber.ui.figures.frames import Scenes
from limber.ui.figures.painting import GoOn, PaintingQueue, Task
from limber.ui.figures.shelf import FigureShelf
from limber.ui.figures.sights import Sight, moment_of, still_sight
from limber.ui.figures.thumbnail_files import ThumbnailFiles
from limber.ui.widgets.figure_shading import Paints

THUMBNAIL_BYTES: Final = 14_000_000
MOST_WAITING: Final = 80
DISC_FROM_PIXELS: Final = 200
"""How wide a thumbnail must be for the letter of the side to be read."""
END: Final = moment_of(1.0)


@dataclass(frozen=True, slots=True)
class ThumbnailWish:
    """Which picture is wanted: of an exercise or rung, in logical pixels."""

    id: str
    width: int
    height: int
    ratio: float
    paints: Paints
    side: Side | None = None


class Thumbnails(QObject):
    """Hands out thumbnails; one that is not there yet arrives later."""

    arrived = Signal(object)
    """The `ThumbnailWish` that is fulfilled now."""

    def __init__(
        self,
        shelf: FigureShelf,
        queue: PaintingQueue,
        scenes: Scenes,
        files: ThumbnailFiles,
        parent: QObject | None = None,
        *,
        most_bytes: int = THUMBNAIL_BYTES,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._queue, self._scenes, self._files = shelf, queue, scenes, files
        self._most_bytes = most_bytes
        self._bytes = 0
        self._images: OrderedDict[ThumbnailWish, QImage] = OrderedDict()
        self._waiting: OrderedDict[ThumbnailWish, None] = OrderedDict()
        self._without: set[str] = set()

    @property
    def size_bytes(self) -> int:
        """The memory that all thumbnails take."""
        return self._bytes

    def get(self, wish: ThumbnailWish) -> QImage | None:
        """The picture; None: paint a placeholder, and again when it `arrived`, if it does."""
        found = self._images.get(wish)
        if found is not None:
            self._images.move_to_end(wish)
            return found
        if wish.id not in self._without and min(wish.width, wish.height) > 0:
            self._waiting[wish] = None
            self._waiting.move_to_end(wish)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._queue.wake()
        return None

    def forget_waiting(self) -> None:
        """What was asked for is not looked at any more, such as when a page is left."""
        self._waiting.clear()

    def next_task(self) -> Task | None:
        """The thumbnail that waits longest."""
        while self._waiting:
            wish = next(iter(self._waiting))
            sight = self._sight(wish)
            if sight is not None:
                return Task(partial(self._paint, sight), partial(self._take, wish))
            self._without.add(wish.id)
            del self._waiting[wish]
        return None

    def _sight(self, wish: ThumbnailWish) -> Sight | None:
        shelved = self._shelf.find(wish.id)
        if shelved is None:
            return None
        sight = still_sight(shelved, wish.side, wish.width, wish.height, wish.paints)
        with_disc = sight.with_disc and wish.width >= DISC_FROM_PIXELS
        return replace(sight, ratio=wish.ratio, with_disc=with_disc)

    def _paint(self, sight: Sight, go_on: GoOn) -> QImage:
        image = self._files.read(sight)
        if image is None:
            image = self._scenes.image(sight, END, go_on)
            self._files.write(sight, image)
        return image

    def _take(self, wish: ThumbnailWish, result: object) -> None:
        self._waiting.pop(wish, None)
        if not isinstance(result, QImage):
            self._without.add(wish.id)
            return
        self._images[wish] = result
        self._bytes += result.sizeInBytes()
        while self._bytes > self._most_bytes and len(self._images) > 1:
            self._bytes -= self._images.popitem(last=False)[1].sizeInBytes()
        self.arrived.emit(wish)
