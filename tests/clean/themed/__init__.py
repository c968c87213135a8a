"""Pages made by site builders with themes that nobody here wrote, and the texts that were put into them.

`articles.txt` holds the texts, written for this. `pages.tar.xz` holds what `make` rendered of them.
"""

from __future__ import annotations

import re
import tarfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_MATTER = re.compile(r"(\w+): (.*)")


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its title, its day and its blocks: (kind, words), kinds being text, heading, quote, list, caption."""

    title: str
    date: str
    author: str
    tags: str
    blocks: tuple[tuple[str, str], ...]

    @property
    def slug(self) -> str:
        return re.sub(r"\W+", "-", self.title.lower()).strip("-")

    @property
    def story(self) -> str:
        """What is to be kept, without the title and captions."""
        return "\n\n".join(words for kind, words in self.blocks if kind != "caption")


def articles() -> list[Article]:
    """All texts, in the order of the file."""
    parts = re.split(r"(?m)^# ", (HERE / "articles.txt").read_text(encoding="utf-8"))[1:]
    return [_article(part) for part in parts]


def _article(part: str) -> Article:
    head, *blocks = (block.strip() for block in part.split("\n\n"))
    title, *stated = head.split("\n")
    matter = dict(match.groups() for line in stated if (match := _MATTER.fullmatch(line)))
    return Article(title, matter["date"], matter["author"], matter["tags"], tuple(map(_block, blocks)))


def _block(text: str) -> tuple[str, str]:
    for mark, kind in (("## ", "heading"), ("> ", "quote"), ("!", "caption")):
        if text.startswith(mark):
            return kind, text[len(mark) :]
    if text.startswith("- "):
        return "list", "\n".join(line[2:] for line in text.split("\n"))
    return "text", text


def write(folder: Path) -> list[tuple[Path, Article]]:
    """Put the pages into the folder; each with the article in it."""
    by_slug = {article.slug: article for article in articles()}
    with tarfile.open(HERE / "pages.tar.xz") as archive:
        archive.extractall(folder, filter="data")
    return [(page, by_slug[page.stem.split("--")[1]]) for page in sorted(folder.glob("*.html"))]
