"""Make `pages.tar.xz` anew: `python -m tests.clean.themed.make` where Sphinx, MkDocs, Nikola, Pelican and themes are.

The themes come with the tools or are packages of their own, all free software, as their packages say: Sphinx with its
built-in themes (BSD); furo, Read the Docs, Piccolo, Press, Wagtail (MIT); PyData, Book, Better, Typlog, Cloud (BSD);
Sphinx Bootstrap (MIT); MkDocs with its own (BSD); Material, Terminal, Custommill, Windows 98, Ivory, Cinder, RTD
dropdown, Simple Blog (MIT), GitBook (Apache), Bootstrap 386 (BSD); Nikola (MIT); for Pelican Reflex (MIT) and SmallWeb
(Apache). A theme that does not build is left out. Some pages get what plug-ins of such sites add: a cookie
bar (Osano's), share buttons (AddToAny's), related posts (YARPP's).
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.clean.themed import HERE, Article, articles

SPHINX = (
    "alabaster agogo bizstyle classic haiku nature pyramid scrolls sphinxdoc traditional furo sphinx_rtd_theme"
    " pydata_sphinx_theme sphinx_book_theme piccolo_theme press typlog better bootstrap cloud sphinx_wagtail_theme"
).split()
MKDOCS = (
    "mkdocs readthedocs material terminal simple-blog custommill windows-98 cinder ivory gitbook"
    " bootstrap386 rtd-dropdown"
).split()
NIKOLA = ("bootblog4", "bootstrap4", "base", "base-jinja")
PELICAN = ("reflex", "smallweb")
EACH = 2  # pages of one theme
NEIGHBOURS = 4  # other articles on its site
SITE = "The Almby Courier"

COOKIES = (
    '<div role="dialog" aria-label="cookieconsent" class="cc-window cc-banner cc-type-info cc-bottom"><span class='
    '"cc-message">This website uses cookies to ensure you get the best experience on our website. <a class="cc-link"'
    ' href="/cookies">Learn more</a></span><div class="cc-compliance"><a tabindex="0" class="cc-btn cc-dismiss">Got it!'
    "</a></div></div>"
)
SHARE = (
    '<div class="a2a_kit a2a_kit_size_32 addtoany_list"><a class="a2a_button_facebook" href="/#facebook">Facebook</a>'
    ' <a class="a2a_button_mastodon" href="/#mastodon">Mastodon</a>'
    ' <a class="a2a_button_email" href="/#email">Email</a> <a class="a2a_dd" href="/#share">Share</a></div>'
)
RELATED = '<div class="yarpp yarpp-related yarpp-template-list"><h3>Related posts:</h3><ol>{}</ol></div>'


def added(number: int, others: list[Article]) -> str:
    """What a plug-in puts below the text; by turns nothing."""
    if number % 3 == 1:
        return SHARE
    links = "".join(f'<li><a href="/{a.slug}/" rel="bookmark">{a.title}</a></li>' for a in others[:4])
    return RELATED.format(links) if number % 3 == 2 else ""


def markdown(article: Article, html: str) -> str:
    marks = {"heading": "## ", "quote": "> "}
    blocks = []
    for kind, words in article.blocks:
        if kind == "list":
            blocks.append("\n".join(f"- {line}" for line in words.split("\n")))
        elif kind == "caption":
            blocks.append(f'<figure><img src="/i.jpg" alt=""><figcaption>{words}</figcaption></figure>')
        else:
            blocks.append(marks.get(kind, "") + words)
    return "\n\n".join([*blocks, html])


def restructured(article: Article, html: str) -> str:
    blocks = []
    for kind, words in article.blocks:
        if kind == "heading":
            blocks.append(f"{words}\n{'-' * (len(words) + 2)}")
        elif kind == "quote":
            blocks.append(f"   {words}")
        elif kind == "list":
            blocks.append("\n".join(f"- {line}" for line in words.split("\n")))
        elif kind == "caption":
            blocks.append(f".. figure:: /i.png\n\n   {words}")
        else:
            blocks.append(words)
    raw = f".. raw:: html\n\n   {html}" if html else ""
    return "\n\n".join([*blocks, raw])


def underlined(article: Article) -> str:
    return f"{article.title}\n{'=' * (len(article.title) + 2)}\n"


def sphinx(folder: Path, theme: str, told: list[tuple[Article, str]]) -> dict[str, Path]:
    (folder / "i.png").write_bytes(b"")
    for article, html in told:
        text = f"{underlined(article)}\n*{article.author}, {article.date}*\n\n{restructured(article, html)}\n"
        (folder / f"{article.slug}.rst").write_text(text, encoding="utf-8")
    names = "".join(f"   {article.slug}\n" for article, _ in told)
    (folder / "index.rst").write_text(f"{SITE}\n{'=' * 30}\n\n.. toctree::\n\n{names}", encoding="utf-8")
    extensions = [theme] if theme in ("piccolo_theme", "sphinx_wagtail_theme", "sphinx_book_theme") else []
    paths = {
        "typlog": "import sphinx_typlog_theme; html_theme_path = [sphinx_typlog_theme.get_path()]",
        "better": "from better import better_theme_path; html_theme_path = [better_theme_path]",
        "bootstrap": "import sphinx_bootstrap_theme as b; html_theme_path = b.get_html_theme_path()",
        "cloud": "import cloud_sptheme as c; html_theme_path = [c.get_theme_dir()]",
    }.get(theme, "")
    settings = f"project = {SITE!r}\ncopyright = '2023, {SITE}'\nhtml_theme = {theme!r}\nextensions = {extensions}\n"
    (folder / "conf.py").write_text(f"{settings}{paths}\n", encoding="utf-8")
    run("sphinx", "-q", "-b", "html", ".", "out", at=folder)
    return {article.slug: folder / "out" / f"{article.slug}.html" for article, _ in told}


def mkdocs(folder: Path, theme: str, told: list[tuple[Article, str]]) -> dict[str, Path]:
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(f"# {SITE}\n\nNews of the town.\n", encoding="utf-8")
    for article, html in told:
        text = f"# {article.title}\n\n*{article.author}, {article.date}*\n\n{markdown(article, html)}\n"
        (folder / "docs" / f"{article.slug}.md").write_text(text, encoding="utf-8")
    settings = f"site_name: {SITE}\ncopyright: Copyright 2023 {SITE}\ntheme:\n  name: {theme}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    run("mkdocs", "build", "-q", at=folder)
    return {article.slug: folder / "site" / article.slug / "index.html" for article, _ in told}


def nikola(folder: Path, theme: str, told: list[tuple[Article, str]]) -> dict[str, Path]:
    run("nikola", "init", "-q", "site", at=folder)
    site = folder / "site"
    conf = (site / "conf.py").read_text(encoding="utf-8").replace('THEME = "bootblog4"', f'THEME = "{theme}"')
    conf = conf.replace('COMMENT_SYSTEM_ID = ""', 'COMMENT_SYSTEM_ID = "almby"')
    more = f'\nBLOG_TITLE = "{SITE}"\nPOSTS = (("posts/*.md", "posts", "post.tmpl"),)\nCOMMENT_SYSTEM = "disqus"\n'
    (site / "conf.py").write_text(conf + more, encoding="utf-8")
    for article, html in told:
        head = (
            f"<!--\n.. title: {article.title}\n.. slug: {article.slug}\n.. date: {article.date} 08:00:00 UTC\n"
            f".. tags: {article.tags}\n.. author: {article.author}\n-->\n\n"
        )
        (site / "posts" / f"{article.slug}.md").write_text(head + markdown(article, html), encoding="utf-8")
    run("nikola", "build", "-q", at=site)
    return {article.slug: site / "output" / "posts" / article.slug / "index.html" for article, _ in told}


def pelican(folder: Path, theme: str, told: list[tuple[Article, str]]) -> dict[str, Path]:
    (folder / "content").mkdir()
    for article, html in told:
        head = f"Title: {article.title}\nDate: {article.date}\nCategory: News\nTags: {article.tags}\n"
        head += f"Slug: {article.slug}\nAuthor: {article.author}\n\n"
        (folder / "content" / f"{article.slug}.md").write_text(head + markdown(article, html), encoding="utf-8")
    (folder / "pelicanconf.py").write_text(
        f"from pelican.themes import {theme} as t\nTHEME = t.path()\n"
        f"SITENAME = {SITE!r}\nPATH = 'content'\nTIMEZONE = 'UTC'\nDEFAULT_LANG = 'en'\nSITEURL = ''\n"
        "LINKS = (('Town hall', '#'), ('Weather', '#'))\nSOCIAL = (('Mastodon', '#'), ('RSS', '#'))\n"
        "MENUITEMS = (('About', '#'), ('Advertise', '#'))\nDISQUS_SITENAME = 'almby'\n",
        encoding="utf-8",
    )
    run("pelican", "-q", "-s", "pelicanconf.py", at=folder)
    return {article.slug: folder / "output" / f"{article.slug}.html" for article, _ in told}


def run(module: str, *arguments: str, at: Path) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], cwd=at, check=True, capture_output=True, timeout=120)


Build = Callable[[Path, str, list[tuple[Article, str]]], dict[str, Path]]
TOOLS: tuple[tuple[str, Build, tuple[str, ...]], ...] = (
    ("sphinx", sphinx, tuple(SPHINX)), ("mkdocs", mkdocs, tuple(MKDOCS)), ("nikola", nikola, NIKOLA),
    ("pelican", pelican, PELICAN),
)  # fmt: skip


def rendered() -> Iterator[tuple[str, str]]:
    """Every page by its name: the tool, the theme and the article."""
    every = articles()
    number = 0
    for tool, build, themes in TOOLS:
        for theme in themes:
            site = [every[(number + n) % len(every)] for n in range(EACH + NEIGHBOURS)]
            told = [(article, added(number + n, site[EACH:])) for n, article in enumerate(site)]
            with tempfile.TemporaryDirectory() as folder:
                try:
                    found = build(Path(folder), theme, told)
                except subprocess.CalledProcessError as error:
                    said = error.stderr.decode()[-300:].strip().replace("\n", " ")
                    print(f"{tool} {theme} left out: {said}", flush=True)
                    continue
                for article in site[:EACH]:
                    html = found[article.slug].read_text(encoding="utf-8")
                    bar = COOKIES if number % 2 else ""
                    yield f"{tool}-{theme}--{article.slug}.html", html.replace("</body>", f"{bar}</body>")
                    number += 1


def main() -> None:
    count = 0
    with tarfile.open(HERE / "pages.tar.xz", "w:xz") as archive:
        for name, html in rendered():
            data = html.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
            count += 1
    print(count, "pages")


if __name__ == "__main__":
    main()
