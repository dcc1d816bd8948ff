"""From the words of a command line to an exit status, with every failure told in a sentence."""

from collections.abc import Sequence

from limber import __version__
from limber.cli.arguments import parse
from limber.cli.context import Context
from limber.cli.folder import data_folder
from limber.cli.output import Output, ReaderGoneError, UnwritableError
from limber.cli.surroundings import DemoOptions, Surroundings, WindowOptions
from limber.cli.usage import Command, help_text
from limber.errors import UserFacingError

DONE, OUR_FAULT, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130
DEMO_SPEED = 20.0


def run(arguments: Sequence[str], surroundings: Surroundings) -> int:
    """Do what the command line asks for and return the exit status.

    0: done; 1: a fault of Limber's own, which is logged; 2: bad input or surroundings.
    """
    out, err = Output(surroundings.stdout), Output(surroundings.stderr)
    try:
        status = _answer(arguments, surroundings, out, err)
        out.flush()
    except ReaderGoneError:
        out.abandon()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: logged, told, ended in order
        return _failed(error, out, err)
    return status


def _answer(words: Sequence[str], surroundings: Surroundings, out: Output, err: Output) -> int:
    arguments = parse(words)
    if arguments.help:
        out.raw(help_text(arguments.command) + "\n")
        return DONE
    if arguments.version:
        out.line(f"limber {__version__}")
        return DONE
    context = Context(
        arguments,
        out,
        err,
        surroundings.environ,
        surroundings.probes,
        surroundings.clock,
        surroundings.write_report,
        surroundings.window_is_open,
    )
    match arguments.command:
        case None:
            return surroundings.open_window(_window_options(context))
        case Command.DEMO:
            return surroundings.play_demo(_demo_options(context))
        case command:
            # Late: the window does without.
            from limber.cli.commands import COMMANDS

            return COMMANDS[command](context)


def _window_options(context: Context) -> WindowOptions:
    arguments = context.arguments
    if arguments.start is not None:
        # Late: the window reads the catalogue when its first picture is on the screen.
        from limber.cli.reading import known_programme

        known_programme(context, arguments.start)
    return WindowOptions(
        data_dir=data_folder(context),
        start=arguments.start,
        speed=1.0 if arguments.speed is None else arguments.speed,
        transcript=arguments.transcript,
    )


def _demo_options(context: Context) -> DemoOptions:
    def say(text: str) -> None:
        context.out.line(text)
        context.out.flush()

    arguments = context.arguments
    speed = DEMO_SPEED if arguments.speed is None else arguments.speed
    return DemoOptions(speed, say, arguments.data_dir)


def _failed(error: Exception, out: Output, err: Output) -> int:
    """Tell what went wrong; what was printed before stays."""
    if isinstance(error, UnwritableError):
        out.abandon()
    if isinstance(error, UserFacingError):
        _tell(err, error.title, *error.detail.splitlines())
        return BAD_INPUT
    _log(error)
    name = type(error).__name__
    _tell(err, f"Limber stopped because of a fault of its own ({name}: {error}).")
    return OUR_FAULT


def _tell(err: Output, title: str, *details: str) -> None:
    """Print an error to stderr; where that is closed too, nobody is left to tell."""
    try:
        if len(details) < 2:
            err.line(" ".join((title, *details)))
        else:
            err.lines((title, *details))
        err.flush()
    except (ReaderGoneError, UnwritableError):
        err.abandon()


def _log(error: Exception) -> None:
    """Keep the whole of it in the log, where there is one, and never on the terminal."""
    import logging

    logger = logging.getLogger("limber.cli")
    logger.addHandler(logging.NullHandler())
    logger.error("The command line stopped.", exc_info=error)
