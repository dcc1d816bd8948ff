"""A tour through all screens with years of history: how long the window's thread is away."""

from tempfile import TemporaryDirectory
from typing import Final

from measure import Screen, Told, options, run_benchmark, run_window, screens, verdict

YEARS: Final = (0, 10)
GAP_MS: Final = 50.0
SCRIPT: Final = "window_tour.py"
NO_SCREENS: Final = frozenset({"started", "sessions"})


def main() -> None:
    """Go on the tour on each screen, with an empty past and with a long one."""
    parser = options(__doc__ or "", runs=3)
    chosen = parser.parse_args()
    with screens(chosen.screen) as found:
        for screen in found:
            short, long = (_tours(screen, years, chosen.runs) for years in YEARS)
            _tell(screen, short, long)


def _tours(screen: Screen, years: int, runs: int) -> list[Told]:
    told: list[Told] = []
    for _ in range(runs):
        with TemporaryDirectory() as folder:
            told.append(run_window(SCRIPT, ["tour", folder, str(years)], screen))
    return told


def _tell(screen: Screen, short: list[Told], long: list[Told]) -> None:
    """A line for each screen, of the slowest run, and one for the slowest of them."""
    sessions = [round(each[0]["sessions"]) for each in (short, long)]
    print(f"Longest gap in ms, {screen.name}; with {sessions[0]} and {sessions[1]} sessions")
    names = [name for name in long[0] if name not in NO_SCREENS]
    for name in names:
        print(f"  {name:24} {_longest(short, name):8.0f} {_longest(long, name):8.0f}")
    slowest = max(names, key=lambda name: _longest(long, name))
    print(verdict(f"the longest, {slowest}", _longest(long, slowest), GAP_MS, "ms", 0))


def _longest(tours: list[Told], name: str) -> float:
    return max(told[name] for told in tours)


if __name__ == "__main__":
    run_benchmark(main)
