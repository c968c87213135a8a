"""JSON-LD: a processor expands it without losing a word, with contexts from disk and no network.

`contexts/` holds the terms that we use as the two vocabularies define them: schema.org's `jsonldcontext`  and
the context of the Web Annotation Vocabulary (W3C Recommendation of 23 February 2017).
"""

import json
from pathlib import Path

import pytest
from pyld import jsonld
from rdflib.namespace import SDO

from tests.render.formats.shapes import TIMELINES, everything, record_of
from timeline.render.formats import export, schema_org, web_annotation
from timeline.render.formats.text import encodable

CONTEXTS = {
    address: json.loads((Path(__file__).parent / "contexts" / file).read_text(encoding="utf-8"))
    for address, file in ((schema_org.CONTEXT, "schema_org.json"), (web_annotation.CONTEXT, "annotation.json"))
}
OA, STREAMS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
BASE = "file:///news/timeline.jsonld"


def from_disk(address, options):
    return {
        "document": CONTEXTS[address],
        "documentUrl": address,
        "contextUrl": None,
        "contentType": "application/ld+json",
    }


def expanded(content):
    return jsonld.expand(json.loads(content), {"documentLoader": from_disk, "base": BASE})


def keys(node):
    """Every property and type below a node."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from [value] if key == "@type" and isinstance(value, str) else (value if key == "@type" else [key])
            yield from keys(value)
    elif isinstance(node, list):
        for item in node:
            yield from keys(item)


def check(record):
    check_schema_org(record)
    check_annotations(record)


def check_schema_org(record):
    content = export(record, "jsonld").content
    graph = expanded(content)
    assert len(graph) == len(json.loads(content)["@graph"])
    used = {key for key in keys(graph) if not key.startswith("@")}
    assert all(key.startswith("http://schema.org/") for key in used)
    for key in used:
        assert getattr(SDO, key.rsplit("/", 1)[1])  # raises for what is no term of schema.org
    events = [node for node in graph if node["@type"] == ["http://schema.org/Event"]]
    names = [node.get("http://schema.org/name", [{"@value": ""}])[0]["@value"] for node in events]
    assert names == [encodable(event["title"]) for event in everything(record)]
    articles = {node["@id"] for node in graph if node["@type"] == ["http://schema.org/NewsArticle"]}
    for node in events:
        assert {about["@id"] for about in node["http://schema.org/subjectOf"]} <= articles


def check_annotations(record):
    [collection] = expanded(export(record, "annotations").content)
    [page] = collection[f"{STREAMS}first"]
    items = page[f"{STREAMS}items"][0]["@list"]
    assert collection[f"{STREAMS}totalItems"][0]["@value"] == len(items)
    found = [_selected(item) for item in items]
    expected = []
    for event in everything(record):
        for mention in event["evidence"]:
            expected.append(_written(mention["selector"]))
            if mention["date"] and mention["date"]["edtf"]:
                expected.append(_written(mention["date"]["selector"]))
    assert found == expected
    used = {key for key in keys(collection) if not key.startswith("@")}
    assert all(key.startswith("http") for key in used)


def _selected(item):
    """Position and words of an annotation, as the processor understood them."""
    assert item["@type"] == [f"{OA}Annotation"]
    assert item[f"{OA}motivatedBy"][0]["@id"] in (f"{OA}describing", f"{OA}tagging")
    [target] = item[f"{OA}hasTarget"]
    source = target[f"{OA}hasSource"][0]["@id"]
    assert source.startswith(("file:///news/", "http://", "https://", "ni:///sha-256;"))
    assert not set(source) & set(' <>"{}|\\^`\n\r\t')
    position, quote = target[f"{OA}hasSelector"]
    assert (position["@type"], quote["@type"]) == ([f"{OA}TextPositionSelector"], [f"{OA}TextQuoteSelector"])
    numbers = (position[f"{OA}{name}"][0]["@value"] for name in ("start", "end"))
    words = (quote[f"{OA}{name}"][0]["@value"] for name in ("exact", "prefix", "suffix"))
    return *numbers, *words


def _written(selector):
    position, quote = selector
    return position["start"], position["end"], *(encodable(quote[name]) for name in ("exact", "prefix", "suffix"))


@pytest.mark.parametrize("name", TIMELINES)
def test_a_processor_reads_every_event_and_every_quote(name):
    check(record_of(TIMELINES[name]()))


def test_dates_say_what_iso_can_say_and_the_rest_in_words():
    graph = json.loads(export(record_of(TIMELINES["forms"]()), "jsonld").content)["@graph"]
    dates = {n["description"]: (n.get("startDate"), n.get("endDate")) for n in graph if n["@type"] == "Event"}
    assert dates["November 2008 (EDTF 2008-11)"] == ("2008-11", None)
    assert dates["July 2008 to September 2009 (EDTF 2008-07/2009-09)"] == ("2008-07", "2009-09")
    assert dates["no later than 28 March 2013 (EDTF [..2013-03-28])"] == (None, "2013-03-28")
    assert dates["the 1990s (EDTF 199X)"] == ("1990-01-01", "1999-12-31")
    assert dates["about 2007 (EDTF 2007~)"] == ("2007", None)


@pytest.mark.parametrize("file", ["../up.txt", "/etc/passwd", "a/../../b.txt", "./c.txt", "//x.invalid/d.txt"])
def test_a_name_that_leads_elsewhere_is_no_source(file):
    record = record_of(TIMELINES["forms"]())
    record["documents"][0]["file"] = file
    items = json.loads(export(record, "annotations").content)["first"]["items"]
    assert {item["target"]["source"].partition(";")[0] for item in items} == {"ni:///sha-256"}


def test_a_script_for_an_address_is_no_source():
    text = export(record_of(TIMELINES["dangerous"]()), "annotations").content.decode()
    sources = {item["target"]["source"] for item in json.loads(text)["first"]["items"]}
    assert sources == {"./%3Dcmd%3B%20%3Cb%3E%0D%0Ax.txt"}
