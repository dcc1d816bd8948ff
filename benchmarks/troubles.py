"""Parts of a system that are broken on purpose."""

import json
import shutil
from pathlib import Path
from typing import Final

from limber.paths import share_dir

PACKAGE: Final = Path(__file__).resolve().parents[1] / "app" / "limber"
DAMAGED: Final = "start.wav"
NO_ENGINE: Final = 'AddModule "ghost" "sd_ghost" "ghost.conf"\nDefaultModule ghost\n'


def damage_a_sound(folder: Path) -> Path:
    """A copy of Limber below a folder in which one sound is cut off; what has to be on the path."""
    place = folder / "copy"
    shutil.copytree(PACKAGE, place / "limber", ignore=shutil.ignore_patterns("__pycache__"))
    share = place / "limber" / "_share"
    share.mkdir()
    (share / "data").symlink_to(share_dir() / "data")
    shutil.copytree(share_dir() / "resources", share / "resources")
    for file in (share / "resources" / "sounds").rglob(DAMAGED):
        file.write_bytes(file.read_bytes()[:1000])
    return place


def no_voices(home: Path) -> None:
    """Configure speech-dispatcher in a home folder so that it has no voice."""
    configuration = home / ".config" / "speech-dispatcher"
    configuration.mkdir(parents=True)
    (configuration / "speechd.conf").write_text(NO_ENGINE, encoding="utf-8")


def twice_a_day(programme: Path) -> None:
    """Have a programme followed twice a day."""
    contents = json.loads(programme.read_text(encoding="utf-8"))
    programme.write_text(json.dumps(contents | {"times_per_day": 2}), encoding="utf-8")
