"""A manifest is read whole or not at all."""

from __future__ import annotations

import json

import pytest

from plugins.release.manifest import read_manifest, without
from tests.release.sites import manifest


def test_what_gate_1_wrote_is_read(tmp_path):
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps(manifest("sleep").raw))
    assert read_manifest(path) == manifest("sleep")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"articles": {}}', json.dumps({"nonce": 1})])
def test_anything_else_is_none(tmp_path, text):
    path = tmp_path / "manifest.json"
    path.write_text(text)
    assert read_manifest(path) is None
    assert read_manifest(tmp_path / "missing.json") is None


@pytest.mark.parametrize("key", ["nonce", "plugins", "policy", "articles", "feeds"])
def test_a_manifest_without_one_of_its_keys_is_none(tmp_path, key):
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps({name: value for name, value in manifest("sleep").raw.items() if name != key}))
    assert read_manifest(path) is None


def test_a_site_without_an_article_is_the_site_that_never_had_it():
    both = manifest("sleep", "anxiety")
    assert without(both, both.articles[0]) == manifest("anxiety")
