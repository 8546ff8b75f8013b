"""Turns raw copy into articles; `read` and `convert` are its two doors."""
