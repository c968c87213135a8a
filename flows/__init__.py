"""The library run by Prefect: retries, a run graph and artifacts, and no logic of its own.

Prefect reads its settings while it is imported, so they stand here, before anything imports it. Each can be
overridden by the environment.
"""

import os
from pathlib import Path

_SETTINGS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DASK_LOGGING__DISTRIBUTED": "error",
    "DASK_DISTRIBUTED__WORKER__DAEMON": "false",  # so that a worker may start the processes that keep the time limit
    "PREFECT_HOME": str(Path(__file__).resolve().parent.parent / ".prefect"),  # not the user's home folder
    "PREFECT_LOGGING_LEVEL": "CRITICAL",  # what went wrong is raised, and said once
    "PREFECT_LOGGING_TO_API_ENABLED": "false",  # the database outlives the run: no text in it
    "PREFECT_RESULTS_DEFAULT_SERIALIZER": "json",  # loading a pickle runs code
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",  # 20 is too little for a slow laptop's first run
}
for _name, _value in _SETTINGS.items():
    os.environ.setdefault(_name, _value)
