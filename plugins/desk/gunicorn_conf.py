"""How gunicorn serves either side of the desk."""

from __future__ import annotations

import os

from ..shared.parent import end_with_parent

worker_class = "gthread"
workers = int(os.environ.get("DESK_PROCESSES", "2"))
threads = 2  # more of one process take turns rather than help: benchmarks/comments.md
preload_app = True  # the counters of posts stand in memory that all processes share
timeout = 30
graceful_timeout = 5
limit_request_line = 2048
limit_request_fields = 50
proc_name = "desk"


def when_ready(_: object) -> None:
    if os.environ.get("DESK_WITH_PARENT") == "1":
        end_with_parent()
