"""The log: what went wrong, kept in the data folder for whoever looks into it.

Of an error it keeps its kind and where it happened, never its words: a value that could not be
read stands in them, which may be a note, a name or a pain.
"""

import faulthandler
import logging
import sys
import traceback
from collections.abc import Callable, Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

LOG_BYTES = 500_000
KEPT_LOGS = 3
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_INSTALLED_IN: Final = Path(__file__).resolve().parent.parent
_DEEPEST: Final = 20
"""So many errors are told of that led to each other."""

_Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WordlessFormatter(logging.Formatter):
    """Tells of an error and of those that led to it without their words."""

    def format(self, record: logging.LogRecord) -> str:
        """The lines of a record; what another formatter made of its error is not taken over."""
        own = logging.makeLogRecord(record.__dict__)
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: _Fault) -> str:  # noqa: N802 - logging's name
        """The lines of an error."""
        return "\n".join(line for error in _chain(ei[1]) for line in _lines(error))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error, and one after the other those that led to it."""
    for _ in range(_DEEPEST):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def _lines(error: BaseException) -> Iterator[str]:
    yield f"  {type(error).__module__}.{type(error).__qualname__}{_number(error)}"
    for frame, line in traceback.walk_tb(error.__traceback__):
        code = frame.f_code
        yield f"    {_place(code.co_filename)}:{line} in {code.co_qualname}"


def _number(error: BaseException) -> str:
    return f" [errno {error.errno}]" if isinstance(error, OSError) else ""


def _place(file: str) -> str:
    """Where a file lies in what is installed; outside it, its name alone."""
    path = Path(file)
    if path.is_relative_to(_INSTALLED_IN):
        return path.relative_to(_INSTALLED_IN).as_posix()
    return path.name


def start_log(folder: Path) -> Callable[[], None]:
    """Write warnings and worse below `folder`, and where a crash happened; returns what ends it.

    Where nothing can be written the program runs without a log.
    """
    try:
        logs = folder / "logs"
        logs.mkdir(exist_ok=True)
        handler = RotatingFileHandler(
            logs / "limber.log", maxBytes=LOG_BYTES, backupCount=KEPT_LOGS, encoding="utf-8"
        )
        crash = (logs / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return lambda: None
    handler.setFormatter(WordlessFormatter(FORMAT))
    root = logging.getLogger("limber")
    root.addHandler(handler)
    faulthandler.enable(crash)

    def close() -> None:
        faulthandler.disable()
        crash.close()
        root.removeHandler(handler)
        handler.close()

    return close


def hear_faults(tell: Callable[[BaseException], None]) -> Callable[[], None]:
    """Log what nobody caught, and tell the person; returns what ends it."""
    earlier = sys.excepthook

    def hear(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("limber").error("Uncaught.", exc_info=(kind, error, trace))
        tell(error)

    def end() -> None:
        sys.excepthook = earlier

    sys.excepthook = hear
    return end
