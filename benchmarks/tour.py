"""A tour through all screens with years of history: how long the window's thread is away."""

from tempfile import TemporaryDirectory
from typing import Final

from measure import Screen, Told, options, run_benchmark, run_window, screens, verdict

YEARS: Final = 10
GAP_MS: Final = 50.0
SCRIPT: Final = "window_tour.py"
COMPUTED: Final = "-computed"
NO_SCREENS: Final = frozenset({"started", "sessions", "waited"})
COLUMNS: Final = (("tour", 0), ("tour", YEARS), ("at-once", YEARS))


def main() -> None:
    """Go on the tour on each screen: with an empty past and a long one, and without any wait."""
    parser = options(__doc__ or "", runs=3)
    chosen = parser.parse_args()
    with screens(chosen.screen) as found:
        for screen in found:
            _tell(screen, [_tours(screen, how, years, chosen.runs) for how, years in COLUMNS])


def _tours(screen: Screen, how: str, years: int, runs: int) -> list[Told]:
    told: list[Told] = []
    for _ in range(runs):
        with TemporaryDirectory() as folder:
            told.append(run_window(SCRIPT, [how, folder, str(years)], screen))
    return told


def _tell(screen: Screen, columns: list[list[Told]]) -> None:
    """A line for each screen, of the slowest run, and one for the slowest of them."""
    short, long, at_once = columns
    sessions = [round(each[0]["sessions"]) for each in (short, long)]
    print(f"Longest gap in ms, {screen.name}, and what the window's thread computed in it")
    print(f"  {'':24} {sessions[0]:>12} sessions {sessions[1]:>7} sessions     at once")
    names = [name for name in long[0] if name not in NO_SCREENS and not name.endswith(COMPUTED)]
    for name in names:
        texts = (_text(tours, name) for tours in (short, long, at_once))
        print(f"  {name:24} " + " ".join(f"{text:>16}" for text in texts))
    for tours, what in ((long, "the longest"), (at_once, "at once")):
        gaps = {name: _longest(tours, name) for name in names}
        slowest = max(gaps, key=gaps.__getitem__)
        print(verdict(f"{what}, {slowest}", gaps[slowest], GAP_MS, "ms", 0))
    busiest = max(names, key=lambda name: _longest(long, name + COMPUTED))
    longest = _longest(long, busiest + COMPUTED)
    print(verdict(f"the most computed, {busiest}", longest, GAP_MS, "ms", 0))


def _text(tours: list[Told], name: str) -> str:
    if name not in tours[0]:
        return "-"
    return f"{_longest(tours, name):.0f} ({_longest(tours, name + COMPUTED):.0f})"


def _longest(tours: list[Told], name: str) -> float:
    return max(told.get(name, 0.0) for told in tours)


if __name__ == "__main__":
    run_benchmark(main)
