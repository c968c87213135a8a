"""`python -m timeline FOLDER`, and what the command `timeline` starts."""

import sys

from timeline.cli import run


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
