"""How long `timeline build seeds` takes from a cold start, against only importing what it stands on.

`python tests/bench/startup.py [runs]` prints both medians and their ratio; the aim is at most 4. The build is of rules
alone; `tests/bench/events.py` has the one with a language model.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
IMPORTS = [sys.executable, "-c", "import pandas, plotly.graph_objects, dateparser"]


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    return time.perf_counter() - start


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as out:
        rules_alone = Path(out, "rules.toml")
        rules_alone.write_text('[events]\nmodel = "none"\n', encoding="utf-8")
        build = [sys.executable, "-m", "timeline", "build", "seeds", "-o", out, "--config", str(rules_alone)]
        seconds(IMPORTS), seconds(build)  # byte-compiles, fills the disk cache
        pairs = [(seconds(IMPORTS), seconds(build)) for _ in range(runs)]
    imports, whole = (median(column) for column in zip(*pairs, strict=True))
    print(f"imports only: {imports:.2f} s, build: {whole:.2f} s (medians of {runs}); ratio {whole / imports:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
