"""Nothing leaves the machine: a build connects to nothing and asks for no host's address."""

from timeline.cli import run

REFUSING = """
import sys
from timeline.cli import run

LOCAL = {"socket.__new__", "socket.bind"}  # urllib3, which spaCy imports, looks whether there is IPv6

def refuse(event, args):
    if event.startswith("socket.") and event not in LOCAL:
        sys.stderr.write(f"{event} {args}\\n")
        raise ConnectionRefusedError(f"{event} {args}")

sys.addaudithook(refuse)
sys.exit(run(sys.argv[1:]))
"""


def test_a_build_connects_to_nothing(seeds, tmp_path, python, capsys):
    done = python("-c", REFUSING, seeds, "-o", tmp_path / "refused", "--isolated")
    assert done.returncode == 0, done.stderr
    assert run([str(seeds), "-o", str(tmp_path / "free"), "--isolated"]) == 0
    assert done.stderr.rsplit(" -> ")[0] == capsys.readouterr().err.rsplit(" -> ")[0]
    for name in ("timeline.html", "timeline.json"):
        assert (tmp_path / "refused" / name).read_bytes() == (tmp_path / "free" / name).read_bytes()


def test_the_refusal_would_be_noticed(python):
    code = REFUSING.replace("sys.exit(run(sys.argv[1:]))", "import socket; socket.create_connection(('127.0.0.1', 9))")
    done = python("-c", code)
    assert done.returncode == 1
    assert "ConnectionRefusedError" in done.stderr
