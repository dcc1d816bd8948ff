"""The dialogs that ask for a file: where to save, and which one to take in."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

_HISTORIES: Final = "Exported histories (*.json);;All files (*)"
_ENDING_AT: Final = "(*."


def ask_where_to_save(
    window: QWidget, name: str, filters: tuple[str, ...], on_chosen: Callable[[str], None]
) -> None:
    """Ask for a file to write; one that is there is asked about. Each filter has one ending."""
    dialog = _dialog(window, "Where to save it")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(filters)

    def follow(chosen: str) -> None:
        """Have the name end as the filter says."""
        ending = chosen.partition(_ENDING_AT)[2].rstrip(")")
        dialog.setDefaultSuffix(ending)
        written = dialog.selectedFiles()
        stem = Path(written[0]).stem if written and not Path(written[0]).is_dir() else name
        dialog.selectFile(f"{stem}.{ending}")

    dialog.selectFile(name)
    follow(filters[0])
    dialog.filterSelected.connect(follow)
    _open(dialog, window, on_chosen)


def ask_for_history(window: QWidget, on_chosen: Callable[[str], None]) -> None:
    """Ask for a file that was exported."""
    dialog = _dialog(window, "Which history to import")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(_HISTORIES)
    _open(dialog, window, on_chosen)


def _open(dialog: QFileDialog, window: QWidget, on_chosen: Callable[[str], None]) -> None:
    """Show a dialog; what follows its answer moves the keyboard, so it waits for the end of it."""

    def tell(name: str) -> None:
        QTimer.singleShot(0, window, lambda: on_chosen(name))

    dialog.fileSelected.connect(tell)
    dialog.open()


def _dialog(window: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDirectory(QDir.homePath())
    return dialog
