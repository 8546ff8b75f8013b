"""Words before a colon that name no term: `Phone:`, `Monday:`, `Note:`, `Q:`."""

from __future__ import annotations

import re

LABELS = re.compile(
    r"""q(?:uestion)?s?\s*\d* | a(?:nswers?)?\s*\d* | notes? | n\.?b\.? | p\.?s\.? | tips? | hint | warning | caution
    | important | attention | reminder | update | disclaimer | summary | example
    | (?:tele)?phone | tel\.? | mobile | cell | fax | text | e-?mails? | web(?:site)? | url | address | location
    | (?:office|opening|business)?\ *hours | open | closed | contact | call | directions | parking
    | (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\.?
      (?:\s*[-–—&,/]\s*\w+|\ (?:to|and|through)\ \w+)?
    | weekdays | weekends | holidays | daily | dates? | times? | when | where | who | why | what | how
    | from | to | cc | bcc | subject | sent | re | fwd? | author | by | source[s]? | references? | photo(?:\ credit)?
    | price | costs? | fee | insurance | https? | interviewer | category | categories""",
    re.IGNORECASE | re.VERBOSE,
)


def is_label(words: str) -> bool:
    return LABELS.fullmatch(words.strip(" *_:")) is not None
