"""The flow: the bytes of the plain library, one line on standard error, and nothing left behind."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from types import SimpleNamespace

import pytest

from tests.overrule import made
from timeline import pipeline, render
from timeline.cli import run
from timeline.errors import ConfigError

FLOW = ("-m", "flows.build_timeline")
needs_server = [pytest.mark.flow, pytest.mark.slow, pytest.mark.xdist_group("flow")]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A folder for Prefect that has never been used."""
    return tmp_path_factory.mktemp("prefect")


@pytest.fixture(scope="module")
def decided(seeds, tmp_path_factory):
    """A file in which a person hides one event of the seeds and renames another."""
    record = json.loads(render.to_json(pipeline.build(seeds)))
    hidden, renamed, *_ = record["events"]
    return made.write(
        tmp_path_factory.mktemp("decided") / "mine.json",
        made.decision("hide", record, hidden),
        made.decision("retitle", record, renamed, "What a person calls it"),
    )


@pytest.fixture(scope="module")
def ran(home, tmp_path_factory, seeds, decided, python):
    """The flow, run once on the seeds with two decisions, in three batches and two threads."""
    out = tmp_path_factory.mktemp("flow")
    home_folder = tmp_path_factory.mktemp("home")
    small_batches = tmp_path_factory.mktemp("settings") / "timeline.toml"
    small_batches.write_text("[run]\nbatch_size = 2\nworkers = 2\n")
    watch = tmp_path_factory.mktemp("watch")
    (watch / "sitecustomize.py").write_text(WATCHING)
    environment = {"PREFECT_HOME": str(home), "HOME": str(home_folder), "PYTHONPATH": str(watch)}
    done = python(*FLOW, seeds, "-o", out, "--config", small_batches, "--decisions", decided, env=environment)
    assert done.returncode == 0, done.stderr
    return SimpleNamespace(done=done, out=out, home_folder=home_folder, reached=watch / "reached")


