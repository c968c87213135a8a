"""Prefect's temporary server, in a session of its own.

The one that Prefect starts by itself shares the terminal's signals, so that one Ctrl-C kills the server under
the flow and the flow then retries for a minute or two; and it stays behind when the flow is killed. This one
sees no Ctrl-C, and ends when its standard input does: whatever happens to the flow, it is gone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from urllib.error import URLError

from timeline.errors import TimelineError

_END_SECONDS = 5.0


class ServerError(TimelineError):
    """Prefect's temporary server did not come up."""


@contextmanager
def temporary_server() -> Iterator[TemporaryServer]:
    """A server that is starting, and is stopped at the end; its log lies in `PREFECT_HOME/server.log`."""
    home = Path(os.environ["PREFECT_HOME"])
    home.mkdir(parents=True, exist_ok=True)
    log = home / "server.log"
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "flows.server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
            cwd=Path(__file__).resolve().parent.parent,
        )
        try:
            yield TemporaryServer(process, log)
        except KeyboardInterrupt:
            process.kill()
            raise
        finally:
            _end(process)


class TemporaryServer:
    """A server that was started; it can be waited for, so that other work can be done meanwhile."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self._process = process
        self._log = log

    def url(self) -> str:
        """The address of its API, once it answers there.

        Raises:
            ServerError: when it ended, or does not answer in time.
        """
        seconds = float(os.environ["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"])
        deadline = time.monotonic() + seconds
        port = self._port(seconds)
        address = f"http://127.0.0.1:{port}/api"
        while time.monotonic() < deadline and self._process.poll() is None:
            if port and _answers(f"{address}/health"):
                return address
            time.sleep(0.05)
        raise ServerError(f"Prefect's temporary server did not start; its log: {self._log}")

    def _port(self, seconds: float) -> str:
        """What it prints first; empty when it says nothing for so long."""
        assert self._process.stdout is not None, "the server was started with a pipe"
        said: list[bytes] = []
        reading = Thread(target=lambda out: said.append(out.readline()), args=(self._process.stdout,), daemon=True)
        reading.start()
        reading.join(seconds)
        return b"".join(said).decode().strip()


def _end(process: subprocess.Popen[bytes]) -> None:
    """Have it end by closing its standard input; it is killed where that takes long."""
    assert process.stdin is not None, "the server was started with a pipe"
    process.stdin.close()
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_END_SECONDS)
    if process.stdout is not None:
        process.stdout.close()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310  # our own address
            return bool(response.status == 200)
    except (URLError, OSError):
        return False


def serve() -> None:
    """Serve on a free port of this machine until standard input ends; the port is printed first."""
    import uvicorn
    from prefect.server.api.server import create_app

    app = create_app(ephemeral=True, final=True)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="on"))
    socket = server.config.bind_socket()
    sys.stdout.write(f"{socket.getsockname()[1]}\n")
    sys.stdout.flush()

    def stop_at_end_of_input() -> None:
        sys.stdin.buffer.read()
        server.should_exit = True

    Thread(target=stop_at_end_of_input, daemon=True).start()
    server.run(sockets=[socket])


if __name__ == "__main__":
    serve()
