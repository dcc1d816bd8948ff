"""The system's own way of keeping the screen on, through wakepy."""

import logging
from collections.abc import Generator
from contextlib import contextmanager

log = logging.getLogger(__name__)


@contextmanager
def presenting() -> Generator[bool]:
    """Keep the screen on inside; gives whether the system does it. Takes seconds at the worst.

    Whatever becomes of the process, the system takes it back: the bus ends it with the connection,
    Windows with the thread, and on macOS the program that does it ends with its input.
    """
    try:
        from wakepy import keep  # late: dear to import, and needed in sessions alone
    except ImportError as error:
        log.info("the screen is not kept on: %s", error)
        yield False
        return
    try:
        with keep.presenting(on_fail="pass") as mode:
            log.info("the screen is kept on: %s", mode.method.name if mode.method else "no way")
            yield mode.active
    except RuntimeError as error:  # what wakepy raises where the system does not take it back
        log.info("the screen was not given back: %s", error)
