"""One exercise in the summary of a session: picture, name, sets, and what became of it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.summary import ExerciseDone
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.sets_line import MARKS
from limber.ui.widgets.status_mark import StatusMark

_PICTURE: Final = (84, 58)
_ROW: Final = 72


class DoneRow(QWidget):
    """Shows an `ExerciseDone`."""

    def __init__(
        self,
        themes: ThemeSource,
        pictures: FigurePictures,
        done: ExerciseDone,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{done.name}: {done.status_text}, {done.sets}")
        self.setMinimumHeight(_ROW)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.M)
        picture = FigurePicture(themes, pictures)
        picture.take_room(*_PICTURE)
        picture.show_figure(done.figures, PosturePictureState(done.posture, with_pool=False))
        row.addWidget(picture)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(label(done.name, Role.STRONG, wrapped=True))
        texts.addWidget(label(done.sets, Role.CAPTION, wrapped=True))
        texts.addStretch(1)
        row.addLayout(texts, 1)
        row.addWidget(StatusMark(themes, MARKS[done.status]), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(done.status_text, Role.COMPACT_STRONG))