class TestOnTheSeeds:
    pytestmark = needs_server

    def test_same_bytes_as_the_plain_library(self, ran, seeds, decided, tmp_path):
        assert run([str(seeds), "-o", str(tmp_path), "--isolated", "--decisions", str(decided)]) == 0
        for name in ("timeline.html", "timeline.json"):
            assert (ran.out / name).read_bytes() == (tmp_path / name).read_bytes()

    def test_decisions_hold(self, ran):
        record = json.loads((ran.out / "timeline.json").read_text(encoding="utf-8"))
        assert [one["state"] for one in record["decisions"]] == ["held", "held"]
        assert "What a person calls it" in {event["title"] for event in record["events"]}
        assert len(record["hidden"]) == 1

    def test_says_one_line_the_last_of_the_command_line(self, ran, seeds, decided, tmp_path, capsys):
        run([str(seeds), "-o", str(ran.out), "--isolated", "-q", "--decisions", str(decided)])
        assert ran.done.stdout == ""
        assert ran.done.stderr == capsys.readouterr().err

    def test_writes_nothing_into_the_home_folder(self, ran):
        assert list(ran.home_folder.iterdir()) == []

    def test_nothing_but_the_machine_itself_is_reached(self, ran):
        reached = set(ran.reached.read_text().splitlines())
        assert reached, "flow and server talk to each other"
        assert {address.split()[1] for address in reached} <= {"127.0.0.1", "localhost"}

    def test_the_run_graph_reads_like_the_mission(self, ran, home):
        names = [name.rsplit("-", 1)[0] for (name,) in query(home, "select name from task_run order by start_time")]
        assert Counter(names) == {
            "read": 3, "clean": 3, "find-dates": 3, "extract-events": 3,
            "date-documents": 1, "deduplicate": 1, "render": 1, "export": 1,
        }  # fmt: skip
        assert names[-4:] == ["date-documents", "deduplicate", "render", "export"]
        assert query(home, "select name from flow") == [("build-timeline",)]
        assert query(home, "select state_type from flow_run") == [("COMPLETED",)]

    def test_the_artifacts_are_events_problems_and_the_page(self, ran, home):
        assert query(home, "select key, type from artifact order by key") == [
            ("events", "table"),
            ("page", "markdown"),
            ("problems", "table"),
        ]

    def test_the_database_holds_no_article(self, ran, home, seeds):
        """Titles of events are in it, at most 90 characters long; paragraphs are not."""
        stored = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
        for seed in seeds.iterdir():
            for line in seed.read_bytes().splitlines():
                assert len(line) < 150 or line[-120:] not in stored

    def test_a_document_that_fails_is_said_and_costs_nothing_else(self, articles, tmp_path, home, python):
        (articles / "empty.txt").write_bytes(b"")
        done = python(*FLOW, articles, "-o", tmp_path / "out", env={"PREFECT_HOME": str(home)})
        assert done.returncode == 0
        first, last = done.stderr.splitlines()
        assert first.startswith("not used: empty.txt: ")
        assert last.startswith("2 documents, 1 file not used, ")

    def test_what_the_system_refuses_for_a_moment_is_tried_again(self, articles, tmp_path, python):
        """One file fails once, one always, and so does the first attempt to write."""
        (articles / "c.txt").write_text("It reopened on 4 June 2012.")
        home, out, site = tmp_path / "prefect", tmp_path / "out", tmp_path / "site"
        site.mkdir()
        (site / "sitecustomize.py").write_text(REFUSING)
        environment = {"PREFECT_HOME": str(home), "PYTHONPATH": str(site)}
        done = python("-c", FAILING, articles, "-o", out, env=environment)
        assert done.returncode == 0
        first, last = done.stderr.splitlines()
        assert first == "not used: c.txt: cannot be read: input/output error (acquire)"
        assert last.startswith("2 documents, 1 file not used, ")
        assert sorted(path.name for path in out.iterdir()) == ["timeline.html", "timeline.json"]
        counts = dict(query(home, "select substr(name, 1, instr(name, '-') - 1), run_count from task_run"))
        assert (counts["read"], counts["export"], counts["clean"]) == (3, 2, 1)

    @pytest.mark.skipif(sys.platform == "win32", reason="signals of a terminal")
    @pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
    def test_ends_soon_and_leaves_no_server(self, articles, tmp_path, home, root, sent):
        flow = subprocess.Popen(
            [sys.executable, "-c", INTERRUPTIBLE, articles, "-o", tmp_path / "out"],
            cwd=root,
            env=os.environ | {"PREFECT_HOME": str(home)},
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        server = wait_for(lambda: child_of(flow.pid), seconds=60)
        os.killpg(flow.pid, sent)
        _, said = flow.communicate(timeout=20)
        if sent is signal.SIGINT:
            assert (flow.returncode, said.strip()) == (130, "error: interrupted; nothing was written")
        wait_for(lambda: not alive(server), seconds=60)


@pytest.mark.flow
@pytest.mark.slow
@pytest.mark.xdist_group("flow")
@pytest.mark.parametrize("runner", ["threads", "dask"])
def test_a_reader_that_hangs_or_dies_costs_its_own_document(articles, tmp_path, home, python, runner):
    if runner == "dask":
        pytest.importorskip("prefect_dask", reason="the extra 'dask' is not installed")
    (articles / "c.hung").write_text("x")
    (articles / "d.dead").write_text("x")
    settings = tmp_path / "timeline.toml"
    settings.write_text(
        '[acquire]\nreaders = ["hung=tests.test_workers:hung", "dead=tests.test_workers:dead"]\n'
        '[events]\nmodel = "none"\n[run]\nmax_seconds = 20\n'
    )
    arguments = ("-o", tmp_path / "out", "--config", settings, "--runner", runner)
    done = python(*FLOW, articles, *arguments, env={"PREFECT_HOME": str(home)})
    assert done.returncode == 0
    hung, dead, last = done.stderr.splitlines()
    assert hung == "not used: c.hung: took longer than 20 seconds (run.max_seconds) (examine)"
    assert dead == "not used: d.dead: the process that read it died (examine)"
    assert last.startswith("2 documents, 2 files not used, ")


WATCHING = """
import os, sys
LOG = os.path.join(os.path.dirname(__file__), "reached")

def watch(event, args):
    host = {
        "socket.connect": lambda: args[1][0] if isinstance(args[1], tuple) else None,
        "socket.sendto": lambda: args[1][0] if isinstance(args[1], tuple) else None,
        "socket.getaddrinfo": lambda: args[0],
        "socket.gethostbyname": lambda: args[0],
        "socket.gethostbyaddr": lambda: args[0],
    }.get(event, lambda: None)()
    if host:
        with open(LOG, "a") as log:
            log.write(f"{event} {host}\\n")

sys.addaudithook(watch)
"""
"""Notes every host that a process or its children connect to or ask the name service for."""

INTERRUPTIBLE = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("flows.build_timeline", run_name="__main__", alter_sys=True)
"""
"""A shell that starts the tests in the background has them ignore Ctrl-C."""

REFUSING = """
import errno, os

opened, real_open = [], os.open

def flaky_open(path, *args, **kwargs):
    name = os.path.basename(path)
    opened.append(name)
    if name == "c.txt" or (name == "a.txt" and opened.count(name) == 1):
        raise OSError(errno.EIO, "Input/output error")
    return real_open(path, *args, **kwargs)

os.open = flaky_open
"""
"""Refuses a file once and another always, in every process on its own."""

FAILING = """
import errno, os, sys
from timeline.cli import run

synced, real_sync = [], os.fsync

def flaky_sync(file):
    synced.append(file)
    if len(synced) == 1:
        raise OSError(errno.ENOSPC, "No space left on device")
    real_sync(file)

from flows.build_timeline import command
os.fsync = flaky_sync
sys.exit(run(sys.argv[1:], command, "flow"))
"""


def query(home, sql):
    import sqlite3

    with contextlib.closing(sqlite3.connect(home / "prefect.db")) as database:
        return database.execute(sql).fetchall()


def wait_for(condition, seconds):
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.1)
    return value


def child_of(pid):
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return int(listed.stdout.split()[0]) if listed.stdout.strip() else None


def alive(pid):
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip()) and not listed.stdout.startswith("Z")


@pytest.mark.parametrize(
    ("args", "message", "code"),
    [
        (["nowhere"], "error: no such file or folder: 'nowhere'\n", 2),
        (["seeds", "--config", "none.toml"], "error: cannot read config 'none.toml'", 2),
        (["seeds", "-o", "Makefile"], "error: cannot write to 'Makefile': ", 1),
        (["seeds", "--runner", "dusk"], "error: Invalid value for '--runner': 'dusk' is not one of", 2),
    ],
)
@pytest.mark.slow
def test_wrong_use_is_refused_in_one_line_before_a_server_starts(python, tmp_path, args, message, code):
    done = python(*FLOW, *args, env={"PREFECT_HOME": str(tmp_path / "prefect")})
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith(message)
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "prefect" / "server.log").exists()


def test_telemetry_is_off_before_prefect_is_imported(python):
    code = (
        "import os, flows, sys; print(os.environ['DO_NOT_TRACK'], 'prefect' in sys.modules); "
        "from prefect.settings import get_current_settings; print(get_current_settings().server.analytics_enabled)"
    )
    assert python("-c", code).stdout == "1 False\nFalse\n"


def test_a_server_that_says_nothing_is_not_waited_for_for_ever(monkeypatch, tmp_path):
    from flows.server import ServerError, TemporaryServer, _end

    monkeypatch.setenv("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "1")
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], stdin=pipe, stdout=pipe)
    monkeypatch.setattr("flows.server._END_SECONDS", 1.0)
    with pytest.raises(ServerError, match="did not start; its log: "):
        TemporaryServer(process, tmp_path / "server.log").url()
    _end(process)
    assert process.poll() is not None


def test_batches_keep_the_order_and_lose_nothing():
    from flows.tasks import batches

    assert batches(range(7), 3) == [range(3), range(3, 6), range(6, 7)]
    assert batches((), 3) == []


def test_a_server_that_is_set_is_used(monkeypatch):
    from prefect.settings import PREFECT_API_URL, temporary_settings

    from flows import build_timeline

    monkeypatch.setattr(build_timeline, "temporary_server", None)
    with temporary_settings({PREFECT_API_URL: "http://127.0.0.1:4200/api"}), build_timeline.api():
        assert PREFECT_API_URL.value() == "http://127.0.0.1:4200/api"


def test_dask_without_its_packages_says_what_to_install(monkeypatch):
    from flows import runners

    monkeypatch.setitem(sys.modules, "prefect_dask", None)
    with pytest.raises(ConfigError, match=r"pip install 'timeline\[dask\]'"):
        runners.get("dask", 2)
