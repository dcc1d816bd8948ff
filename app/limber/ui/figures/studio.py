"""Everything that figures need, put together once."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from limber.ui.figures.frame_store import FrameStore
from limber.ui.figures.frames import Scenes
from limber.ui.figures.painting import Painters, PaintingQueue
from limber.ui.figures.shelf import FigureShelf
from limber.ui.figures.thumbnail_files import ThumbnailFiles
from limber.ui.figures.thumbnails import Thumbnails

CACHE_NAME: Final = "cache"


class FigureStudio(QObject):
    """The shelf, the frames and the thumbnails over one painting thread."""

    def __init__(
        self,
        shelf: FigureShelf,
        data_folder: Path | None,
        painters: Painters | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Thumbnails are kept below `data_folder`, if there is one."""
        super().__init__(parent)
        self.shelf = shelf
        self._painters = painters or Painters()
        self._painters.setParent(self)
        queue, scenes = PaintingQueue(self._painters, self), Scenes()
        folder = None if data_folder is None else data_folder / CACHE_NAME / "figures"
        self.frames = FrameStore(queue, scenes, self)
        self.thumbnails = Thumbnails(shelf, queue, scenes, ThumbnailFiles(folder), self)
        queue.set_offers((self.frames.urgent, self.thumbnails.next_task, self.frames.later))

    def close(self) -> None:
        """End the painting thread."""
        self._painters.close()
