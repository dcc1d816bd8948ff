import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from limber.catalogue.models import Condition
from limber.decoding import Decoder, Memory, encode
from limber.engine.cues import Cue, SoundSet
from limber.errors import UserFacingError
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.plan.models import Timing
from limber.plan.schedule import When
from limber.settings import RETRY_MILLISECONDS, Settings, SettingsStore, Theme

CHOSEN = Settings(
    theme=Theme.DARK,
    volume_percent=0,
    timing=Timing(ready_seconds=5.5, wait_for_me=True),
    active_programme="hip-rotation-home",
    active_since=date(2026, 11, 20),
    rungs={"hip-rotation-home": {"clamshell": "clamshell-band"}},
    doses={"hip-rotation-home": {"clamshell": DoseChange("clamshell-band", 1, at_top=True)}},
    when={"hip-rotation-home": (When(date(2026, 11, 20), (0, 2, 4), (420, 1230)),)},
    missing_equipment=("chair", "resistance band"),
    conditions=(Condition.PREGNANCY,),
    safety_read=date(2026, 11, 19),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def store(path):
    return SettingsStore(path, Decoder())


def names(path):
    return sorted(each.name for each in path.parent.iterdir())


def test_without_a_file_the_usual_settings_hold(store):
    assert store.load() == (Settings(), None)


def test_settings_come_back_as_they_were_saved(path, store):
    store.save(CHOSEN)
    assert store.load() == (CHOSEN, None)
    assert names(path) == ["settings.json"]
    memory = Memory(path.with_name("checked.txt"), "1")
    remembering = SettingsStore(path, Decoder(memory))
    remembering.save(CHOSEN)
    assert memory.knows(path.read_bytes(), "Settings")
    assert remembering.load() == (CHOSEN, None)


def test_of_a_damaged_file_what_is_valid_holds_and_is_saved_again(path, store):
    found = {"volume_percent": 20, "muted": 3, "colour": 1, "theme": "dark"}
    timing = {"ready_seconds": 5, "wait_for_me": "no", "between_seconds": 121}
    path.write_text(json.dumps({**found, "timing": timing}))
    settings, notice = store.load()
    assert settings == Settings(theme=Theme.DARK, volume_percent=20, timing=Timing(ready_seconds=5))
    assert "settings.damaged-1.json" in notice
    assert json.loads(path.with_name("settings.damaged-1.json").read_text())["colour"] == 1
    assert store.load() == (settings, None)


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("missing_equipment", "chair"),
        ("missing_equipment", [""]),
        ("conditions", ["a-cold"]),
        ("safety_read", "yesterday"),
        ("sound_set", "shrill"),
        ("cues_left_out", ["gong"]),
        ("flash_cues", "often"),
        ("rungs", {"hip-rotation-home": {"clamshell": 1}}),
        ("doses", {"hip-rotation-home": {"clamshell": {"rung": "a", "fewer_sets": -1}}}),
        ("doses", {"hip-rotation-home": {"clamshell": {"fewer_sets": 1}}}),
        ("doses", {"hip-rotation-home": {"clamshell": {"rung": "a", "more_sets": 1}}}),
    ],
)
def test_a_choice_that_is_damaged_takes_no_other_with_it(path, store, name, bad):
    path.write_text(json.dumps({**json.loads(encode(CHOSEN)), name: bad}))
    settings, _ = store.load()
    assert settings == replace(CHOSEN, **{name: getattr(Settings(), name)})


def test_settings_from_before_there_were_changed_doses_hold(path, store):
    path.write_text(json.dumps({"version": 1, "muted": True}))
    assert store.load() == (Settings(muted=True), None)


def test_what_is_chosen_of_the_cues_is_kept(store):
    chosen = Settings(
        sound_set=SoundSet.CLEAR, cues_left_out=(Cue.LIFT, Cue.LOWER), flash_cues=True
    )
    store.save(chosen)
    assert store.load() == (chosen, None)


def test_the_equipment_and_the_conditions_say_what_is_closed():
    assert CHOSEN.access == Access(
        frozenset({"chair", "resistance band"}), frozenset({Condition.PREGNANCY})
    )
    assert Settings().access == Access()


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[]", b"{", b"[" * 100_000, b" " * 2_000_000])
def test_a_file_that_cannot_be_read_at_all_is_kept(path, store, raw):
    path.write_bytes(raw)
    settings, notice = store.load()
    assert settings == Settings()
    assert "was damaged" in notice
    assert path.with_name("settings.damaged-1.json").stat().st_size == len(raw)


def test_settings_set_aside_before_are_not_overwritten(path, store):
    for number in (1, 2):
        path.write_text("{" * number)
        store.load()
    assert path.with_name("settings.damaged-1.json").read_text() == "{"
    assert path.with_name("settings.damaged-2.json").read_text() == "{{"


def test_newer_settings_are_kept_and_the_usual_ones_hold(path, store):
    path.write_text('{"version": 2, "volume_percent": 20}')
    settings, notice = store.load()
    assert settings == Settings()
    assert "newer version" in notice
    assert names(path) == ["settings.newer-1.json"]


def test_replacing_is_tried_again_for_less_than_a_second(path, monkeypatch):
    failures, waited = [1, 2, 3], []
    replace_file = Path.replace

    def sometimes(self, target):
        if failures:
            failures.pop()
            raise PermissionError(13, "in use")
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", sometimes)
    SettingsStore(path, Decoder(), waited.append).save(CHOSEN)
    assert waited == list(RETRY_MILLISECONDS[:3])
    assert SettingsStore(path, Decoder()).load() == (CHOSEN, None)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_and_the_old_settings_stay(path, store):
    store.save(CHOSEN)
    path.with_name(f"settings.json.{os.getpid()}.tmp").symlink_to("/dev/full")
    with pytest.raises(UserFacingError, match="cannot be saved"):
        store.save(Settings())
    assert store.load() == (CHOSEN, None)
    assert names(path) == ["settings.json"]


def test_a_file_that_may_not_be_read_is_told_and_left(path, store):
    path.mkdir()
    with pytest.raises(UserFacingError, match="cannot be read"):
        store.load()
    assert path.is_dir()
