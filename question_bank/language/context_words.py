"""A word in its sentence goes in; whether it points outside the sentence, and in which way, comes out."""

from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer

SUBJECTS: Final = ("nsubj", "nsubjpass")


ANTECEDENTS: Final = ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "attr", "ROOT", "dative", "conj")


FIRST_SECOND: Final = frozenset("i me my mine myself we us our ours ourselves you your yours yourself".split())


HE_SHE: Final = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
"""Pronouns of people, and of which gender they are."""


THIRD: Final = frozenset("it its itself they them their theirs themselves".split())


DEICTIC: Final = frozenset("this these those here".split())


NEEDS_CONTEXT: Final = frozenset(
    "another other others same such latter former both respectively otherwise instead therefore thus hence similarly "
    "likewise elsewhere earlier later previously afterwards afterward meanwhile now currently today tonight "
    "recently ago "
    "nowadays presently further additional additionally next following above below aforementioned said too so "
    "thereby then higher lower greater different actually latest current "
    "similar corresponding ensuing resulting aforesaid "
    "yesterday tomorrow once again still already yet lately formerly soon either neither".split()
)


DROPPED: Final = frozenset(
    "subsequently also however meanwhile moreover furthermore additionally reportedly just only".split()
)


WELL_KNOWN: Final = frozenset(
    "AI IT DJ OK HQ UK PR NY LA VP NAFTA CNBC KGB GOP "
    "ISIS IS NBC MSNBC NPR PBS ITV USGS NOAA CDC FDA EPA IRS NRA ACLU NAACP UAE PLC BMW DVD CD PC UFO SUV GPS LED "
    "NATO UN EU US UK USA NASA CNN BBC UNESCO UNICEF FIFA FBI CIA OPEC AIDS HIV WHO IMF G7 G8 G20 BP IBM NBA NFL ESPN "
    "UEFA MTV ABC NBC CBS AFP ISIS PLO IRA MP MPs PM CEO DNA AC DC UAE OECD ASEAN GPS TV ID PhD USSR AP".split()
)


def generic_endings() -> frozenset[str]:
    """Last words of names that take the article ("the … Council")."""
    return frozenset(
        "Council Agency Committee Parliament Congress Senate House Cabinet Government Company Group Bank "
        "University School College Club League Team Army  Commission Organization Organisation Union "
        "Institute Association Party Court Department Ministry Federation Authority Bureau Office Service "
        "Board Foundation Survey Center Centre Administration Navy".split()
    )


LOOSE_NAMES: Final = frozenset("Working Joint Special National Select Advisory Central Standing Executive".split())
"""What names no country or matter: "the Working Group", "the National Council"."""


OF_MIND: Final = frozenset("want hope plan expect need believe think know intend wish fear feel".split())


BARE_AFTER: Final = ("help", "assist", "let", "make", "see", "hear", "watch")
"""Verbs after which a verb without "to" is no finite one: "to help students pursue"."""


def finite_below(tokens: list[Token]) -> frozenset[int]:
    """The finite verbs in the present that reported speech tells in the past.

    What is so at all times ("visual aids help learners") may stay as it is; but where a form of be, have or do, a modal
    or a verb of mind moves, or the first verb tells of somebody or something particular, all move with it.
    """
    present = [
        t
        for t in tokens
        if t.tag_ in ("VBZ", "VBP")
        and t.dep_ in ("ROOT", "ccomp", "aux", "auxpass", "conj", "advcl", "relcl", "xcomp")
        and not (t.tag_ == "VBP" and t.dep_ in ("ccomp", "xcomp") and t.head.lemma_ in BARE_AFTER)
    ]
    moved = {t.i for t in present if t.pos_ == "AUX" or t.lemma_ in ("be", "have", "do") or t.lemma_ in OF_MIND}
    moved |= {t.i for t in tokens if t.lower_ in ("will", "can", "may") and t.tag_ == "MD"}
    particular = any(_is_particular(c) for t in present[:1] for c in t.children if c.dep_ in SUBJECTS)
    return frozenset(moved | {t.i for t in present}) if moved or particular else frozenset()


def _is_particular(subject: Token) -> bool:
    """ "his party", "Somali pirates", "she": no kind of thing, but one."""
    own = any(c.dep_ == "poss" for c in subject.children)
    named = any(t.pos_ == "PROPN" or t.ent_type_ in ("GPE", "NORP", "ORG", "PERSON") for t in (subject, *subject.lefts))
    return own or named or subject.lower_ in ("he", "she", "it", "they")


def points_back(token: Token) -> bool:
    """ "that" as a pronoun or determiner, unless "that of" follows."""
    if token.pos_ not in ("DET", "PRON") or token.dep_ not in ("det", "nsubj", "dobj", "pobj") or is_relative(token):
        return False
    return token.dep_ not in ("pobj", "nsubj") or not any(c.lower_ == "of" for c in token.children)


