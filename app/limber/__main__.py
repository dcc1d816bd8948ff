"""`python -m limber`, and the command `limber`."""

import os
import sys

from limber.main import run_command_line

_FOR_ME_ALONE = 0o077
"""What others may not do with the files that are made here; Windows has no such thing."""


def main() -> int:
    """Do what the command line says and return the exit status."""
    os.umask(_FOR_ME_ALONE)
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
