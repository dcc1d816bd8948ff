"""What is said of the machine."""

import pytest

from limber.ui.sound.messages import BackEnd
from limber.ui.view_state.findings import (
    LEAST_FREE_BYTES,
    MAY_GO_DARK,
    NO_ANSWER,
    device_kind,
    room_found,
    screen_found,
    sound_found,
    voice_found,
)
from limber.ui.voice.notices import NO_ANSWER as NO_ANSWER_FROM_THE_VOICE
from limber.ui.voice.notices import no_engine


@pytest.mark.parametrize(
    ("free", "text"),
    [
        (LEAST_FREE_BYTES, "The disk has room: 100\N{NO-BREAK SPACE}MB free."),
        (12_700_000_000, "The disk has room: 12\N{NO-BREAK SPACE}GB free."),
        (40_000_000, "The disk is nearly full: 40\N{NO-BREAK SPACE}MB free."),
        (0, "The disk is nearly full: less than 1\N{NO-BREAK SPACE}MB free."),
        (None, "The disk does not say how much room it has."),
    ],
)
def test_the_room_on_the_disk_is_said_in_words(free, text):
    assert room_found(free).text == text


@pytest.mark.parametrize(
    "found",
    [
        NO_ANSWER,
        voice_found(NO_ANSWER_FROM_THE_VOICE),
        *(voice_found(no_engine(platform)) for platform in ("linux", "win32", "darwin")),
        MAY_GO_DARK,
        screen_found(is_kept=False),
        room_found(0),
        room_found(None),
        sound_found(BackEnd.NONE, "Qt finds no sound output"),
        sound_found(BackEnd.QT, "Speakers", ("soft/start",)),
    ],
)
def test_whatever_is_wrong_comes_with_what_to_do(found):
    assert not found.is_good
    assert found.text.endswith(".")
    assert found.remedy.endswith(".")


@pytest.mark.parametrize(
    "found",
    [
        screen_found(is_kept=True),
        voice_found(""),
        room_found(LEAST_FREE_BYTES),
        sound_found(BackEnd.QT, "Speakers"),
    ],
)
def test_what_is_good_needs_no_remedy(found):
    assert (found.is_good, found.remedy) == (True, "")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Anna's AirPods", "AirPods"),
        ("Bluetooth headphones of Anna Berg", "Bluetooth headphones"),
        ("Built-in Audio Analog Stereo", "Built-in Audio Analog Stereo"),
        ("HDMI / DisplayPort (NVIDIA)", "HDMI DisplayPort NVIDIA"),
        ("Annas Musik", "A device"),
        ("", "A device"),
    ],
)
def test_a_device_is_told_by_its_kind_and_never_by_the_name_somebody_gave_it(name, kind):
    assert device_kind(name) == kind
