"""The report for whoever has no window open: `limber export` with a name that ends in .pdf."""

import os
from contextlib import closing
from pathlib import Path

from limber.catalogue.loader import load_catalogue
from limber.decoding import BadFile, Decoder
from limber.engine.clock import Clock
from limber.history.exchange.files import write_file
from limber.history.store import Store
from limber.paths import DATABASE_NAME, OWN_CATALOGUE_NAME, SETTINGS_NAME, catalogue_dir
from limber.settings import Settings, SettingsStore
from limber.ui.display import display_problem
from limber.ui.first_weekday import first_weekday
from limber.ui.presenters.desk import Desk
from limber.ui.report.paper import report_pdf
from limber.ui.report.reading import read_report
from limber.ui.settings_keeper import SettingsKeeper
from limber.ui.view_state.trend_spans import Range


def write_report(folder: Path, target: Path, resources: Path, clock: Clock) -> None:
    """Write the report of the last three months; the history is only read.

    Raises:
        UserFacingError: the history cannot be read, or the file cannot be written.
    """
    if display_problem() is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from limber.ui.dress import dressed_app

    _app, _themes = dressed_app(resources, None)
    decoder = Decoder()
    path = folder / SETTINGS_NAME
    loaded = load_catalogue((catalogue_dir(), folder / OWN_CATALOGUE_NAME), decoder)
    with closing(Store.open_for_reading(folder / DATABASE_NAME)) as store:
        keeper = SettingsKeeper(SettingsStore(path, decoder), _settings(path, decoder))
        desk = Desk(loaded.catalogue, store, keeper, clock, first_weekday=first_weekday())
        report = read_report(desk, Range.MONTHS)
        write_file(target, [report_pdf(report, desk.today)])


def _settings(path: Path, decoder: Decoder) -> Settings:
    """What was chosen, or the usual settings where that cannot be read; the file stays as it is."""
    try:
        return decoder.decode(path.read_bytes(), Settings, name=path.name)
    except (OSError, BadFile):
        return Settings()
