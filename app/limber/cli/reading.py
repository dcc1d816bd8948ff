"""What the commands read: the catalogue with the user's own files, and the settings."""

from limber.catalogue.loader import Loaded, load_catalogue
from limber.catalogue.models import Catalogue, Programme
from limber.cli.context import Context
from limber.cli.folder import data_folder
from limber.cli.names import unknown
from limber.decoding import MAX_BYTES, BadFile, Decoder
from limber.decoding.problems import told
from limber.errors import UserFacingError
from limber.history.store import Store
from limber.paths import (
    DATABASE_NAME,
    OWN_CATALOGUE_NAME,
    SETTINGS_NAME,
    catalogue_dir,
)
from limber.settings import Settings


def catalogue(context: Context) -> Catalogue:
    """Everything that can be played; what is wrong with files of one's own goes to stderr."""
    loaded = load(context)
    context.err.lines(problem.sentence for problem in loaded.problems)
    return loaded.catalogue


def load(context: Context) -> Loaded:
    """The catalogue, with what is wrong in it."""
    folders = (catalogue_dir(), data_folder(context) / OWN_CATALOGUE_NAME)
    return load_catalogue(folders, Decoder())


def known_programme(context: Context, programme_id: str) -> None:
    """Make sure that there is such a programme.

    Raises:
        UsageError: there is none; the nearest names are told.
    """
    programme(load(context).catalogue, programme_id)


def programme(catalogue: Catalogue, programme_id: str) -> Programme:
    """The programme with this id.

    Raises:
        UsageError: there is none; the nearest names are told.
    """
    found = catalogue.programmes.get(programme_id)
    if found is None:
        hint = "limber programmes lists them."
        raise unknown("There is no programme", programme_id, catalogue.programmes, hint)
    return found


def settings(context: Context) -> Settings:
    """What was chosen in the window, or what holds until it is; the file stays as it is.

    Raises:
        UserFacingError: the file is there but may not be read.
    """
    path = data_folder(context) / SETTINGS_NAME
    try:
        with path.open("rb") as file:
            return Decoder().decode(file.read(MAX_BYTES + 1), Settings, name=path.name)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        why = f"The system says: {error.strerror}."
        raise UserFacingError(f"The settings in {path} cannot be read.", why) from error
    except BadFile as error:
        context.err.lines(told(error.problems))
        context.err.line("The usual settings are used for now.")
        return Settings()


def open_history(context: Context) -> Store:
    """The stored sessions, to be read; none if there is no file, and none is made.

    Raises:
        UserFacingError: the file cannot be read.
    """
    return Store.open_for_reading(data_folder(context) / DATABASE_NAME)
