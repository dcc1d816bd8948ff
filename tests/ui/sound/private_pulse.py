"""A PulseAudio server with a null sink and nothing else, and a recorder on what it would play."""

import os
import signal
import subprocess
from array import array

RATE_HZ = 48_000
SINK = "sink_name=mat rate=48000 channels=1 format=s16le"


class PrivatePulse:
    """Runs PulseAudio below a folder of its own."""

    def __init__(self, folder):
        self._run = folder / "pulse"
        self._run.mkdir(mode=0o700)
        self._socket = self._run / "native"
        self.environment = {
            "PULSE_SERVER": f"unix:{self._socket}",
            "XDG_RUNTIME_DIR": str(self._run),
            "HOME": str(self._run),
        }
        self._recorders = []
        self._server = self._spawn(
            *["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"],
            *["--disable-shm=yes", "--realtime=no", "--high-priority=no"],
            *("-L", f"module-null-sink {SINK}"),
            *("-L", f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"),
        )

    def answers(self):
        """Whether clients can connect."""
        return self._socket.exists()

    def record(self):
        """Start to record what the sink plays."""
        path = self._run / f"recording-{len(self._recorders)}"
        recorder = self._spawn(
            *["parec", "--device=mat.monitor", "--format=s16le", "--rate=48000", "--channels=1"],
            *("--raw", "--latency-msec=10", str(path)),
        )
        self._recorders.append(recorder)
        return Recording(path)

    def freeze(self):
        self._server.send_signal(signal.SIGSTOP)

    def thaw(self):
        self._server.send_signal(signal.SIGCONT)

    def kill(self):
        self._server.kill()
        self._server.wait()

    def end(self):
        for process in (*self._recorders, self._server):
            process.kill()
            process.wait()

    def _spawn(self, *command):
        return subprocess.Popen(
            command,
            env=os.environ | self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


class Recording:
    """Samples that grow while the recorder runs."""

    def __init__(self, path):
        self._path = path

    @property
    def seconds(self):
        return self._path.stat().st_size / 2 / RATE_HZ if self._path.exists() else 0.0

    def samples(self):
        raw = self._path.read_bytes()
        return array("h", raw[: len(raw) // 2 * 2])
