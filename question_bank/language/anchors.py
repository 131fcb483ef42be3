"""A noun with "the" goes in; whether it is clear by itself, or the fuller words that name it, come out."""

import calendar
import re
from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from question_bank.headline import headline, makes_clear
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis

UNIQUE: Final = frozenset(
    "queen pope pentagon sun moon earth world sky internet web public media sea ocean future past universe planet"
    " globe environment "
    "economy "
    "climate weather stage truth press arts time way right need fact point top bottom rest end beginning "
    "start opportunity "
    "possibility chance risk ability use lack number amount level rate share majority minority presence absence "
    "morning afternoon evening night poor rich elderly young dead wounded injured homeless unemployed "
    "streets ground air "
    "wild brain heart body population solar nation-wide net".split()
)
LOOSE_NOUNS: Final = frozenset(
    "system program programme project plan technology research study report law act bill deal day year award "
    "party attack match game race round half goal hearing flight vehicle car bus truck test case victim".split()
)
ONE_OF_MANY: Final = frozenset(
    "country nation city town island republic version edition model man woman player actor actress politician app"
    " official company firm group leader native".split()
)
"""Nouns that "Latin American" or "Android" before them does not make one thing."""
MONTHS: Final = frozenset(calendar.month_name[1:])
COUNTING: Final = frozenset("first second third final last next other another earlier".split())
COMPLEMENTED: Final = ("prep", "relcl", "acl", "ccomp")
PROPER: Final = ("GPE", "ORG", "NORP", "PERSON", "LOC", "FAC", "EVENT", "PRODUCT", "LAW", "WORK_OF_ART")


def definite_is_clear(analysis: Analysis, token: Token, tokens: Iterable[Token], written: Iterable[Token]) -> bool:
    """Whether "the N" can be understood from the given tokens alone."""
    inside = {t.i for t in tokens}
    if token.i in analysis.names.of_token or token.dep_ == "compound" or token.text[:4].isdigit():
        return True
    counted = any(c.dep_ == "nummod" and c.i in inside and not re.match(r"\d{4}", c.text) for c in token.lefts)
    if counted and not any(_identifies(analysis, c, inside) for c in token.rights if c.i in inside):
        return False  # "the two presidents"
    ordinal = any(c.lower_ in ("first", "second", "third", "last", "next") for c in token.lefts)
    if (token.lemma_.lower() in UNIQUE or token.lower_ in UNIQUE) and not ordinal:
        return True
    if any(t.lemma_ == token.lemma_ and t.i != token.i and t.pos_ == token.pos_ for t in written):
        return True
    if token.lemma_.lower() in WORKS and token.i + 1 in inside and token.nbor().text[:1].isupper():
        return True  # "the comedy Ferries of Norvik"
    if _proper_on_the_left(analysis, token, inside) and token.lemma_.lower() not in ONE_OF_MANY:
        return True
    if _names_class(analysis, token, list(written)):
        return True
    lefts = [c for c in token.lefts if c.i in inside]
    rights = [c for c in token.rights if c.i in inside]
    if any(c.tag_ in ("JJS", "RBS") or c.lower_ in ("first", "last", "only") for c in lefts):
        return bool(rights)
    return any(_identifies(analysis, c, inside) for c in rights)


WORKS: Final = frozenset(
    "film movie comedy drama thriller sitcom series miniseries documentary show musical play opera ballet symphony"
    " novel book poem essay memoir album song single painting sculpture journal magazine newspaper game".split()
)
"""What has a title of its own, which then tells which one is meant."""
NAMED: Final = frozenset("exoplanet planet moon call appeal accused defendant law network website app ship".split())
CLASSES: Final = {
    "ORG": frozenset(
        "alliance company agency organisation organization ministry party university union group firm bank "
        "team club network council court bloc institute association".split()
    ),
    "GPE": frozenset("country nation city town state village island capital region province".split()),
}


