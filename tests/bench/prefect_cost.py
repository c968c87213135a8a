"""What the flow costs over an empty flow of three tasks on the same kind of temporary server.

`python tests/bench/prefect_cost.py [runs]` prints both medians and their ratio; the aim is at most 1.2.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]

EMPTY = """
import flows
from prefect import flow, task
from prefect.settings import PREFECT_API_URL, temporary_settings
from flows.server import temporary_server

@task
def one(): return 1
@task
def two(number): return number + 1
@task
def three(number): return number + 1
@flow
def empty():
    return three(two(one()))

with temporary_server() as server, temporary_settings({PREFECT_API_URL: server.url()}):
    assert empty() == 3
"""


def seconds(command: list[str], home: Path) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"PREFECT_HOME": str(home)}, capture_output=True)
    return time.perf_counter() - start


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "prefect")
        empty = [sys.executable, "-c", EMPTY]
        full = [sys.executable, "-m", "flows.build_timeline", "seeds", "-o", str(Path(folder, "out"))]
        print(f"empty flow, new database: {seconds(empty, home):.1f} s")
        pairs = [(seconds(empty, home), seconds(full, home)) for _ in range(runs)]
    bare, flow = (median(column) for column in zip(*pairs, strict=True))
    print(f"empty flow: {bare:.1f} s, build-timeline: {flow:.1f} s (medians of {runs}); ratio {flow / bare:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
