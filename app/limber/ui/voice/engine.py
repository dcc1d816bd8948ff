"""Qt's text to speech in the host; importing this fails where its libraries are missing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEventLoop, QLocale, QTimer
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from limber.ui.voice.messages import SpeakingVoice

MOCK: Final = "mock"
"""Qt's engine for tests: it is always there and says nothing."""
VARIANT: Final = "+"
"""espeak offers each of its voices again with some hundred throats."""
SETTLES_WITHIN_MS: Final = 3000
SPOKEN: Final = QLocale.Language.English
USUAL: Final = QLocale(SPOKEN, QLocale.Country.UnitedKingdom)


class EngineUnavailableError(Exception):
    """No engine can speak on this machine; the text says why."""


def open_engine(wanted: str) -> QTextToSpeech:
    """The engine asked for, or the first that works; this may take seconds, or for ever.

    Raises:
        EngineUnavailableError: none works.
    """
    reasons: list[str] = []
    names = [name for name in engines() if name == wanted or not wanted]
    for name in names or engines():
        speech = QTextToSpeech(name)
        _settle(speech)
        if speech.state() is QTextToSpeech.State.Ready and speech.availableVoices():
            return speech
        voices = "" if speech.availableVoices() else ", no voices"
        reasons.append(f"{name}: {speech.errorString() or speech.state().name}{voices}")
    raise EngineUnavailableError("; ".join(reasons) or "no engine is installed")


def engines() -> tuple[str, ...]:
    """The engines that may be tried, the system's own first."""
    return tuple(name for name in QTextToSpeech.availableEngines() if name != MOCK)


def voices_of(speech: QTextToSpeech) -> dict[str, QVoice]:
    """The voices of the language that is spoken, by id, the usual one first; else all."""
    before = speech.locale()
    found = {
        _id(voice): voice
        for locale in _locales(speech.availableLocales())
        for voice in _voices_in(speech, locale)
    }
    speech.setLocale(before)
    return found or {_id(voice): voice for voice in speech.availableVoices()}


def told_voices(voices: dict[str, QVoice]) -> tuple[SpeakingVoice, ...]:
    """The voices as the window knows them."""
    return tuple(SpeakingVoice(voice_id, voice.name()) for voice_id, voice in voices.items())


def _voices_in(speech: QTextToSpeech, locale: QLocale) -> Sequence[QVoice]:
    speech.setLocale(locale)
    return [voice for voice in speech.availableVoices() if VARIANT not in voice.name()]


def _locales(available: Sequence[QLocale]) -> list[QLocale]:
    """Those of the language, the system's own first, then the usual one."""
    spoken = [locale for locale in available if locale.language() is SPOKEN]
    order = (QLocale.system().name(), USUAL.name())

    def place(locale: QLocale) -> tuple[int, str]:
        name = locale.name()
        return (order.index(name) if name in order else len(order), name)

    return sorted(spoken, key=place)


def _id(voice: QVoice) -> str:
    return f"{voice.locale().name()}/{voice.name()}"


def _settle(speech: QTextToSpeech) -> None:
    """Some engines need a moment in the event loop before they are ready."""
    if speech.state() is QTextToSpeech.State.Ready:
        return
    loop = QEventLoop()
    speech.stateChanged.connect(loop.quit)
    QTimer.singleShot(SETTLES_WITHIN_MS, loop.quit)
    loop.exec()
    speech.stateChanged.disconnect(loop.quit)
