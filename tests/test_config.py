"""Settings: from files and options to one frozen `Config`; what nobody knows is refused, with a guess."""

import pytest

from timeline.cli.settings import discovered, settle, today
from timeline.config import Config
from timeline.errors import ConfigError, UnknownName


def settings(folder, file=None, *, isolated=False, **options):
    return settle(file, isolated=isolated, options=options)


def test_without_a_file_the_defaults_hold_and_today_is_filled_in(here, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert settings(here) == Config(today="1970-01-01")


def test_timeline_toml_of_the_current_folder_is_used(here):
    (here / "timeline.toml").write_text('[infer]\nmin_shared_shingles = 30\n[render]\ntitle = "Walworth"\n')
    assert settings(here).infer.min_shared_shingles == 30
    assert settings(here).render.title == "Walworth"


def test_pyproject_is_used_when_it_speaks_of_timeline(here):
    (here / "pyproject.toml").write_text('[tool.timeline.render]\ntitle = "Walworth"\n')
    assert settings(here).render.title == "Walworth"


def test_timeline_toml_wins_over_pyproject(here):
    (here / "pyproject.toml").write_text('[tool.timeline.render]\ntitle = "one"\n')
    (here / "timeline.toml").write_text('[render]\ntitle = "two"\n')
    assert settings(here).render.title == "two"


@pytest.mark.parametrize("text", ["[tool.black]\nline-length = 99\n", "not toml at all ][", "tool = 3\n"])
def test_a_foreign_or_broken_pyproject_is_left_alone(here, text):
    (here / "pyproject.toml").write_text(text)
    assert discovered(here) is None


def test_isolated_reads_no_file_that_was_not_named(here):
    (here / "timeline.toml").write_text('[render]\ntitle = "Walworth"\n')
    assert settings(here, isolated=True).render.title == ""
    assert settings(here, here / "timeline.toml", isolated=True).render.title == "Walworth"


def test_an_option_wins_over_the_file(here):
    (here / "timeline.toml").write_text('[dates]\norder = "MDY"\n[run]\nworkers = 3\n')
    config = settings(here, date_order="DMY", workers=None)
    assert (config.dates.order, config.run.workers) == ("DMY", 3)


def test_today_of_the_file_is_kept(here):
    (here / "timeline.toml").write_text('today = "2013-02-26"\n')
    assert settings(here).today == "2013-02-26"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[dates]\nodrer = 1\n", "unknown config key 'dates.odrer'; did you mean 'dates.order'?"),
        ("[date]\n", "unknown config key 'date'; did you mean 'dates'?"),
        ('[dates]\nlanguage = "German!"\n', "dates.language must be a tag such as 'de' or 'en-GB', got 'German!'"),
        ('[dates]\norder = "XYZ"\n', "unknown date order 'XYZ'; known: DMY, MDY, YMD, auto"),
        ('[run]\nworkers = "two"\n', "run.workers must be of type int, got 'two'"),
        ("[run]\nworkers = 0\n", "run.workers must be at least 1, got 0"),
        ("[run]\nworkers = true\n", "run.workers must be of type int, got True"),
        ("infer = 3\n", "infer must be a table, got 3"),
        ('[infer]\npublished = "2013-2"\n', "infer.published: not an EDTF date: '2013-2'"),
        ("[dates]\nrules = [1]\n", "dates.rules must be of type tuple, got [1]"),
    ],
)
def test_a_wrong_setting_is_named_with_a_way_out(here, text, message):
    (here / "timeline.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        settings(here)
    assert str(caught.value).startswith(message)


def test_a_file_that_is_no_toml_or_not_there_is_a_config_error(here):
    with pytest.raises(ConfigError, match=r"cannot read config 'none\.toml'"):
        settings(here, here / "none.toml")
    (here / "timeline.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match=r"cannot read config 'timeline\.toml'"):
        settings(here)


def test_a_whole_number_does_for_a_fraction():
    assert Config.from_mapping({"merge": {"threshold": 7}}).merge.threshold == 7.0


def test_the_digest_tells_settings_that_change_the_result_from_those_that_do_not():
    digest = Config().digest
    assert Config.from_mapping({"run": {"workers": 4}, "today": "2020-01-01"}).digest == digest
    assert Config.from_mapping({"dates": {"order": "MDY"}}).digest != digest


def test_today_is_a_plain_date(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert Config(today=today()).today == today()


def test_unknown_name_keeps_its_facts():
    error = UnknownName("runner", "dusk", ["threads", "dask"])
    assert (error.kind, error.name, error.known) == ("runner", "dusk", ("dask", "threads"))
