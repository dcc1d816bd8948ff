"""Sees whether anything tries to reach a network: any Python, and whatever else is in the program.

In a network namespace of its own a program finds no network at all, and the system counts whatever
was tried, by which library soever.
"""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

_NAMESPACE = ("unshare", "--map-root-user", "--net")
_HOOK = """
import os, sys

def watch(event, args):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"):
        is_local = isinstance(args[1], (str, bytes)) or args[1] is None
    else:
        is_local = event not in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
    if not is_local:
        told = os.open(os.environ["SOCKET_GUARD"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(told, f"{sys.argv[:3]} {event} {args[1:]}\\n".encode())
        os.close(told)

sys.addaudithook(watch)
with open(os.environ["SOCKET_GUARD"] + ".alive", "a") as alive:
    alive.write(" ".join(sys.orig_argv) + "\\n")
"""
_COUNTERS = {
    "snmp": ("OutRequests", "OutNoRoutes", "ActiveOpens", "OutDatagrams"),
    "snmp6": ("Ip6OutNoRoutes", "Udp6OutDatagrams"),
}


class SocketGuard:
    """Writes down what the Pythons try that are started with `environ`."""

    def __init__(self, folder: Path) -> None:
        self._told = folder / "tried"
        hook = folder / "guard"
        hook.mkdir()
        (hook / "sitecustomize.py").write_text(_HOOK)
        self.environ = {"PYTHONPATH": str(hook), "SOCKET_GUARD": str(self._told)}

    @property
    def tried(self) -> list[str]:
        """What was tried."""
        return self._told.read_text().splitlines() if self._told.exists() else []

    @property
    def watched(self) -> str:
        """The Pythons that were watched, with their arguments."""
        return Path(f"{self._told}.alive").read_text()


def namespace() -> tuple[str, ...]:
    """The words before a command that take the network away; none where that is not allowed."""
    try:
        allowed = subprocess.run([*_NAMESPACE, "true"], capture_output=True, check=False)
    except OSError:
        return ()
    return _NAMESPACE if allowed.returncode == 0 and sys.platform == "linux" else ()


def sent_in_namespace_of(process_id: int) -> dict[str, int]:
    """How much was tried in the network namespace of a process, by anything in it."""
    found: dict[str, int] = {}
    for name, counters in _COUNTERS.items():
        text = Path(f"/proc/{process_id}/net/{name}").read_text()
        found.update((key, value) for key, value in _values(text).items() if key in counters)
    return found


def is_alone(process_id: int) -> bool:
    """Whether a process has another network namespace than this one."""
    own, other = (Path(f"/proc/{each}/ns/net").readlink() for each in ("self", process_id))
    return own != other


def _values(text: str) -> dict[str, int]:
    lines = [line.split() for line in text.splitlines()]
    values: dict[str, int] = {}
    for names, numbers in pairwise(lines):
        if names[0] == numbers[0] and not re.fullmatch(r"-?\d+", names[1]):
            for name, number in zip(names[1:], numbers[1:], strict=True):
                values[name] = values.get(name, 0) + int(number)
    values.update((line[0], int(line[1])) for line in lines if len(line) == 2)
    return values
