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


def start_log(folder: Path, *, tell: Callable[[BaseException], None]) -> Callable[[], None]:
    """Write warnings and worse below `folder`; `tell` hears of faults that nobody caught.

    Returns what closes the log. Where nothing can be written the program runs without one.
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
    earlier = sys.excepthook
    sys.excepthook = _hook(tell)

    def close() -> None:
        sys.excepthook = earlier
        faulthandler.disable()
        crash.close()
        root.removeHandler(handler)
        handler.close()

    return close


def _hook(
    tell: Callable[[BaseException], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hear(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("limber").error("Uncaught.", exc_info=(kind, error, trace))
        tell(error)

    return hear