def _names_class(analysis: Analysis, token: Token, written: list[Token]) -> bool:
    """ "the company" after exactly one organisation in the same words."""
    for kind, nouns in CLASSES.items():
        if token.lemma_.lower() in nouns:
            groups = {id(g) for t in written if (g := analysis.names.of_token.get(t.i)) is not None and g.type == kind}
            return len(groups) == 1
    return False


def _proper_on_the_left(analysis: Analysis, token: Token, inside: set[int]) -> bool:
    """ "the Norwegian parliament", "the NATO summit", "the city's council" with a name."""
    for child in token.lefts:
        for part in child.subtree:
            if part.i in inside and part.i < token.i and part.lower_ != "the":
                group = analysis.names.of_token.get(part.i)
                if group is not None and group.type in PROPER:
                    return True
                if part.pos_ == "PROPN" or gazetteer.country_of_adjective(part.text):
                    return True
                if part.like_num and len(part.text) == 4 and part.text.isdigit():
                    return True
    return False


def _identifies(analysis: Analysis, child: Token, inside: set[int]) -> bool:
    """A complement identifies where it has content of its own: a name, an indefinite, a clause."""
    if child.dep_ in ("relcl", "acl", "ccomp"):
        return sum(t.i in inside for t in child.subtree) >= 3
    if child.dep_ != "prep":
        return False
    return any(t.i in inside and (t.pos_ in ("PROPN", "NOUN", "VERB", "NUM")) and t.i != child.i for t in child.subtree)


def has_headline(analysis: Analysis) -> bool:
    """Whether a headline says what happened, so that a stem can name the report by it."""
    title = analysis.article.title
    person = any(g.type == "PERSON" and g.name == title for g in analysis.names.groups)
    return bool(headline(analysis.article)) and not person


def named_in_title(analysis: Analysis, token: Token) -> bool:
    """ "the prorogation" under a headline that speaks of a prorogation."""
    if not has_headline(analysis) or any(c.lower_ in ("other", "second", "same", "previous") for c in token.lefts):
        return False
    if _wants_its_name(token) or not makes_clear(analysis.article, token.lower_, token.lemma_.lower()):
        return False
    # Looked for last, in all the article: "the final debate", "a second study" say that there are more of them.
    alike = analysis.by_lemma.get(token.lemma_.lower(), [])
    return not any(_is_counted(other) for other in alike if other.lemma_ == token.lemma_)


def _wants_its_name(token: Token) -> bool:
    """ "the network", "the president", "the man": which it is the article says by name, and a headline seldom."""
    lemma = token.lemma_.lower()
    plural = token.tag_ in ("NNS", "NNPS")
    return not plural and (
        lemma in NAMED
        or any(lemma in nouns for nouns in CLASSES.values())
        or gazetteer.person_noun(lemma)
        or gazetteer.office_noun(lemma) is not None
    )


def _is_counted(noun: Token) -> bool:
    """Whether a word tells the noun from others of its kind."""
    return any(c.lower_ in COUNTING for c in noun.lefts)


def described(analysis: Analysis, token: Token) -> str | None:
    """The words after "the" that name the one thing of this kind that the article has spoken of, or None.

    "the summit" after "the NATO summit in Vilnius" gives "NATO summit in Vilnius", "the orchestra" after "the Norvik
    Orchestra" gives that name. Where two named things of the kind are spoken of there is no safe answer.
    """
    lemma = token.lemma_.lower()
    modified = any(c.dep_ in ("amod", "compound", "nummod") for c in token.lefts)
    if lemma in LOOSE_NOUNS or gazetteer.person_noun(lemma) or token.tag_ in ("NNS", "NNPS") or modified:
        return None
    named = _named_so(analysis, token, lemma)
    if len(named) > 1 or (named and not _spoken_of_last(analysis, token, lemma, named[0])):
        return None
    fuller: list[str] = []
    for other in analysis.by_lemma.get(lemma, []):
        if other.i == token.i or other.pos_ not in ("NOUN", "PROPN"):
            continue
        if any(
            c.lower_ in ("another", "second", "other", "each", "every", "these", "two", "previous", "any")
            for c in other.lefts
        ):
            return None
        if other.i < token.i and other.i not in analysis.names.of_token and other.tag_ != "NNS":
            words = _description(analysis, other)
            if words:
                fuller.append(words)
    distinct: list[str] = list(named)
    for words in fuller:
        if not any(_proper(words) <= set(kept.split()) for kept in distinct):
            distinct = [kept for kept in distinct if not _proper(kept) <= set(words.split())]
            distinct.append(words)
    return distinct[0] if len(distinct) == 1 else None


