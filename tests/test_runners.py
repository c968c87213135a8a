"""However the work is carried out, the bytes are the same."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import pipeline, render
from timeline.config import Config

CONFIG = Config(today="2026-01-01")


def as_bytes(timeline):
    return render.to_json(timeline, CONFIG.render), render.to_html(timeline, CONFIG.render)


@pytest.fixture(scope="module")
def plain(seeds):
    return as_bytes(pipeline.build(seeds, CONFIG))


def backwards(function, sources):
    return [function(source) for source in reversed(list(sources))]


def test_twice_the_same(seeds, plain):
    assert as_bytes(pipeline.build(seeds, CONFIG)) == plain


def test_in_any_order_of_the_files(seeds, plain):
    assert as_bytes(pipeline.build(seeds, CONFIG, map=backwards)) == plain


@pytest.fixture(scope="module")
def examined(seeds):
    return [pipeline.examine(source, CONFIG) for source in pipeline.sources([seeds], CONFIG)]


@given(st.randoms(use_true_random=False))
@settings(max_examples=12)
def test_whatever_the_order_in_which_the_documents_come(seeds, plain, examined, random):
    shuffled = random.sample(examined, len(examined))
    assert as_bytes(pipeline.assemble(shuffled, CONFIG, pipeline.title_of([seeds]))) == plain


@pytest.mark.slow
def test_whatever_the_process_its_locale_and_time_zone(seeds, plain, python):
    for seed, zone, language in (("1", "Pacific/Kiritimati", "C"), ("2", "America/Los_Angeles", "tr_TR.UTF-8")):
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "SOURCE_DATE_EPOCH": "1767225600"}
        done = python("-m", "timeline", seeds, "--json", "--isolated", env=environment)
        assert done.stdout == plain[0]


def test_in_threads(seeds, plain):
    with ThreadPoolExecutor(4) as pool:
        assert as_bytes(pipeline.build(seeds, CONFIG, map=pool.map)) == plain


@pytest.mark.slow
def test_in_processes(seeds, plain):
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert as_bytes(pipeline.build(seeds, CONFIG, map=pool.map)) == plain


def test_stage_by_stage_as_the_flow_runs_them(seeds, plain):
    documents = [pipeline.read(source, CONFIG) for source in pipeline.sources([seeds], CONFIG)]
    found = [pipeline.find_dates(pipeline.clean_document(document, CONFIG), CONFIG) for document in documents]
    findings = [pipeline.extract_events(one, CONFIG) for one in found]
    timeline = pipeline.deduplicate(pipeline.date_documents(findings, CONFIG), CONFIG, pipeline.title_of([seeds]))
    assert as_bytes(timeline) == plain


def test_a_string_does_for_a_path(seeds, plain):
    assert as_bytes(pipeline.build(str(seeds), CONFIG)) == plain
