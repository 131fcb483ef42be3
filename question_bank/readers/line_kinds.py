"""One line of an article in; the kind that its wording alone tells, out: patterns as data, no context.

Every row is an alternative that must match the whole line (credits: its end). What needs the lines around it
(headings, lists without markers, the title) is told in layout.py.
"""

import re
from collections.abc import Sequence
from typing import Final

UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĽŁŃŅŇŌŐŔŘŚŞŠŢŤŪŮŰŹŻŽ"
_NAME = rf"[{UPPER}][\w.'’\-]*(?: (?:[{UPPER}][\w.'’\-]*|van|von|de|da|der|den|bin|al|el|la|le)){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:, | and |, and | & ){_NAME}){{0,4}}"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
DAY: Final = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?)"
_AGENCY = (
    r"(?:AFP|AP|Reuters|REUTERS|dpa|DPA|UPI|ANSA|EFE|PTI|ANI|IANS|Xinhua|TASS|Interfax|Kyodo(?: News)?|Yonhap"
    r"|Anadolu(?: Agency)?|Bloomberg|PA Media|RFE/RL|VOA News|(?:The )?Associated Press|Agence France-Presse)"
)
_LONGEST: Final = 600  # characters; what is longer is prose


def _any(*alternatives: str, ignore_case: bool = True) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(alternatives)})$", re.IGNORECASE if ignore_case else 0)


LIST_MARKER: Final = re.compile(r"(?:[•·▪◦‣●∙*]|[-–](?= )|\(?\d{1,2}[.)](?= )|\([a-z]\)(?= ))\s*(?=\S)")
AGENCY_TAIL: Final = re.compile(
    rf"(?:(?<=[.!?…])|(?<=[.!?…][\"”’')]))\s*(?:[-–—/]\s*)?[(\[]?{_AGENCY}(?:/{_AGENCY})*[)\]]?\.?$"
    rf"|\s[(\[]{_AGENCY}(?:/{_AGENCY})*[)\]]$"
)
END_TAIL: Final = re.compile(
    r"(?<=[.!?…\"”’')])\s*(?:_{3,}|#(?: ?#)+|--?\s?30\s?--?(?=\s|$)).*$"  # an end mark on the last line of the prose
)
_FINAL = re.compile(r"[.!?…]['\"”’»)\]]*$")
INITIALS: Final = re.compile(r"\b(?:[A-Z]\.){2,}$")

