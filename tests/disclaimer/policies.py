"""The clinic's own policy, and small ones, for tests."""

from functools import cache
from pathlib import Path

from plugins.disclaimer.load import load_policy, parse_policy
from plugins.disclaimer.policy import Policy

ROOT = Path(__file__).parents[2]

SMALL = """\
clinic: Example TMS Clinic
body: .entry-content
order: [help, general, off_label, story]
modules:
  help:
    required: [crisis]
    position: top
    label: {en: Help}
    current: {en: "In danger? Call 911."}
  general:
    required: always
    position: end
    label: {en: General, es: General}
    current: {en: "Not advice of {clinic}.", es: "No es consejo de {clinic}."}
  off_label:
    required: [tms, condition]
    position: before the first section that names the condition
    label: {en: Off-label}
    params: {conditions: the names}
    current: {en: "Not cleared for {conditions}."}
  story:
    required: [tale]
    position: next to the story
    label: {en: Story}
    params: {typical_results: the usual}
    current: {en: "One story. {typical_results}"}
conditions:
  anxiety: {pattern: anxiety, text: {en: anxiety}}
  pain: {pattern: pain, text: {en: chronic pain}}
triggers:
  en:
    crisis: {pattern: suicid\\w*, must: [suicidal], must_not: [decide]}
    tms: {pattern: \\bTMS\\b, must: [TMS], must_not: [ATMs]}
    condition: {any_of: conditions}
    tale: {pattern: my story, must: [my story], must_not: [a storey]}
links:
  en:
    Call 911: "[Call 911](tel:911)"
"""


@cache
def clinic_policy() -> Policy:
    return load_policy(ROOT / "content/policy/disclaimers.yaml")


@cache
def small_policy() -> Policy:
    return parse_policy("policy.yaml", SMALL)
