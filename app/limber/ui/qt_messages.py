"""Qt's own messages go to the log."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_messages() -> None:
    """Send what Qt has to say to the log and not to the terminal."""
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logging.getLogger("limber.qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
