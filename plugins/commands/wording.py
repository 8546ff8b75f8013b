"""Print the disclaimers' wording, one sheet to sign."""

from __future__ import annotations

import argparse
import textwrap
from datetime import date
from zoneinfo import ZoneInfo

from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.policy import Module, Policy
from ..disclaimer.signature import flaw
from ..shared.clinic import load_clinic
from ..shared.finding import report
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options beside the common ones."""


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: the sheet was printed; 1: the policy can't be read."""
    try:
        policy = load_policy(site.disclaimers)
    except PolicyUnreadable as error:
        print(report(error.findings, arguments.format))
        return 1
    zone = ZoneInfo(load_clinic(site.clinic).time_zone)
    print(sheet(policy, arguments.now.astimezone(zone).date()))
    return 0


def sheet(policy: Policy, today: date) -> str:
    """Every wording in every language, its state, and the lines that record a signature; the clinic's day."""
    modules = [policy.modules[name] for name in policy.order]
    signed = sum(not flaw(module, today) for module in modules)
    head = (
        f"Medical disclaimers of {policy.clinic}: wording to read and sign\n"
        f"{signed} of {len(modules)} signed. Printed {today}. Policy {policy.digest[:12]}.\n"
        "Read each text. To sign, put the two lines below it into content/policy/disclaimers.yaml,\n"
        "in place of that module's 'approved:', with the name of the person who read it.\n"
        "A changed word voids the signature."
    )
    return "\n\n".join([head, *(_entry(module, policy, today) for module in modules)])


def _entry(module: Module, policy: Policy, today: date) -> str:
    when = " and ".join(module.required) or "every article"
    lines = [f"{'=' * 78}\n{module.name}: {_state(module, today)}\nFor: {when}. Place: {module.position}."]
    for lang, text in module.current.items():
        words = text.replace("{clinic}", policy.clinic)
        lines.append(f"[{lang}] {module.label[lang]}\n{textwrap.indent(textwrap.fill(words, 74), '    ')}")
    lines.append(f'    approved:\n      {{by: "NAME, CREDENTIALS", on: {today}, sha256: {module.digest}}}')
    return "\n\n".join(lines)


def _state(module: Module, today: date) -> str:
    if module.approved is None:
        return "not signed"
    why = flaw(module, today)
    return f"signature void: it {why}" if why else f"signed by {module.approved.by} on {module.approved.on}"
