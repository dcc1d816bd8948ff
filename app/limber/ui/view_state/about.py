"""What Limber is made of, and under which licences."""

from collections.abc import Sequence
from dataclasses import dataclass

QT_SENTENCES = (
    "Limber uses Qt through PySide6 under the GNU Lesser General Public License v3 (LGPL v3).",
    "You may replace Qt: install another build of PySide6 where Limber is installed.",
    "The source of Qt and PySide6 can be had from code.qt.io and download.qt.io.",
)


@dataclass(frozen=True, slots=True)
class Notice:
    """One part of Limber: whose licence it has, and the licence in full."""

    name: str
    version: str
    licence: str
    text: str

    @property
    def title(self) -> str:
        """The name with its version."""
        return f"{self.name} {self.version}".strip()

    @property
    def line(self) -> str:
        """The name, the version and the licence in one line."""
        return f"{self.title}, {self.licence}"


@dataclass(frozen=True, slots=True)
class AboutState:
    """What Settings says about Limber itself."""

    title: str
    licence: str
    qt: tuple[str, ...]
    parts: str


def build_about(version: str, parts: Sequence[str]) -> AboutState:
    """The words about this version of Limber, made of `parts`."""
    return AboutState(
        title=f"Limber {version}",
        licence="Free software under the MIT licence. Everything stays on this computer.",
        qt=QT_SENTENCES,
        parts=f"Made with {', '.join(parts)}.",
    )
