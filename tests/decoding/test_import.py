import subprocess
import sys
from pathlib import Path

from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder, Memory

DATA = Path(__file__).parents[2] / "data"

START = """
import sys
from pathlib import Path
from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder, Memory
from limber.history.store import Store
from limber.settings import SettingsStore
folder = Path(sys.argv[2])
decoder = Decoder(Memory(folder / "checked.txt", "1"))
load_catalogue([Path(sys.argv[1])], decoder)
SettingsStore(folder / "settings.json", decoder).load()
Store.open(folder / "limber.sqlite3").close()
print("pydantic" in sys.modules)
"""


def test_a_start_with_nothing_new_does_without_pydantic(tmp_path):
    decoder = Decoder(Memory(tmp_path / "checked.txt", "1"))
    load_catalogue([DATA], decoder)
    decoder.save_memory()
    done = subprocess.run(
        [sys.executable, "-c", START, str(DATA), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"
