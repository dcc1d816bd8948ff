"""`python -m limber`, and the command `limber`."""

import sys

from limber.main import run_command_line


def main() -> int:
    """Do what the command line says and return the exit status."""
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