def _spoken_of_last(analysis: Analysis, token: Token, lemma: str, name: str) -> bool:
    """Whether the last such noun with words of its own before the token is part of that name."""
    for other in reversed(analysis.doc[: token.i]):
        if other.lemma_.lower() != lemma:
            continue
        if any(c.dep_ in ("compound", "amod", "nmod", "poss", "nummod") for c in other.lefts) or other.pos_ == "PROPN":
            group = analysis.names.of_token.get(other.i)
            return (group is not None and group.name.removeprefix("the ") == name) or other.text in name.split()[-1:]
    return True


def _proper(words: str) -> set[str]:
    """The capitalised words: what tells two things of one kind apart."""
    return {word for word in words.split() if word[:1].isupper() or word[:1].isdigit()} or set(words.split())


def _named_so(analysis: Analysis, token: Token, lemma: str) -> list[str]:
    """Entities named before whose name ends in the noun, or has it before "of" or "for"."""
    found: dict[str, str] = {}
    for group in analysis.names.groups:
        words = group.name.removeprefix("the ").split()
        if (
            group.type in ("PERSON", "NORP", "GPE", "LOC")
            or lemma in LOOSE_NOUNS
            or len(words) < 2
            or group.first > token.i
        ):
            continue
        cut = next((n for n, w in enumerate(words) if n and w in ("of", "for", "on", "in")), len(words))
        heads = [words[cut - 1].lower()]
        if lemma in heads:
            found[group.name] = group.name.removeprefix("the ")
    return list(found)


def _description(analysis: Analysis, noun: Token) -> str | None:
    """Noun with its named modifiers: left ones, and one place or name on the right."""
    lefts = [t for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod", "poss", "nummod") for t in c.subtree]
    if any(t.lower_ in COUNTING or t.like_num or t.text in MONTHS for t in lefts):
        return None  # "the December 31 attack" is told from another attack
    named_left = any(t.pos_ == "PROPN" or t.i in analysis.names.of_token or t.like_num for t in lefts)
    if any(t.pos_ == "PRON" for t in lefts):
        return None
    right = ""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("in", "at", "on", "of", "against", "with", "between"):
            named = [t for t in child.subtree if t.i in analysis.names.of_token]
            if named and len(list(child.subtree)) <= 6 and not any(t.pos_ in ("VERB", "PRON") for t in child.subtree):
                right = " " + " ".join(child.doc[child.left_edge.i : child.right_edge.i + 1].text.split())
                break
    if not named_left and not right:
        return None
    if any(t.lower_ in ("possible", "first", "new", "upcoming", "next", "last", "former") for t in lefts):
        lefts = [t for t in lefts if t.lower_ not in ("upcoming", "new", "next")]
    words = "".join(t.text_with_ws for t in sorted(lefts, key=lambda t: t.i)).removeprefix("the ").removeprefix("The ")
    return f"{words}{noun.text}{right}"


def shared_article(token: Token) -> Token | None:
    """ "the hat and blanket": the article of the first noun is that of the second too."""
    if token.dep_ != "conj" or token.tag_ != "NN" or any(c.i < token.i for c in token.children):
        return None
    return next((c for c in token.head.children if c.lower_ == "the" and c.i < token.head.i), None)
