import json
import os
import signal
from threading import Event

import pytest
from PySide6.QtCore import QTimer

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.host_process import MAX_UNANSWERED, HostProcess
from limber.ui.sound.player import DAMAGED, NO_ANSWER, NO_OUTPUT, Patience
from tests.ui.sound.conftest import is_alive

IMPATIENT_MS = 300


def ready(player, qtbot):
    player.start()
    qtbot.waitUntil(lambda: player.available, timeout=10_000)
    return player


def silent(player, qtbot):
    player.start()
    qtbot.waitUntil(lambda: player.notice != "", timeout=10_000)
    return player


def played(notes):
    commands = [json.loads(line) for line in notes.commands]
    return [(each["cue"], each["volume_percent"]) for each in commands if "cue" in each]


def test_a_cue_reaches_the_host_with_the_volume(fake_player, notes, qtbot):
    player = ready(fake_player("obeys"), qtbot)
    player.play(Cue.START)
    player.set_volume(50)
    player.play(Cue.END)
    qtbot.waitUntil(lambda: len(notes.commands) == 2)
    assert played(notes) == [("start", 100), ("end", 50)]
    assert player.notice == ""


def test_a_cue_reaches_the_host_although_the_window_is_busy_from_then_on(fake_player, notes, qtbot):
    player = fake_player("obeys")
    player.start()
    qtbot.waitUntil(lambda: player.available)
    player.play(Cue.END)
    for _ in range(200):
        if notes.commands:
            break
        Event().wait(0.02)  # no event of the window has its turn here
    assert len(notes.commands) == 1


def test_a_cue_is_dropped_while_the_host_is_starting(fake_player, notes, qtbot):
    player = fake_player("obeys")
    player.play(Cue.READY)
    player.start()
    player.play(Cue.START)
    ready(player, qtbot).play(Cue.END)
    qtbot.waitUntil(lambda: len(notes.commands) == 1)
    assert played(notes) == [("end", 100)]


def test_nothing_is_sent_at_volume_0(fake_player, notes, qtbot):
    player = ready(fake_player("obeys"), qtbot)
    player.set_volume(0)
    player.play(Cue.START)
    player.set_volume(1)
    player.play(Cue.END)
    qtbot.waitUntil(lambda: len(notes.commands) == 2)
    assert notes.commands[0] == '{"command": "stop"}'
    assert played(notes) == [("end", 1)]


def test_mute_breaks_off_what_sounds_and_sends_nothing_until_unmuted(fake_player, notes, qtbot):
    player = ready(fake_player("obeys"), qtbot)
    player.set_muted(True)
    player.play(Cue.START)
    player.set_muted(False)
    player.play(Cue.END)
    qtbot.waitUntil(lambda: len(notes.commands) == 2)
    assert notes.commands[0] == '{"command": "stop"}'
    assert played(notes) == [("end", 100)]


def test_a_volume_out_of_range_is_brought_into_it(fake_player, notes, qtbot):
    player = ready(fake_player("obeys"), qtbot)
    player.set_volume(250)
    player.play(Cue.START)
    qtbot.waitUntil(lambda: len(notes.commands) == 1)
    assert played(notes) == [("start", 100)]


def sets_of(notes):
    commands = [json.loads(line) for line in notes.commands]
    return [(each["cue"], each["sounds"]) for each in commands if "cue" in each]


def test_another_set_sounds_from_the_next_cue_on(fake_player, notes, qtbot):
    player = ready(fake_player("obeys"), qtbot)
    player.play(Cue.START)
    player.choose(SoundSet.CLEAR)
    player.play(Cue.END)
    qtbot.waitUntil(lambda: len(notes.commands) == 2)
    assert sets_of(notes) == [("start", "soft"), ("end", "clear")]


