"""The log: what went wrong, kept in the data folder for whoever looks into it."""

import faulthandler
import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOG_BYTES = 500_000
KEPT_LOGS = 3
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


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
    handler.setFormatter(logging.Formatter(FORMAT))
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
