"""A PulseAudio server with a null sink and nothing else, and a recorder on what it would play."""

import os
import signal
import subprocess
from array import array
from pathlib import Path

RATE_HZ = 48_000
SINK = "sink_name=mat rate=48000 channels=1 format=s16le"


class PrivatePulse:
    """Runs PulseAudio below a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._run = folder / "pulse"
        self._run.mkdir(mode=0o700)
        self._socket = self._run / "native"
        self.environment = {
            "PULSE_SERVER": f"unix:{self._socket}",
            "XDG_RUNTIME_DIR": str(self._run),
            "HOME": str(self._run),
        }
        self._recorders: list[subprocess.Popen[bytes]] = []
        self._server = self._spawn(
            *["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"],
            *["--disable-shm=yes", "--realtime=no", "--high-priority=no"],
            *("-L", f"module-null-sink {SINK}"),
            *("-L", f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"),
        )

    def answers(self) -> bool:
        """Whether clients can connect."""
        return self._socket.exists()

    def record(self) -> "Recording":
        """Start to record what the sink plays."""
        path = self._run / f"recording-{len(self._recorders)}"
        recorder = self._spawn(
            *["parec", "--device=mat.monitor", "--format=s16le", "--rate=48000", "--channels=1"],
            *("--raw", "--latency-msec=10", str(path)),
        )
        self._recorders.append(recorder)
        return Recording(path)

    def has_client(self, name: str) -> bool:
        """Whether a program of this name is connected."""
        return name in self._tell("list", "clients")

    def add_sink(self, name: str) -> None:
        """Have another sink, for those who ask for it."""
        self._tell("load-module", "module-null-sink", f"sink_name={name}")

    def add_default_sink(self, name: str) -> None:
        """Have another sink, and play there by default."""
        self.add_sink(name)
        self._tell("set-default-sink", name)

    def freeze(self) -> None:
        """Let it hang."""
        self._server.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._server.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it without a word to its clients."""
        self._server.kill()
        self._server.wait()

    def end(self) -> None:
        """End it and its recorders."""
        for process in (*self._recorders, self._server):
            process.kill()
            process.wait()

    def _tell(self, *words: str) -> str:
        environ = {"PATH": os.defpath, **self.environment}
        done = subprocess.run(
            ["pactl", *words], env=environ, capture_output=True, check=True, text=True, timeout=10
        )
        return done.stdout

    def _spawn(self, *command: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            command,
            env=os.environ | self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


class Recording:
    """Samples that grow while the recorder runs."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def seconds(self) -> float:
        """How much there is of it by now."""
        return self._path.stat().st_size / 2 / RATE_HZ if self._path.exists() else 0.0

    def samples(self) -> "array[int]":
        """All of it by now."""
        raw = self._path.read_bytes()
        return array("h", raw[: len(raw) // 2 * 2])