def test_a_cue_that_is_left_out_is_heard_only_where_it_is_tried(fake_player, notes, qtbot):
    player = ready(fake_player("obeys"), qtbot)
    player.choose(SoundSet.SOFT, (Cue.LIFT, Cue.START))
    player.play(Cue.LIFT)
    player.play(Cue.LOWER)
    player.hear(Cue.LIFT)
    qtbot.waitUntil(lambda: len(notes.commands) == 3)
    assert [cue for cue, _ in played(notes)] == ["lower", "lift"]


def test_who_tries_sounds_finds_the_loudspeaker_awake_and_a_session_keeps_it_so(
    fake_player, notes, qtbot
):
    player = ready(fake_player("obeys"), qtbot)
    player.wake()
    player.hear(Cue.START)
    player.prime()
    player.hear(Cue.REST)
    qtbot.waitUntil(lambda: len(notes.commands) == 4)
    names = [json.loads(line)["command"] for line in notes.commands]
    assert names == ["prime", "play", "prime", "play"]


def test_the_loudspeaker_may_sleep_some_time_after_the_last_try(fake_player, notes, qtbot):
    player = ready(fake_player("obeys"), qtbot)
    player.wake()
    player.findChild(QTimer).setInterval(1)
    qtbot.waitUntil(lambda: len(notes.commands) == 2)
    assert notes.commands[1] == '{"command": "stop"}'


@pytest.mark.expected_log("soft/end")
def test_a_damaged_sound_is_told_once_and_the_others_go_on(fake_player, notes, qtbot):
    player = fake_player("lacks a sound")
    heard = []
    player.notice_changed.connect(heard.append)
    ready(player, qtbot).play(Cue.START)
    qtbot.waitUntil(lambda: len(notes.commands) == 1)
    assert heard == [DAMAGED]
    assert (player.available, player.notice) == (True, "")


def test_a_primed_loudspeaker_stays_primed_after_mute_until_the_silence(fake_player, notes, qtbot):
    player = fake_player("obeys")
    player.prime()
    ready(player, qtbot)
    player.set_muted(True)
    player.set_muted(False)
    host = player.findChild(HostProcess)
    qtbot.waitUntil(lambda: len(notes.commands) == 3 and host.under_way == 0)
    player.silence()
    player.set_muted(True)
    player.set_muted(False)
    player.play(Cue.START)
    qtbot.waitUntil(lambda: len(notes.commands) == 6)
    names = [json.loads(line)["command"] for line in notes.commands]
    assert names == ["prime", "stop", "prime", "stop", "stop", "play"]


def test_a_host_that_is_never_ready_is_restarted_once_and_then_given_up(fake_player, notes, qtbot):
    player = silent(fake_player("never ready", answer_ms=IMPATIENT_MS), qtbot)
    assert player.notice == NO_ANSWER
    assert not player.available
    qtbot.waitUntil(lambda: not any(map(is_alive, notes.process_ids)))
    assert len(notes.process_ids) <= 2


@pytest.mark.parametrize("kind", ["dies at once", "talks nonsense", "never ends its line"])
def test_a_host_that_is_no_good_is_restarted_once_and_then_given_up(
    kind, fake_player, notes, qtbot
):
    player = silent(fake_player(kind), qtbot)
    assert player.notice == NO_ANSWER
    assert not player.available
    assert len(notes.process_ids) == 2
    qtbot.waitUntil(lambda: not any(map(is_alive, notes.process_ids)))


def test_a_host_that_cannot_be_started_gives_the_notice(make_player, tmp_path, qtbot):
    player = silent(make_player((str(tmp_path / "missing"),), Patience()), qtbot)
    assert player.notice == NO_ANSWER


def test_a_host_that_dies_in_mid_session_is_restarted_once(fake_player, notes, qtbot):
    player = ready(fake_player("dies at the first command"), qtbot)
    player.play(Cue.START)
    qtbot.waitUntil(lambda: len(notes.process_ids) == 2 and player.available)
    assert player.notice == ""
    player.play(Cue.END)
    qtbot.waitUntil(lambda: player.notice == NO_ANSWER)
    player.play(Cue.END)
    assert len(notes.process_ids) == 2


