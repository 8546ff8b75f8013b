"""What pelicanconf.py says under DISCLAIMER is read strictly."""

import pytest

from plugins.disclaimer.settings import DisclaimerSettings, UnknownSetting

from .policies import SMALL


def read(**given):
    return DisclaimerSettings.read({"DISCLAIMER": given})


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "must give 'policy'"),
        ({"policy": ""}, "must give 'policy'"),
        ({"policy": "p.yaml", "boddy": ".x"}, "did you mean 'body'"),
        ({"policy": "p.yaml", "zzz": 1}, "known: policy, body"),
    ],
)
def test_a_fault_is_said(given, words):
    with pytest.raises(UnknownSetting, match=words) as caught:
        read(**given)
    assert [finding.rule for finding in caught.value.findings] == ["P110"]


def test_the_sites_body_goes_before_the_policys(tmp_path):
    (tmp_path / "policy.yaml").write_text(SMALL)
    path = str(tmp_path / "policy.yaml")
    assert read(policy=path).load_policy().body == ".entry-content"
    assert read(policy=path, body=".post").load_policy().body == ".post"


def test_stylesheets_are_read_one_after_the_other(tmp_path):
    (tmp_path / "a.css").write_text("a{}")
    (tmp_path / "b.css").write_text("b{}")
    paths = [str(tmp_path / name) for name in ("a.css", "b.css")]
    assert list(read(policy="p.yaml", stylesheets=paths).read_stylesheets().items()) == [
        (paths[0], "a{}"),
        (paths[1], "b{}"),
    ]


def test_a_stylesheet_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnknownSetting, match=r"gone\.css"):
        read(policy="p.yaml", stylesheets=[tmp_path / "gone.css"]).read_stylesheets()
