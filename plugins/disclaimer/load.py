"""Read a disclaimer policy strictly: all that is wrong with it, or a Policy."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..shared.clinic import ClinicUnreadable, load_clinic
from ..shared.finding import Finding
from ..shared.site import known_as
from ..shared.strict_yaml import BrokenYaml, load_mapping
from .policy import Policy
from .policy_parts import policy_of
from .policy_rules import check_policy
from .policy_shape import check_shape


class PolicyUnreadable(ValueError):
    """The policy can't be used; ``findings`` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def load_policy(path: Path) -> Policy:
    """The policy in the file; the clinic's name comes from it, or from the clinic.yaml beside it.

    Raises PolicyUnreadable with every finding.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = "must be there and be text in UTF-8: nothing is published without it; restore it from the repository"
        raise PolicyUnreadable([Finding(known_as(path), 0, "P101", message)]) from error
    beside = path.with_name("clinic.yaml")
    try:
        clinic = load_clinic(beside).name if beside.exists() else ""
    except ClinicUnreadable as error:
        raise PolicyUnreadable(error.findings) from error
    return parse_policy(known_as(path), text, clinic)


def parse_policy(path: str, text: str, clinic: str = "") -> Policy:
    """As load_policy, from the text itself and the name of the clinic beside it."""
    try:
        data = load_mapping(path, text, "P101")
    except BrokenYaml as error:
        raise PolicyUnreadable([error.finding]) from error
    findings = list(check_shape(path, data, clinic))
    if findings:
        raise PolicyUnreadable(findings)
    policy = policy_of(data, clinic, hashlib.sha256(text.encode()).hexdigest())
    findings = list(check_policy(path, data, policy))
    if findings:
        raise PolicyUnreadable(findings)
    return policy