def test_a_new_session_may_restart_the_host_again(fake_player, notes, qtbot):
    player = ready(fake_player("dies at the first command"), qtbot)
    player.play(Cue.START)
    qtbot.waitUntil(lambda: len(notes.process_ids) == 2 and player.available)
    player.prime()
    qtbot.waitUntil(lambda: len(notes.process_ids) == 3)


def test_words_of_a_library_on_the_line_do_no_harm(fake_player, notes, qtbot):
    player = ready(fake_player("stumbles, then obeys"), qtbot)
    player.play(Cue.START)
    qtbot.waitUntil(lambda: len(notes.commands) == 1)
    assert len(notes.process_ids) == 1


def test_without_an_output_the_notice_says_so_once_and_nothing_is_sent(fake_player, notes, qtbot):
    player = fake_player("finds no output")
    heard = []
    player.notice_changed.connect(heard.append)
    silent(player, qtbot)
    player.play(Cue.START)
    assert heard == [NO_OUTPUT]
    assert not player.available
    qtbot.waitUntil(lambda: not any(map(is_alive, notes.process_ids)))
    assert notes.commands == []


def test_trying_again_takes_the_notice_away_once_sound_works(fake_player, notes, qtbot):
    player = silent(fake_player("works the third time"), qtbot)
    player.retry()
    qtbot.waitUntil(lambda: player.available, timeout=10_000)
    assert player.notice == ""
    player.play(Cue.START)
    qtbot.waitUntil(lambda: len(notes.commands) == 1)


def test_trying_again_in_vain_says_so_again(fake_player, qtbot):
    player = silent(fake_player("finds no output"), qtbot)
    heard = []
    player.notice_changed.connect(heard.append)
    player.retry()
    qtbot.waitUntil(lambda: heard == ["", NO_OUTPUT], timeout=10_000)


def test_a_frozen_host_holds_up_no_cue_and_hears_only_a_few_when_it_thaws(
    fake_player, notes, qtbot
):
    player = ready(fake_player("obeys", answer_ms=60_000), qtbot)
    (host_id,) = notes.process_ids
    os.kill(host_id, signal.SIGSTOP)
    sent = 0

    def send_next():
        nonlocal sent
        player.play(Cue.LIFT)
        sent += 1

    ticker = QTimer(interval=0)
    ticker.timeout.connect(send_next)
    ticker.start()
    qtbot.waitUntil(lambda: sent >= 1000)
    ticker.stop()
    assert notes.commands == []
    os.kill(host_id, signal.SIGCONT)

    def end_is_heard():
        player.play(Cue.END)
        return ("end", 100) in played(notes)

    qtbot.waitUntil(end_is_heard)
    assert played(notes).count(("lift", 100)) == MAX_UNANSWERED


def test_a_host_that_freezes_for_good_is_replaced(fake_player, notes, qtbot):
    player = ready(fake_player("obeys", answer_ms=2_000), qtbot)
    (host_id,) = notes.process_ids
    os.kill(host_id, signal.SIGSTOP)
    player.play(Cue.START)
    qtbot.waitUntil(lambda: len(notes.process_ids) == 2 and player.available, timeout=10_000)
    qtbot.waitUntil(lambda: not is_alive(host_id))


@pytest.mark.parametrize("frozen", [False, True])
def test_stopping_leaves_no_process_behind(frozen, fake_player, notes, qtbot):
    player = ready(fake_player("obeys"), qtbot)
    (host_id,) = notes.process_ids
    if frozen:
        os.kill(host_id, signal.SIGSTOP)
    player.stop()
    assert not is_alive(host_id)
    assert player.notice == ""
    player.play(Cue.START)
    assert not player.available


def test_a_player_that_never_started_can_be_stopped(fake_player, notes):
    fake_player("obeys").stop()
    assert notes.process_ids == []
