"""The first sentence of a report goes in; whether it can stand alone as a statement, true or false, comes out.

A pupil meets the whole sentence, so all of it must be fit to print: short, of a day that it names, about somebody who
is named. What blind rounds showed: of sentences that had to lean on "according to a report of …" 1 in 17 was accepted.
"""

import re
from typing import Final

from question_bank.facts.day_first import DATED
from question_bank.headline import headline, is_release, releaser
from question_bank.language.gazetteer import place_kind
from question_bank.language.gazetteer_countries import countries_told
from question_bank.language.gazetteer_tables import lines
from question_bank.model import Fact
from question_bank.phrasing import is_famous
from question_bank.wording import Wording

LONGEST: Final = 45
"""Words."""
OF_SOURCE: Final = re.compile(r", according to[^,]* on $")
"""The day on which somebody told it, and not when it was: "died, according to a report on 3 May 2021"."""
HUNG_ON_DAY: Final = re.compile(
    r"(?<!^)\bon \d{1,2} [A-Z]\w+ \d{4}, (?:the|an?|one of|its|their) (?!.*\b(?:said|told|announced|reported)\b)"
    r"|^On \d{1,2} [A-Z]\w+ \d{4} (?:brought|saw|marked|was|became|is)\b"
)
"""What belongs to a name or a verb and stands by the day: "left Norvik on 3 May 2021, the largest town of …"."""
HOLLOW: Final = re.compile(
    r"(?<!\bas )\b(?:his|her|[’']s) (?:choice|pick|nominee)\b|\b(?:now|currently|soon)\b"
    r"|(?<!, )\breportedly\b|, reportedly,|\b(?:one|some|two|three) of\b"
    r"|\bamendment to (?:H\.R\.|S\.) ?\d|\b[Ss]ections? \d"
    r"|\b(?:commented|spoke|talked|discussed|reacted|responded|remarked|released the following|wrote to|met with"
    r"|fired back"
    r"|addressed|participated in|ducked|sent a letter|in sending a letter|attended|took a step"
    r"|(?:was|were) in [A-Z]\w+(?: and|,| on)"
    r"|released a (?:new )?statement (?:on|about|regarding)|continued (?:its|his|her|their|on)"
    r"|issued (?:an? |its |their |his |her )?(?:ruling|decision|statement|report)s? (?:on|about|regarding)"
    r"|(?:results|findings|details|conclusions) were (?:released|published|presented)"
    r"|held a (?:meeting|hearing|(?:news|press) conference)"
    r"|(?:released|published|presented) (?:(?:their|new|its|an?) )?(?:findings|results|study|paper) in"
    r"|(?:released|published|presented) (?:their |new |its )?(?:findings|results)|announced (?:the|its) winners?)\b"
    r"|, [A-Z][\w ]+ (?:has )?learned$"
    r"|\b(?:ran|wrote|published|penned) an? (?:\w+ )?(?:article|op-ed|essay|column|editorial)\b|\bbroke the news\b"
    r"|\b(?:praised|thanked|applauded) (?:[A-Z][\w.’'-]*(?: |$))+"
    r"(?:on \d{1,2} [A-Z]\w+ \d{4})?$"
)
"""Somebody spoke of something: what was said is what would be worth asking."""
SEATS: Final = re.compile(
    r"^(?!.*\b(?:elections?|vote|polls?|parliament|council|congress|senate|house|assembly|bundestag|knesset)\b).*\bseats\b",
    re.IGNORECASE,
)
"""Seats that were won nobody says where."""
SPOKE: Final = re.compile(
    r"commented|spoke|talked|reacted|responded|remarked|wrote to|addressed|sent a letter|held a .*"
)
"""Of the hollow deeds those of which the sentence may go on to tell what was said."""
WHAT_WAS_SAID: Final = re.compile(
    r"\b(?:calling (?:for|on)|urging|demanding|accusing|warning|pledging|promising|announcing|giving|asking|rejecting"
    r"|denying|saying|telling)\b.*"
)
MIXED: Final = re.compile(
    r"\bits\b.*\btheir\b|\b(?:Party|Council|Court|Department|Committee|Ministry|Company)\b.*\btheir\b"
    r"|\b(?:Association|Department|Committee|Council|Company|Agency|Union|Institute|Society|Court), who\b"
)
"""One body that is "it" and "they" in one sentence, or somebody."""
THE_GOVERNMENT: Final = re.compile(r"\b[Tt]he (?:federal )?government\b")
"""Of the country in which the paper is read."""
ITS_NATION: Final = re.compile(r"\b[Tt]he (?:country|nation)[’']s\b")
"""Of a country that the sentence should name: not of "Norwegian" alone."""
ITS_COUNTRY: Final = re.compile(
    r"\b(?:in|of|across|throughout|around) the (?:city|town|county|village|nation)\b"
    r"(?! of| [A-Z]|[’'])"
    r"|\b(?:enter|leav|left|flee|fled)\w* the country\b"
)
"""A country or town that the sentence should name."""
NAMES: Final = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)*")
PLACED: Final = re.compile(r"\b(?:of|in|at|from|near) [A-Z]\w")
BARE_BODY: Final = re.compile(
    r"^(?:On [^,]+, )?[Tt]he (?:[a-z]+ ){0,2}(?:network|company|firm|giant|bank|carrier|airline|retailer|\w*maker|group"
    r"|team|club|agency|school|panel|committee|chain)\b (?!of\b|for\b|on\b|in\b|at\b|that\b|which\b|behind\b)"
)
""" "The social network removed …": which, only the page around the report tells."""
TOO_MUCH: Final = re.compile(r";|”%")
"""Two sentences in one; a percentage torn by quotation marks."""
UNNAMED_SOURCE: Final = re.compile(
    r", an? (?:[\w-]+ ){0,3}(?:Republican|Democrat|advis[eo]r|aide|activist|lawmaker|senator|expert|critic|analyst)"
    r" (?:said|stressed|announced|told|warned|added)\b"
)
"""Whose word it is, and the article has the name."""
SOMEBODYS: Final = re.compile(
    r"^(?:On [^,]+, )?(?:[A-Z][\w.]* )*[A-Z]\w+[’']s? (?:[\w-]+ ){0,3}"
    r"(?:official|ambassador|aide|advis[eo]r|lawyer|attorney|spokes\w+|envoy|wife|son|daughter|father|mother|brother"
    r"|sister)\b(?! [A-Z]| of [A-Z]\w+ [A-Z]|, [A-Z])"
    r"|^(?:On [^,]+, )?[Aa] (?:Republican|Democrat) (?:\w+ed|clung|won|lost|said|took|held|led)\b"
)
""" "President Kern’s top adviser said": who is that?"""
EPITHET: Final = re.compile(r"\b[Tt]he (?:\w+ )?[A-Z]\w+ (?:nation|country|kingdom|republic)\b")
""" "the Himalayan nation": of which the sentence should have the name."""
PRAISED: Final = re.compile(
    r"\b(?:critical|crucial|vital|historic|landmark|successful|important|much[- ]needed|long[- ]overdue|common[- ]sense"
    r"|major (?:boost|victory|step|win)|record of success|tireless\w*|innovative|outstanding|significant"
    r"|burdensome|needed relief|[Kk]eeping (?:his|her|their) (?:commitment|promise)|exorbitant)\b"
)
"""What a press release says for those who issue it."""
OPINION: Final = re.compile(rf"\b(?:{'|'.join(lines('opinions.txt'))})\b")
"""What the paper thinks of it, for which nobody else stands."""
AT_ONCE: Final = re.compile(
    r"(?!(?:[Aa]fter|[Aa]s|[Ii]n|[Aa]t|[Ff]or|[Ww]ith|[Ff]rom|[Bb]y|[Tt]o|[Aa]ccording|[Ww]hen|[Dd]uring)\b)"
)
"""A sentence that begins with what it is about."""
TOLD_BY: Final = re.compile(
    r", [^,]*\b(?:said|confirmed|reported|showed|announced)\b|\b(?:if|might|potential(?:ly)?|looming)\b"
    r"|\baccording to\b|\b[12]\d{3}\b"
)
"""Who told it, and years: of what is reported on a day nothing else need be said of when and by whom."""
UNDER_WAY: Final = re.compile(r"^(?!.*\beven as\b)[^,]*\b(?:was|were|wasn’t|weren’t)(?: not| \w+ly)? \w+ing\b")
"""What was going on when it was told; what only was so, or would be, is as often what the paper thinks."""
BARE_NAME: Final = re.compile(
    r"(?:On [^,]+, )?(?:[A-Z][a-z]+ing [^,]+, )?([A-Z][\w’'-]+(?: [A-Z][\w.’'-]+)+)(?:, \d+,)? (?!of\b)[a-z]+"
)
CALLED_TOGETHER: Final = r"\b[a-z]{4,}s (?:[A-Z][\w.’'-]+,? )+and "
""" "with sailors Ada Kern and Liv Aas": one word says of both who they are."""
AMONG: Final = r"\b(?:for|of|with|by|to|against|from|and|between|over|about)"


