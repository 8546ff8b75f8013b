"""Print the disclaimers' wording, one sheet to sign."""

from __future__ import annotations

import argparse
import textwrap

from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.policy import Module, Policy
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
    print(sheet(policy, arguments.now.date().isoformat()))
    return 0


def sheet(policy: Policy, day: str) -> str:
    """Every wording in every language, its state, and the lines that record a signature."""
    modules = [policy.modules[name] for name in policy.order]
    signed = sum(module.is_signed for module in modules)
    head = (
        f"Medical disclaimers of {policy.clinic}: wording to read and sign\n"
        f"{signed} of {len(modules)} signed. Printed {day}. Policy {policy.digest[:12]}.\n"
        "Read each text. To sign, put the two lines below it into content/policy/disclaimers.yaml,\n"
        "in place of that module's 'approved:'. A changed word voids the signature."
    )
    return "\n\n".join([head, *(_entry(module, policy, day) for module in modules)])


def _entry(module: Module, policy: Policy, day: str) -> str:
    state = f"signed by {module.approved.by} on {module.approved.on}" if module.approved else "not signed"
    if module.approved and not module.is_signed:
        state = f"signature void: the wording changed after {module.approved.on}"
    when = " and ".join(module.required) or "every article"
    lines = [f"{'=' * 78}\n{module.name}: {state}\nFor: {when}. Place: {module.position}."]
    for lang, text in module.current.items():
        words = text.replace("{clinic}", policy.clinic)
        lines.append(f"[{lang}] {module.label[lang]}\n{textwrap.indent(textwrap.fill(words, 74), '    ')}")
    lines.append(f'    approved:\n      {{by: "NAME, CREDENTIALS", on: {day}, sha256: {module.digest}}}')
    return "\n\n".join(lines)
