"""Where the tasks of a flow run: in threads of this process, or on Dask workers."""

from __future__ import annotations

from typing import Any, Literal, get_args

from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from timeline.errors import ConfigError, UnknownName

Runner = Literal["threads", "dask"]


def get(name: str, workers: int) -> TaskRunner[Any]:
    """The task runner of that name.

    Args:
        name: one of `Runner`.
        workers: how many threads or Dask worker processes.

    Raises:
        UnknownName: for another name.
        ConfigError: for `dask` without the packages of the extra.
    """
    match name:
        case "threads":
            return ThreadPoolTaskRunner(max_workers=workers)
        case "dask":
            return _dask(workers)
        case _:
            raise UnknownName("runner", name, get_args(Runner))


def _dask(workers: int) -> TaskRunner[Any]:
    try:
        from prefect_dask import DaskTaskRunner
    except ImportError as error:
        raise ConfigError("the runner 'dask' needs more packages: pip install 'timeline[dask]'") from error
    # No dashboard: nothing of this listens, beyond what the workers need.
    cluster = {
        "n_workers": workers,
        "threads_per_worker": 1,
        "dashboard_address": None,
    }
    runner: TaskRunner[Any] = DaskTaskRunner(cluster_kwargs=cluster)
    return runner