def is_fit(wording: Wording, fact: Fact) -> bool:
    """Whether the sentence of a fact tells in few words what somebody did who is named, and can be dated."""
    told = fact.roles["sentence"]
    words = told.entity
    if (
        "UNNAMED" in told.type
        or "COLOURED" in told.type
        or len(words.split()) > LONGEST
        or any(flaw.search(words) for flaw in (MIXED, TOO_MUCH, UNNAMED_SOURCE, BARE_BODY, SOMEBODYS))
        or (AT_ONCE.match(words) is not None and HUNG_ON_DAY.search(words))
        or is_hollow(wording, fact)
    ):
        return False
    if THE_GOVERNMENT.search(words) and not countries_told(words):
        return False
    kinds = {place_kind(name) for name in NAMES.findall(words)}
    placed = any(kinds) or PLACED.search(words) is not None
    if ITS_COUNTRY.search(words) and not placed:
        return False
    if (ITS_NATION.search(words) or EPITHET.search(words)) and "country" not in kinds:
        return False
    if is_dated(fact):
        return True
    under_way = told.type.endswith("PERFECT") or UNDER_WAY.search(words) is not None
    return under_way and AT_ONCE.match(words) is not None and not TOLD_BY.search(words)


def is_dated(fact: Fact) -> bool:
    """Whether the sentence tells something past and on which day, so that the day of the report need not be told."""
    told = fact.roles["sentence"]
    days = [found for found in DATED.finditer(told.entity) if not OF_SOURCE.search(told.entity, 0, found.start())]
    return told.type.endswith(("PAST", "PERFECT")) and bool(days)


