"""Start, screens, files and copies with a long history against a short one and an empty one."""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import measure
from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder
from limber.engine.clock import SystemClock
from limber.history.exchange.exchanging import Exchange
from limber.history.models import Wanted
from limber.history.store import Store
from limber.paths import DATABASE_NAME, SETTINGS_NAME, catalogue_dir
from limber.settings import SettingsStore
from limber.ui.advising import Advising
from limber.ui.settings_keeper import SettingsKeeper
from long_history import amounts, write_folder
from measure import Screen, Told, options, run_benchmark, run_window, screens, verdict

SIZES: Final = (0, 1_500, 15_000)
START: Final = 1.1
USABLE_MS: Final = 100.0
GROWTH: Final = SIZES[2] / SIZES[1]
COMPUTED: Final = "-computed"
FIRST_RUN_SECONDS: Final = 4.0
IN_PARTS: Final = "trends-all"
"""Read by and by, while the charts of before stand; `tour.py` sees that nothing waits for it."""
WORD: Final = "figure"
LIST_ROWS: Final = 20

Table = Mapping[str, Sequence[float]]
"""Milliseconds by what was done, one for each size."""


def main() -> None:
    """Make the folders, measure in each of them, and print the plans of the queries."""
    parser = options(__doc__ or "", runs=7)
    parser.add_argument("--plans", action="store_true", help="only the plans of the queries")
    chosen = parser.parse_args()
    now = SystemClock().read().wall
    with TemporaryDirectory() as holder, screens(chosen.screen) as found:
        folders = [write_folder(Path(holder) / str(size), size, now) for size in SIZES]
        for folder in folders:
            print("{} sessions with {} sets".format(*amounts(folder)))
        for screen in found if not chosen.plans else ():
            _tell_start(screen, folders, chosen.runs)
            _tell("Screens, " + screen.name, _screens(screen, folders, chosen.runs), USABLE_MS)
        if not chosen.plans:
            _tell("Files and queries", _work(folders, now, max(chosen.runs // 2, 1)), None)
        print("Plans of the queries that the screens ask, with 15,000 sessions")
        print(_plans(found[-1], folders[-1]))


def _tell_start(screen: Screen, folders: Sequence[Path], runs: int) -> None:
    for folder in folders:
        _start(screen, folder, FIRST_RUN_SECONDS)
    names = {str(size): folder for size, folder in zip(SIZES, folders, strict=True)}
    found = measure.in_turns(
        runs, {name: partial(_start, screen, folder) for name, folder in names.items()}
    )
    print(f"Start, {screen.name}: process start to the first usable window")
    for name, values in found.items():
        print(measure.describe(f"{name} sessions", values, "ms"))
    short, long = found[str(SIZES[0])], found[str(SIZES[-1])]
    print(verdict("median, 15,000 / none", measure.ratio(long, short), START))
    print(f"  fastest, 15,000 / none: {min(long) / min(short):.2f} ×")


def _start(screen: Screen, folder: Path, stay: float = 0.0) -> float:
    told = run_window("window_limber.py", ["paint", str(folder), str(stay)], screen)
    return (told["painted"] - told["started"]) * 1000


def _screens(screen: Screen, folders: Sequence[Path], runs: int) -> Table:
    """The shortest time of each, and the least that the thread computed in it."""
    told: list[Told] = [
        run_window("window_scale.py", [str(folder), str(runs)], screen) for folder in folders
    ]
    names = [name for name in told[0] if name != "started"]
    return {name: [each[name] for each in told] for name in names}


def _work(folders: Sequence[Path], now: datetime, runs: int) -> Table:
    """What is done without a window; processor time of this process, the least of some runs."""
    columns = [_work_in(folder, now, runs) for folder in folders]
    return {name: [each[name] for each in columns] for name in columns[0]}


def _work_in(folder: Path, now: datetime, runs: int) -> Mapping[str, float]:
    path, out = folder / DATABASE_NAME, folder.parent / "out"
    out.mkdir(exist_ok=True)
    catalogue = load_catalogue((catalogue_dir(),), Decoder()).catalogue
    settings_store = SettingsStore(folder / SETTINGS_NAME, Decoder())
    keeper = SettingsKeeper(settings_store, settings_store.load()[0])
    exchange = Exchange(path)
    with closing(Store.open(path)) as store:
        copy = store.copies.back_up(now.date())
        assert copy is not None  # noqa: S101 - a history that was just written is sound
        advising = Advising(catalogue, store, keeper, lambda: now)
        done: Mapping[str, Callable[[], object]] = {
            "advice at the start": advising.proposals,
            "search": lambda: store.search.ids(WORD, Wanted()),
            "first rows of the list": lambda: store.review.sessions(Wanted(), LIST_ROWS),
            "rows at its end": lambda: store.review.sessions(
                Wanted(), LIST_ROWS, max(amounts(folder)[0] - LIST_ROWS, 0)
            ),
            "check of the file": store.is_sound,
            "backup": lambda: store.copies.back_up(now.date()),
            "preview of a restore": lambda: store.copies.difference(copy),
            "export as JSON": lambda: exchange.export_json(out / "all.json"),
            "export as CSV": lambda: exchange.export_csv(out / "all.csv"),
        }
        return {name: min(_computed(each) for _ in range(runs)) for name, each in done.items()}


def _computed(act: Callable[[], object]) -> float:
    before = time.process_time()
    act()
    return 1000 * (time.process_time() - before)


def _tell(title: str, table: Table, target_ms: float | None) -> None:
    print(f"{title}: milliseconds, the least of the runs")
    sizes = "".join(f"{size:>10}" for size in SIZES)
    print(f"  {'sessions':28}{sizes}{'growth':>10}  (history {GROWTH:.0f} ×)")
    for name, values in table.items():
        grown = values[-1] / max(values[-2], 0.05)
        times = "".join(f"{value:10.1f}" for value in values)
        print(f"  {name:28}{times}{grown:8.1f} ×")
    growth = {name: values[-1] / max(values[-2], 0.05) for name, values in table.items()}
    fastest_growing = max(growth, key=growth.__getitem__)
    print(verdict(f"grows most, {fastest_growing}", growth[fastest_growing], GROWTH, digits=1))
    if target_ms is not None:
        for what, is_computed in (("slowest", False), ("the most computed", True)):
            own = {
                name: values[-1]
                for name, values in table.items()
                if name.endswith(COMPUTED) is is_computed and not name.startswith(IN_PARTS)
            }
            slowest = max(own, key=own.__getitem__)
            print(verdict(f"{what}, {slowest}", own[slowest], target_ms, "ms", 0))


def _plans(screen: Screen, folder: Path) -> str:
    return measure.run_printing("window_scale.py", [str(folder), "plans"], screen)


if __name__ == "__main__":
    run_benchmark(main)
