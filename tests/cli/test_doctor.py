"""What is found on this machine."""

import os
from contextlib import closing
from datetime import UTC, date, datetime

from limber.history.store import Store
from tests.fakes.clock import FakeClock
from tests.fakes.plans import hold_dose, plan_of
from tests.ui.desks import play

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()


def test_what_is_there_and_what_is_not_is_told_with_what_to_do(limber):
    outcome = limber("doctor")
    assert outcome.status == 0
    assert "ok  Display     xcb, 1040 x 680\n" in outcome.out
    assert (
        "--  Sound       No sound output.\n                Plug in a loudspeaker.\n" in outcome.out
    )
    assert (
        "--  Keep awake  The screen may go dark.\n                Set a longer time.\n"
        in outcome.out
    )
    assert f"ok  Disk        The disk of {limber.data_dir.name} has room.\n" in outcome.out
    for name in ("Voice", "Data folder", "History"):
        assert name in outcome.out


def test_a_folder_that_is_not_there_yet_is_no_fault_and_is_not_made(limber):
    assert f"ok  Data folder {limber.data_dir}, made at the first start" in limber("doctor").out
    assert not limber.data_dir.exists()


def test_a_good_history_is_said_to_be_good(limber):
    limber.data_dir.mkdir()
    Store.open(limber.data_dir / "limber.sqlite3").close()
    outcome = limber("doctor")
    assert outcome.status == 0
    assert "ok  History     The whole of it can be read." in outcome.out


def test_before_the_first_backup_nothing_is_wrong(limber):
    assert "ok  Backup      None yet; the window makes one a day.\n" in limber("doctor").out


def with_backup(limber):
    limber.data_dir.mkdir()
    with closing(Store.open(limber.data_dir / "limber.sqlite3")) as store:
        made = store.upkeep.back_up(date(2026, 11, 20))
    os.utime(made, (NOON, NOON))
    return made


def test_the_last_backup_is_read_through(limber):
    with_backup(limber)
    outcome = limber("doctor")
    assert "ok  Backup      Of 20 November 2026. The whole of it can be read.\n" in outcome.out


def test_a_damaged_backup_is_told_with_what_to_do_and_the_history_is_still_good(limber):
    made = with_backup(limber)
    content = bytearray(made.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    made.write_bytes(content)
    os.utime(made, (NOON, NOON))
    outcome = limber("doctor")
    assert outcome.status == 0
    assert "--  Backup      That of 20 November 2026 is damaged.\n" in outcome.out
    assert "press “Back up now” in Settings." in outcome.out


def test_a_damaged_history_is_a_fault(limber):
    limber.data_dir.mkdir()
    (limber.data_dir / "limber.sqlite3").write_bytes(b"this is no database" * 100)
    outcome = limber("doctor")
    assert outcome.status == 2
    assert "--  History     The history file is damaged." in outcome.out


def test_a_history_damaged_in_its_midst_is_a_fault(limber):
    limber.data_dir.mkdir()
    file = limber.data_dir / "limber.sqlite3"
    Store.open(file).close()
    content = bytearray(file.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    file.write_bytes(content)
    outcome = limber("doctor")
    assert outcome.status == 2
    assert "--  History" in outcome.out


def test_a_file_in_the_place_of_the_data_folder_is_a_fault(limber):
    limber.data_dir.write_text("", encoding="utf-8")
    outcome = limber("doctor")
    assert outcome.status == 2
    assert "Choose another folder with --data-dir." in outcome.out


def test_no_name_of_a_person_or_a_machine_is_told(limber, tmp_path):
    home = tmp_path / "annaberg"
    for folder in (home / "limber", tmp_path / "no-home" / "annaberg"):
        outcome = limber(
            "doctor",
            environ={"LIMBER_DATA_DIR": str(folder), "HOME": str(home), "USER": "annaberg"},
        )
        assert "annaberg" not in outcome.out
    assert limber(
        "doctor",
        environ={"LIMBER_DATA_DIR": str(home / "limber"), "HOME": str(home)},
    ).out.count("~/limber, made at the first start")


def test_a_fault_of_the_folder_names_no_home_either(limber, tmp_path):
    home = tmp_path / "annaberg"
    home.mkdir()
    (home / "limber").write_text("no folder")
    environ = {"LIMBER_DATA_DIR": str(home / "limber"), "HOME": str(home)}
    outcome = limber("doctor", environ=environ)
    assert "annaberg" not in outcome.out
    assert outcome.status == 2


def test_nothing_of_the_history_is_told(limber):
    limber.data_dir.mkdir()
    store = Store.open(limber.data_dir / "limber.sqlite3")
    plan = plan_of(hold_dose(10.0))
    session = play(store, plan, FakeClock())
    store.set_scores(session, pain_before=7, note="The groin hurts.")
    store.close()
    before = limber("doctor").out
    assert "groin" not in before
    assert plan.programme_name not in before
    assert "1 session" not in before
