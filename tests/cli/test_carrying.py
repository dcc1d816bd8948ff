"""`limber export` and `limber import`."""

import json
import subprocess
import sys
from contextlib import closing

import pytest

from limber import cli
from limber.history.store import Store
from tests.cli.terminal import FakeProbes, Terminal
from tests.cli.test_history import begin, finish
from tests.history.exchange.documents import document, session

NEW = "1 session is new, on 20 November 2026.\n"


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "Übung 痛み.json"
    file.write_text(json.dumps(document(session("one", note="<b>ü</b> 🙂"))), encoding="utf-8")
    return file


def test_a_history_comes_over_into_a_new_folder(limber, tmp_path, file):
    assert limber("import", str(file)).out == NEW
    there = Terminal(tmp_path / "there")
    out = tmp_path / "out.json"
    told = limber("export", str(out))
    assert (told.status, told.out) == (0, f"Saved as {out}.\n")
    assert there("import", str(out)).out == NEW
    assert there("history", "--json").out == limber("history", "--json").out
    assert there("import", str(out)).out == "Everything in this file is here already.\n"


def test_a_dry_run_prints_the_same_and_makes_nothing(limber, file):
    assert limber("import", "--dry-run", str(file)).out == NEW
    assert not limber.data_dir.exists()
    assert limber("import", str(file)).out == NEW


def test_an_export_takes_the_place_of_an_earlier_one(limber, tmp_path, file):
    limber("import", str(file))
    out = tmp_path / "out.csv"
    limber("export", str(out))
    first = out.read_bytes()
    assert limber("export", str(out)).status == 0
    assert out.read_bytes() == first


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["export", "out.txt"], "The ending of the file's name says what is written."),
        (["export", "none/out.json"], "none/out.json cannot be saved. There is no such folder."),
        (["export"], "'limber export' needs a FILE after it."),
        (["import", "none.json"], "none.json cannot be read. There is no such file."),
        (["import", "a", "b"], "'limber import' can do nothing with 'b'."),
        (["export", "a.json", "--dry-run"], "'limber export' has no option --dry-run."),
    ],
)
def test_what_cannot_be_done_is_told(limber, tmp_path, monkeypatch, words, told):
    monkeypatch.chdir(tmp_path)
    outcome = limber(*words)
    assert outcome.status == 2
    assert told in outcome.err
    assert not limber.data_dir.exists()


def test_a_bad_file_makes_no_folder(limber, file):
    file.write_text("{}")
    outcome = limber("import", str(file))
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"{file.name} is no history that Limber exported.")
    assert not limber.data_dir.exists()


def test_what_is_limbers_own_is_not_written_over(limber):
    limber.data_dir.mkdir()
    own = limber.data_dir / "settings.json"
    own.write_text("{}")
    outcome = limber("export", str(own))
    assert outcome.status == 2
    assert "one of Limber's own files" in outcome.err
    assert own.read_text() == "{}"


def test_a_report_is_written_by_the_windows_side(limber, tmp_path):
    asked = []
    surroundings = cli.Surroundings(
        stdout=None,
        stderr=None,
        environ={"LIMBER_DATA_DIR": str(limber.data_dir)},
        open_window=lambda _options: 0,
        play_demo=lambda _options: 0,
        probes=FakeProbes,
        write_report=asked.append,
    )
    target = tmp_path / "report.pdf"
    assert cli.run(["export", str(target)], surroundings) == 0
    assert asked == [cli.ReportOptions(limber.data_dir, target)]


@pytest.mark.parametrize("is_open", [True, False])
def test_a_running_session_is_left_alone_while_a_window_is_open(limber, file, is_open):
    limber.data_dir.mkdir()
    with closing(Store.open(limber.data_dir / "limber.sqlite3")) as store:
        begin(store, "one")
    surroundings = cli.Surroundings(
        stdout=None,
        stderr=None,
        environ={"LIMBER_DATA_DIR": str(limber.data_dir)},
        open_window=lambda _options: 0,
        play_demo=lambda _options: 0,
        probes=FakeProbes,
        window_is_open=lambda _folder: is_open,
    )
    assert cli.run(["import", str(file)], surroundings) == 0
    (found,) = limber("history", "--json").json["sessions"]
    assert found["status"] == ("running" if is_open else "done")


def test_a_session_that_is_written_beside_it_goes_on(limber, file):
    limber.data_dir.mkdir()
    with closing(Store.open(limber.data_dir / "limber.sqlite3")) as store:
        begin(store, "two")
        assert limber("import", str(file)).status == 0
        finish(store, "two")
    ids = [each["id"] for each in limber("history", "--json").json["sessions"]]
    assert sorted(ids) == ["one", "two"]


def test_the_real_command_line_takes_a_history_in_and_out(tmp_path, file):
    def limber(folder, *words):
        command = [sys.executable, "-m", "limber", "--data-dir", str(folder), *words]
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
        return done.stdout

    here, there, out = tmp_path / "here", tmp_path / "there", tmp_path / "out.json"
    assert limber(here, "import", str(file)) == NEW
    limber(here, "export", str(out))
    limber(there, "import", str(out))
    assert limber(there, "history", "--json") == limber(here, "history", "--json")
