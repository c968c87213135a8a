"""Bad files, made afresh for every run; `folder` writes them all, with what is no plain file.

Each has the outcome that is right for it: a pattern for the reason of its `Problem`, or `READ` when it is, for
all its oddness, a document. A container's outcome is that of each document in it.
"""

from __future__ import annotations

import gzip
import json
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

READ = "READ"
EITHER = "EITHER"
STORY = "The jury found him guilty of fraud on 3 May 2009. He was jailed for two years in June 2010."
_SUFFIXES = (
    "txt text md markdown asc rst story htm html xhtml shtml php asp aspx mht mhtml pdf doc docx odt rtf eml mbox csv"
    " tsv tab json jsonl ndjson zip gz xml xyz"
).split()
STORY_HTML = "".join(f"<p>{STORY} The court heard that he had lied to the council for years.</p>" for _ in range(3))


@dataclass(frozen=True, slots=True)
class Bad:
    """A file that somebody could put into the folder; `outcome` is `READ`, `EITHER` or a pattern of the reason."""

    name: str
    data: bytes
    outcome: str


def zipped(files: dict[str, bytes], *, level: int = 9) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def docx(document: str, **others: str) -> bytes:
    """A Word file of this body, `w:` bound."""
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {namespace}><w:body>{document}</w:body></w:document>",
        **others,
    }
    return zipped({name: text.encode() for name, text in parts.items()})