def is_hollow(wording: Wording, fact: Fact) -> bool:
    """Whether the sentence leaves out what would be worth asking, or is a press release's own praise."""
    words = fact.roles["sentence"].entity
    praise = is_release(wording.sheet.article) and PRAISED.search(words) is not None
    hollow = any(
        not (SPOKE.fullmatch(found.group()) and WHAT_WAS_SAID.search(words, found.end()))
        for found in HOLLOW.finditer(words)
    )
    return (
        praise
        or hollow
        or SEATS.search(words) is not None
        or OPINION.search(re.sub("“[^”]*”", "“”", words)) is not None
    )


def names_stranger(wording: Wording, fact: Fact) -> bool:
    """Whether the sentence names somebody besides its subject and does not say who that is."""
    words = fact.roles["sentence"].entity
    bare = BARE_NAME.match(words)
    about = bare.group(1) if bare else ""
    article = wording.sheet.article
    issues_it = releaser(article) != "" and about.split()[-1:] == releaser(article).split()[-1:]
    if about in wording.people and not (is_famous(about) or issues_it or about in headline(article)):
        return True
    return any(
        re.search(rf"{AMONG} {re.escape(name)}(?!,| of| \()", words) is not None
        and re.search(rf"{CALLED_TOGETHER}{re.escape(name)}", words) is None
        and not is_famous(name)
        for name in wording.people
        if name in words
    )