_RULE = re.compile(r"[\W_]+$")
_LONG_RULE = re.compile(r".*_{5,}$")
_ENDS = _any(r"#(?: ?#)+", r"[-–—]+ ?30 ?[-–—]+", r"[-–—*(\[\s]*(?:ENDS?|Ends)[-–—*)\]\s]*", ignore_case=False)
_END_MATTER = _any(
    r"words in this (?:story|article|report|lesson)\s*:?",
    r"related (?:news|articles?|stories|links?|topics?|content)\s*:?",
    r"(?:more (?:news|stories)|most read|sister links)\s*:?",
    r"(?:sources?|references?|external links?|see also|further reading|footnotes|bibliography)\s*:?",
    r"notes (?:to|for) editors?\s*:?",
    r"(?:media contacts?|contact information)\s*:?",
)
_BOILERPLATE = _any(
    r"(?:not )?for (?:immediate )?release\b.{0,60}",
    r"embargoed (?:until|till|for)\b.{0,80}",
    r"(?:press|news|media) (?:release|statement|advisory)",
    r"(?:(?:media|press|news|for more information,?) )?contacts?(?: information| person| us)?\s*:.*",
    r"(?:tel|phone|telephone|mobile|e-?mail|fax|web|website)\.?\s*:.{0,100}",
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\+?[\d(][\d ().\-/]{6,20}",
    r"share (?:this|it|on|via)\b.{0,60}|share your (?:thoughts|opinion)\b.*",
    r"have an opinion on this story\b.*",
    r"related (?:news|articles?|stories|links?|topics?)\s*:.*",
    r"(?:read|see|watch) (?:also|more)\s*(?:[:»>|–-].{0,160}|about .{0,100})?",
    r"(?:click|tap) here\b.*",
    r"sign up (?:for|to) .{0,60}\b(?:newsletters?|e-?mails?|alerts?|updates?)\b.{0,60}",
    r"subscribe (?:to|now|here)\b.{0,120}",
    r"follow (?:us|\w+) on\b.{0,80}",
    r"advertisement",
    r"(?:copyright (?:©|\(c\)|\d{4})|©|\(c\) ?\d{4}).{0,200}|all rights reserved.{0,80}",
    r"this (?:article|story|page) (?:was (?:originally |first )?published|is archived|needs)\b.*",
    r"we want to hear from you\b.*|(?:what do you think|write to us)\b.{0,120}\bcomments?\b.{0,60}",
)
_WORD_ENTRY = re.compile(
    r"[\w'’ ,()/\-]{2,50}?(?:\s*(?:[–—:]|--?)\s*\(?|\s(?=[a-z]+\. [a-z(]))"
    r"(?:n|v|adj|adv|prep|pron|conj|interj|exp|expr|phr|phrasal v|idiom|pl"
    r"|noun|verb|adjective|adverb|expression|phrase|phrasal verb)(?:[.)]\)?|\s*[:;,–—-])(?:\s|$)"
)
_CAPTION = re.compile(
    r"(?:(?:file(?: photo| image| picture)?|(?:stock )?photo(?:graph)?|image|picture|caption|illustration|graphic)s?"
    r"(?: credit)?(?:\s*:|\s+[-–—]\s| by (?-i:[A-Z])| courtesy of )"
    r"|pictured(?: here)?\s*:|credits?\s*:|(?:file )?(?:photo|image) of .{3,100}[^.]$|file photo (?:from|of) )",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:[(\[](?:[^()\[\]]*\b)?(?:photo|image|picture|via AP|getty images|handout)\b[^()\[\]]*[)\]]"
    r"|\bgetty images|(?-i:(?:Image|Photo|Photograph|Picture|Credit)s?: [A-Z])(?:[^:.!?]|\.(?=\w|,|\s[A-Z])){1,80})"
    r"\.?(?: ?\(Reuse ?terms\.\))?$",
    re.IGNORECASE,
)
_BYLINE = _any(
    rf"(?i:(?:written |reported |story |text |words )?by):? (?!(?:{_MONTH}|{_WEEKDAY})\b){_NAMES}"
    rf"(?:,? in {_NAME})?(?:\s*[,|/•·–—-].{{0,80}})?(?<![.!?])",
    rf"{_NAMES} (?:also )?(?:wrote|reported(?: on)?|adapted|edited|produced|translated)"
    r" (?:this (?:story|article|report|lesson|program)|(?:it|the (?:story|report)) for (?:VOA|Learning English))\b"
    r".{0,250}",
    rf"{_NAMES} (?:was|were) the (?:editors?|writers?|reporters?|producers?)\.?",
    r"\(?(?i:(?:additional )?(?:reporting|editing|writing|compiled|translation|translated|edited|produced) by)"
    rf" {_NAME}.{{0,200}}",
    r"(?:Editor|Writer|Author|Reporter|Correspondent)s?: [^.?!]{2,80}",
    rf"(?:And )?I['’]m {_NAME}\.",  # how a radio report ends
    ignore_case=False,
)
_AGENCY_LINE = _any(
    r"[\s(\[/–—-]*(?:(?i:with|source:?|via) (?:reports? from )?)?(?:the )?"
    rf"{_AGENCY}(?:(?:/|, | and ){_AGENCY})*[)\]]?\.?",
    r"[a-z]{2,4}(?:-[a-z]{2,4})*(?:/[a-z]{2,4})+",  # the desk's initials
    ignore_case=False,
)
_DATE_LINE = _any(
    r"(?:(?i:published|posted|updated|last updated|modified|date)(?: on)?\s*:?\s+)?"
    rf"(?:{_WEEKDAY},? )?(?:{DAY}|\d{{4}}-\d{{2}}-\d{{2}})(?:[,\s]+(?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?",
    ignore_case=False,
)
_KINDS: Final = (
    ("agency", _AGENCY_LINE.match),
    ("dateline", _DATE_LINE.match),
    ("boilerplate", _ENDS.match),
    ("boilerplate", _END_MATTER.match),
    ("boilerplate", _WORD_ENTRY.match),
    ("boilerplate", _BOILERPLATE.match),
    ("byline", _BYLINE.match),
    ("caption", _CAPTION.match),
    ("caption", _CREDIT.search),
)


def line_kind(line: str) -> str | None:
    """The block kind of a line that its wording gives away, None for all others."""
    if _RULE.match(line):
        return "boilerplate"
    if len(line) > _LONGEST:
        return None
    return next((kind for kind, matches in _KINDS if matches(line)), None)


def ends_article(line: str) -> bool:
    """Whether all that follows this line is no part of the article: an end mark or the heading of end matter."""
    return bool(_ENDS.match(line) or _END_MATTER.match(line))


def opens_word_list(line: str, following: Sequence[str]) -> bool:
    """Whether the line ends in a long underscore rule and mostly lines that begin small, or furniture, follow it."""
    if not _LONG_RULE.match(line):
        return False
    small = sum(entry[:1].islower() or line_kind(entry) == "boilerplate" for entry in following)
    return 2 * small >= len(following) > 0


def ends_a_sentence(line: str) -> bool:
    """Whether the line ends in a full stop, question or exclamation mark, inside quotation marks or not."""
    return bool(_FINAL.search(line))