def pdf(*pages: str, header: bytes = b"%PDF-1.4\n") -> bytes:
    """A PDF with one line of text a page; an empty line gives a page like a scan's, without text."""
    count = len(pages)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for number, line in enumerate(pages):
        drawn = f"BT /F1 12 Tf 72 720 Td ({line}) Tj ET".encode() if line else b"q 100 0 0 100 0 0 cm Q"
        resources = "/Resources<</Font<</F1 3 0 R>>>>/MediaBox[0 0 612 792]"
        objects.append(f"<</Type/Page/Parent 2 0 R{resources}/Contents {5 + 2 * number} 0 R>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
    out = bytearray(header)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def mail(body: str, headers: str = "", kind: str = "text/plain; charset=utf-8") -> bytes:
    head = "From: Ann <ann@example.org>\nTo: b@example.org\nDate: Tue, 26 Feb 2013 12:52:00 +0000\n"
    head += f"Subject: Court\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nContent-Type: {kind}\n{headers}\n"
    return (head + body).encode()


def page(body: str, head: str = "<title>Court</title>") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def bad_files() -> Iterator[Bad]:
    """All of them that are plain files."""
    yield from _blank()
    yield from _binary()
    yield from _encodings()
    yield from _sizes()
    yield from _pages()
    yield from _pdfs()
    yield from _office()
    yield from _archives()
    yield from _mails()
    yield from _tables()
    yield from _matter()
    yield from _names()


def _blank() -> Iterator[Bad]:
    for suffix in ("txt", "md", "html", "pdf", "docx", "eml", "mbox", "csv", "json", "jsonl", "zip", "gz"):
        yield Bad(f"empty.{suffix}", b"", "the file is empty")
    yield Bad("white.txt", b" \n\t \r\n " * 50, "nothing but white space")
    yield Bad("white.html", b" \n\t ", "white space|no article")
    yield Bad("mark-only.txt", b"\xef\xbb\xbf", "nothing but white space")
    yield Bad("nulls.txt", b"\0" * 5000, "white space|binary")


def _binary() -> Iterator[Bad]:
    noise = random.Random(7).randbytes(5000)
    for suffix in _SUFFIXES:
        yield Bad(f"noise.{suffix}", noise, "not text but binary data|no reader")
    yield Bad("picture.txt", b"\x89PNG\r\n\x1a\n" + noise, "a PNG image")
    yield Bad("program.html", b"\x7fELF" + noise, "a program")
    yield Bad("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise, "old Office document; save it as .docx")
    yield Bad("rich.doc", b"{\\rtf1\\ansi " + STORY.encode() + b"}", "rich text; save it as .docx")
    yield Bad("style.css", b"p { color: red }", r"no reader for '\.css'")
    yield Bad("feed.xml", b"<?xml version='1.0'?><rss><item>x</item></rss>", "XML that is no web page")
    yield Bad("text.pdf", STORY.encode(), READ)
    yield Bad("page.txt", page(STORY_HTML), READ)
    yield Bad("no-suffix", STORY.encode(), READ)


def _encodings() -> Iterator[Bad]:
    text = f"The café “closed”. {STORY}"
    yield Bad("invalid.txt", text.encode() + b"\xff\xfe\xff" + text.encode(), READ)
    yield Bad("cut-off.txt", (text + "é").encode()[:-1], READ)
    yield Bad("overlong.txt", text.encode() + b"\xc0\xaf\xed\xa0\x80", READ)
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman", "utf-8-sig"):
        yield Bad(f"{encoding}.txt", text.encode(encoding), READ)
    yield Bad("odd-utf16.txt", text.encode("utf-16") + b"x", READ)
    yield Bad("mojibake.txt", text.encode().decode("cp1252", "replace").encode(), READ)
    yield Bad("some-nulls.txt", (text.replace(". ", ". \0")).encode(), READ)
    yield Bad("bidi.txt", ("\u202e" + text + "\u2066\u2067\u2069").encode(), READ)
    yield Bad("combining.txt", ("z" + "\u0301" * 5000 + " " + text).encode(), READ)
    yield Bad("private.txt", ("\ue000\uf8ff\U000f0000\U0010ffff " * 50 + text).encode(), READ)
    yield Bad("lying.html", page(STORY_HTML, "<meta charset=utf-16><title>x</title>"), READ)
    yield Bad("unknown-charset.html", page(STORY_HTML, "<meta charset=klingon>"), READ)


def _sizes() -> Iterator[Bad]:
    yield Bad("one-line.txt", (STORY + " ").encode() * 220_000, "more than 1000000 characters|larger than")
    yield Bad("too-large.txt", b"x" * 2_100_000, "larger than the limit of 2000000 bytes")
    yield Bad("long-line.txt", (STORY + " ").encode() * 2_000, READ)
    yield Bad("one-word.txt", b"x" * 900_000, READ)
    yield Bad("short-lines.txt", b"a b\n" * 200_000, READ)
    days = [f"{1 + n % 28} May {1900 + n % 90}" for n in range(10_000)]
    yield Bad("many-dates.txt", "".join(f"On {day}, Ann Low was jailed for fraud. " for day in days).encode(), READ)
    yield Bad("date-list.txt", ", ".join(days).encode(), READ)
    yield Bad("same-date.txt", b"On 3 May 2009, Ann Low was jailed for fraud. " * 10_000, READ)
    yield Bad("digits.txt", b"1" * 50_000 + b" " + STORY.encode(), READ)
    yield Bad("slashes.txt", b"1/2/3/4/5/6/7/8/9/" * 3_000, READ)
    yield Bad("brackets.txt", b"(" * 50_000 + STORY.encode(), READ)
    yield Bad("quotes.txt", b"\"'" * 50_000 + STORY.encode(), READ)
    yield Bad("blanks.txt", b" " * 500_000 + STORY.encode(), READ)


def _pages() -> Iterator[Bad]:
    script = "<script>alert(1)</script>"
    everywhere = (
        f"{script}<p onclick=alert(1)>{STORY} {script}</p><img src=x onerror=alert(1)><svg onload=alert(1)>"
        f"<iframe src='javascript:alert(1)'></iframe><a href='javascript:alert(1)'>{STORY}</a>{STORY_HTML}"
    )
    yield Bad("scripts.html", page(everywhere, f"<title>{script}</title>{script}<base href='javascript:1//'>"), READ)
    entity = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield Bad("entity.xhtml", f"{entity}<html><body><p>&x;</p>{STORY_HTML}</body></html>".encode(), READ)
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    yield Bad("bomb.html", f"{bomb}]><html><body><p>&j;</p>{STORY_HTML}</body></html>".encode(), EITHER)
    yield Bad("deep.html", page("<div>" * 20_000 + STORY_HTML), EITHER)
    yield Bad("deep-inline.html", page("<b><i>" * 5_000 + STORY_HTML), EITHER)
    yield Bad("unclosed.html", b"<html><body><p>" + STORY_HTML.encode() + b"<div><table><tr><td", READ)
    yield Bad("tags.html", page("<br>" * 350_000), "more than 300000 tags")
    yield Bad("attributes.html", page(f"<p {' '.join(f'a{n}=1' for n in range(20_000))}>{STORY}</p>{STORY_HTML}"), READ)
    yield Bad("menu.html", page("<ul><li><a href=a>Home</a><li><a href=b>News</a></ul>"), EITHER)
    yield Bad("no-words.html", page("<script>var text='x'</script><img src=a.png>"), "no article")
    yield Bad("broken-ld.html", page(STORY_HTML, "<script type='application/ld+json'>{[[[</script>"), READ)
    deep = "[" * 100_000 + "]" * 100_000
    yield Bad("deep-ld.html", page(STORY_HTML, f"<script type='application/ld+json'>{deep}</script>"), READ)
    yield Bad("refresh.html", page(STORY_HTML, "<meta http-equiv=refresh content='0;url=http://example.org'>"), READ)
    yield Bad("not-quite.html", b"<html", EITHER)
    yield Bad("nul.html", page(STORY_HTML.replace("fraud", "fr\0aud")), READ)
    title = "---\ntitle: x\n---\n<script>alert(1)</script>"
    yield Bad("title.html", page(STORY_HTML, f"<title>{title}</title><link rel=canonical href='javascript:x'>"), READ)


def _pdfs() -> Iterator[Bad]:
    whole = pdf(STORY)
    yield Bad("whole.pdf", whole, READ)
    yield Bad("cut.pdf", whole[: len(whole) // 2], EITHER)
    yield Bad("cut-early.pdf", whole[:60], "a damaged PDF")
    yield Bad("header.pdf", b"%PDF-1.7\n%%EOF", "a damaged PDF")
    yield Bad("scan.pdf", pdf("", "", ""), "no text on its 3 pages, so these are scans")
    yield Bad("half-scan.pdf", pdf(STORY, "", STORY), READ)
    yield Bad("pages.pdf", pdf(*["x"] * 60), "more than 50 pages")
    yield Bad("loop.pdf", whole.replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"), "damaged|without pages|no text")
    yield Bad("count.pdf", whole.replace(b"/Count 1", b"/Count 999999999"), EITHER)
    yield Bad("late-header.pdf", b"junk\n" * 20 + whole, EITHER)
    action = whole.replace(b"/Type/Catalog", b"/Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")
    yield Bad("javascript.pdf", action, EITHER)
    yield Bad("flipped.pdf", bytes(b ^ (n % 97 == 0) for n, b in enumerate(whole)), EITHER)


def _office() -> Iterator[Bad]:
    words = f"<w:p><w:r><w:t>{STORY}</w:t></w:r></w:p>"
    whole = docx(words)
    yield Bad("whole.docx", whole, READ)
    yield Bad("cut.docx", whole[: len(whole) // 2], "damaged")
    yield Bad("no-words.docx", docx("<w:p/>"), "no words in the document")
    yield Bad("not-xml.docx", zipped({"word/document.xml": b"<w:document"}), "damaged inside the document")
    lol = '<!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>'
    entity = zipped({"word/document.xml": f"{lol}<w:document>&b;</w:document>".encode()})
    yield Bad("entities.docx", entity, "XML with a document type")
    wide = zipped({"word/document.xml": f"{lol}<w:document>&b;</w:document>".encode("utf-16")})
    yield Bad("entities-utf16.docx", wide, "XML with a document type")
    yield Bad("bomb.docx", docx("<w:p>" + "<w:t>a</w:t>" * 400_000 + "</w:p>"), "larger than|times smaller")
    yield Bad("deep.docx", docx("<w:x>" * 50_000 + words + "</w:x>" * 50_000), EITHER)
    yield Bad("macro.docm", docx(words, **{"word/vbaProject.bin": "Sub AutoOpen()"}), READ)
    link = '<w:p><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r></w:p>'
    yield Bad("field.docx", docx(link + words), READ)
    yield Bad("sheet.xlsx", zipped({"[Content_Types].xml": b"<T/>", "xl/workbook.xml": b"<w/>"}), "save it as CSV")
    yield Bad("deck.pptx", zipped({"[Content_Types].xml": b"<T/>", "ppt/p.xml": b"<w/>"}), "save it as PDF")
    yield Bad("no-body.odt", zipped({"content.xml": b"<x/>", "META-INF/manifest.xml": b"<m/>"}), "no text")


def _archives() -> Iterator[Bad]:
    story = STORY.encode()
    yield Bad("two.zip", zipped({"a.txt": story, "b/c.txt": story + b" "}), READ)
    yield Bad("cut.zip", zipped({"a.txt": story * 50})[:80], "damaged zip archive")
    broken = bytearray(zipped({"a.txt": story * 50}))
    broken[40:60] = b"\xff" * 20
    yield Bad("broken.zip", bytes(broken), "damaged inside the archive")
    yield Bad("none.zip", zipped({}), "an archive with no files in it")
    yield Bad("folders.zip", zipped({"a/": b"", ".hidden": b"x", "__MACOSX/a": b"x"}), "an archive with no files")
    yield Bad("bomb.zip", zipped({"a.txt": b"0" * 1_900_000}), "packed more than 200 times smaller")
    yield Bad("large.zip", zipped({"a.txt": b"0" * 2_500_000}), "larger than the limit")
    yield Bad("bombs.zip", zipped({f"{n}.txt": b"0" * 1_000_000 for n in range(25)}), "unpacks to more than 20000000")
    yield Bad("many.zip", zipped({f"{n}.txt": b"" for n in range(1_100)}), "an archive of more than 1000 files")
    nested = story
    for depth in range(6):
        nested = zipped({f"{depth}.zip" if depth else "a.txt": nested})
    yield Bad("nested.zip", nested, "archives more than 3 deep")
    yield Bad("pair.zip", zipped({"in.zip": zipped({"a.txt": story + b"  "})}), READ)
    up = {"../../etc/cron.txt": story, "/abs.txt": story + b"1", "C:\\win.txt": story + b"2", "a\nb.txt": story + b"3"}
    yield Bad("up.zip", zipped(up), READ)
    yield Bad("long-name.zip", zipped({"y" * 400 + ".txt": story + b"4"}), READ)
    marked = {f"<img src=x onerror=alert({n})>.txt": story + str(n).encode() for n in range(2)}
    yield Bad("marked.zip", zipped(marked), READ)
    yield Bad("same.zip", _twice(), READ)
    yield Bad("lying.txt.gz", gzip.compress(story + b"g", mtime=0), READ)
    yield Bad("cut.gz", gzip.compress(story, mtime=0)[:20], "a damaged gzip file")
    yield Bad("bomb.gz", gzip.compress(b"0" * 1_900_000, mtime=0), "times smaller")
    yield Bad("large.gz", gzip.compress(b"0" * 3_000_000, mtime=0), "larger than the limit")
    yield Bad("secret.zip", _encrypted(story), "protected with a password")
    yield Bad("book.epub", zipped({"mimetype": b"x", "META-INF/container.xml": b"<c/>"}), "an e-book")


def _twice() -> bytes:
    buffer = BytesIO()
    import warnings

    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(zipfile.ZipInfo("a.txt"), STORY + " One.")
        archive.writestr(zipfile.ZipInfo("a.txt"), STORY + " Two.")
    return buffer.getvalue()


def _encrypted(data: bytes) -> bytes:
    """An archive whose file says that it needs a password."""
    packed = bytearray(zipped({"a.txt": data}))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def _mails() -> Iterator[Bad]:
    yield Bad("mail.eml", mail(STORY), READ)
    yield Bad("no-body.eml", mail(""), "a mail without a body")
    yield Bad(
        "headers.eml", b"From: a\nDate: x\nSubject: " + b"=?utf-8?b?////?=" * 500 + b"\n\n" + STORY.encode(), READ
    )
    yield Bad("charset.eml", mail(STORY, kind="text/plain; charset=klingon"), READ)
    yield Bad("boundary.eml", mail(STORY, kind="multipart/mixed; boundary=x"), EITHER)
    yield Bad("date.eml", mail(STORY).replace(b"Tue, 26 Feb 2013", b"Tue, 99 Feb 99999999999"), READ)
    parts = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(200))
    yield Bad("deep.eml", mail(parts + STORY, kind="multipart/mixed; boundary=b0"), EITHER)
    name = 'Content-Disposition: attachment; filename="../../../etc/passwd.txt"\n'
    attached = f"--b\nContent-Type: text/plain\n\n{STORY} x\n--b\nContent-Type: text/plain\n{name}\n{STORY} y\n--b--\n"
    yield Bad("attached.eml", mail(attached, kind="multipart/mixed; boundary=b"), READ)
    code = f"--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!{'A' * 33}\n--b--\n"
    yield Bad("base64.eml", mail(code, kind="multipart/mixed; boundary=b"), EITHER)
    yield Bad("mails.mbox", b"From a@b Tue Feb 26 12:52:00 2013\n" + mail(STORY + " z") + b"\nFrom nobody\n", READ)


def _tables() -> Iterator[Bad]:
    yield Bad("formula.csv", f'title,text\n"=cmd|\'/c calc\'!A1","=HYPERLINK(""x"") {STORY}"\n'.encode(), READ)
    yield Bad("numbers.csv", b"a,b,c\n1,2,3\n", "no column of text among 'a', 'b', 'c'; name it in acquire.columns")
    yield Bad("no-rows.csv", b"title,text\n", "a table with no rows")
    yield Bad("ragged.csv", f"title,text\na\nb,{STORY},c,d\n".encode(), EITHER)
    yield Bad("open-quote.csv", f'title,text\n"a,{STORY}\n{STORY}'.encode(), EITHER)
    yield Bad("rows.csv", b"title,text\n" + b"a,b\n" * 1_100, "more than 1000 rows")
    yield Bad("nul.csv", f"title,text\na\0b,{STORY}\0\n".encode(), EITHER)
    yield Bad("broken.json", b'{"text": ', "not valid JSON")
    yield Bad("deep.json", b"[" * 200_000, "JSON nested too deeply")
    yield Bad("number.json", b'{"text": "' + STORY.encode() + b'", "n": ' + b"9" * 9_000 + b"}", EITHER)
    yield Bad("surrogate.json", b'[{"title": "\\ud800 x\\u0000", "text": "\\udfff ' + STORY.encode() + b'"}]', READ)
    yield Bad("list.json", b"[1, 2, 3]", "no text|no column of text")
    lines = [json.dumps({"text": f"{STORY} {n}"}) for n in range(3)]
    yield Bad("half-broken.jsonl", "\n".join([*lines, '{"text": ']).encode(), EITHER)
    yield Bad("types.json", json.dumps([{"text": {"x": [1]}, "title": 7}]).encode(), "no text in this row")
    yield Bad("proto.json", json.dumps([{"__proto__": {"x": 1}, "__class__": "x", "text": STORY + "p"}]).encode(), READ)


def _matter() -> Iterator[Bad]:
    for number, block in enumerate(
        (
            "title: !!python/object/apply:os.system [touch owned]",
            "title: !!python/object/new:type {args: [x, !!python/tuple [], {}]}",
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c",
            "title: " + "[" * 5_000,
            "title: " + "x" * 50_000,
            "? [a, b]\n: c\ntitle: x",
        )
    ):
        yield Bad(f"matter-{number}.md", f"---\n{block}\n---\n{STORY}\n".encode(), READ)


def _names() -> Iterator[Bad]:
    story = STORY.encode()
    for number, name in enumerate(
        (
            "статья.txt", "記事.txt", "مقال.txt", "άρθρο.txt", "e\u0301.txt", "\u00e9.txt", "a\nb.txt", "a\tb.txt",
            "<script>alert(1)<!--.txt", "\"onload='x'.txt", "javascript:alert(1).txt", "=1+1.txt", "-rf.txt",
            "a b  c.txt", "%2e%2e%2fpasswd.txt", "{{7*7}}.txt", "$(touch owned).txt", "\u202etxt.exe.txt",
            "x" * 240 + ".txt", "CON.txt",
            "equal/same.txt", "equal2/same.txt", "/".join(["f" * 130] * 3) + "/deep.txt",
        )
    ):  # fmt: skip
        yield Bad(name, story + str(number).encode(), READ)