def is_relative(token: Token) -> bool:
    """ "that" as relative pronoun."""
    return token.tag_ == "WDT" or token.head.dep_ == "relcl"


PAPERS: Final = frozenset("study report paper research article work finding survey".split())
"""What a paper calls itself "the current study"."""
RANKED: Final = frozenset("court authority body house chamber instance office rank".split())


def is_harmless(token: Token) -> bool:
    """Words of the list in a use that needs no context."""
    low, doc = token.lower_, token.doc
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    near = [t.lower_ for t in doc[token.i + 1 : token.i + 5]]
    if low == "similar" and (after == "to" or (after == "in" and "to" in near)):
        return True
    if low in ("higher", "lower", "greater"):  # "higher yields" says enough, "a higher authority" does not
        compared = any(t.lower_ == "than" for t in doc[token.i : token.i + 12])
        return compared or token.dep_ != "amod" or token.head.lemma_ not in RANKED
    if low == "current":
        return token.head.lemma_ not in PAPERS
    if low == "different":
        told = any(t.lower_ in ("from", "than", "to") for t in doc[token.i : token.i + 4])
        return told or token.head.tag_ in ("NNS", "NNPS") or token.dep_ == "acomp"
    before = doc[token.i - 1].lower_ if token.i else ""
    if low == "other" and (
        before in ("each", "any", "every") or any(t.lower_ == "than" for t in doc[token.i : token.i + 4])
    ):
        return True
    if low == "so" and (after in ("that", "far") or (token.dep_ == "advmod" and token.head.pos_ in ("ADJ", "ADV"))):
        return after != "far"
    if low == "such" and after in ("as", "a"):
        return after == "as"
    if low == "both" and token.dep_ not in SUBJECTS and any(t.lower_ == "and" for t in doc[token.i : token.i + 8]):
        return True
    if low in ("either", "neither") and any(t.lower_ in ("or", "nor") for t in doc[token.i : token.i + 10]):
        return True
    if low == "former" and token.dep_ == "amod":
        return True
    if low == "said" and token.pos_ == "VERB":
        return True
    if low == "following" and before == "the":
        return False  # "sent the following message": it stands in the next line
    if (low == "following" and token.pos_ in ("VERB", "ADP")) or (low in ("above", "below") and token.pos_ == "ADP"):
        return True
    if (low == "further" and token.pos_ == "VERB") or (low == "then" and token.dep_ == "amod"):
        return False
    if low in ("next", "further") and after == "to":
        return True
    return low == "once" and token.pos_ == "SCONJ"


def is_expletive(token: Token) -> bool:
    """ "it is likely that …", "it rained"."""
    if token.dep_ == "expl":
        return True
    head = token.head
    return (
        head.lemma_ in ("be", "seem", "appear", "take")
        and any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl") or c.lower_ == "that" for c in head.children)
        and any(c.dep_ in ("acomp", "attr", "oprd") for c in head.children)
    )


def is_stand_in(token: Token) -> bool:
    """ "Holt opened one": of what, only the sentence before tells."""
    return (
        token.lower_ in ("one", "ones")
        and token.dep_ in ("dobj", "pobj", "attr", *SUBJECTS)
        and token.pos_ in ("NUM", "NOUN", "PRON")
        and not any(c.dep_ in ("prep", "relcl", "acl", "amod") for c in token.children)
        and not any(c.dep_ in ("prep", "conj") for c in token.rights)
    )


def is_plural(token: Token) -> bool:
    return (
        token.tag_ in ("NNS", "NNPS")
        or any(c.dep_ == "conj" for c in token.children)
        or token.lower_ in ("people", "police")
    )


def stands_for_noun(token: Token) -> bool:
    """ "the second accused Holt": a second what, only the sentence before tells."""
    after = token.doc[token.i + 1 : token.i + 2]
    before = token.doc[token.i - 1].lower_ if token.i else ""
    goes_on = any(t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or t.lower_ in ("of", "to", "-") for t in after)
    return before == "the" and token.dep_ in SUBJECTS and not goes_on


def is_of_the_day(token: Token) -> bool:
    """ "the upcoming race", "current mayor Liv Aas": what is so on the day of the paper only.

    Not "the current bridge", or "upcoming tariffs", which without the word would be others.

    "an upcoming race" stays: without the word its article would be another.
    """
    office = token.head.ent_type_ == "PERSON" or gazetteer.office_noun(token.head.lower_) is not None
    if token.i == 0:
        return token.lower_ in ("upcoming", "current") and office
    told = token.nbor(-1).lower_ in ("the", "his", "her", "their", "its") or token.nbor(-1).tag_ == "POS"
    return (token.lower_ == "upcoming" and told) or (
        token.lower_ == "current" and office and token.nbor(-1).lower_ not in ("a", "an")
    )


def goes_on(token: Token) -> bool:
    """ "as well as", and not "as well" at an end."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "as"
