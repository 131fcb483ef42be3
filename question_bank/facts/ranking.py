"""A noun with its rank goes in; the roles that say who is ranked, how, and among what come out."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.facts.back_to_names import back_to_names
from question_bank.facts.elements import is_organisation
from question_bank.facts.naming import uncapitalised
from question_bank.facts.ranked_words import KNOWN, ranked_words
from question_bank.facts.rankings import Ranking
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.parsing import ParsedSentence
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Mention

SCOPES: Final = ("in", "of", "on", "for", "since", "from", "among", "across", "ever", "with", "at")
PLAIN_AFTER: Final = ("to", "in", "of", "on", "ever", "")
"""Words after the kind before which it can be left out: "the largest in Norway", "the first to …"."""
WORLDWIDE: Final = frozenset(
    "person human country nation company spacecraft aircraft animal satellite probe rover helicopter plane".split()
)
"""Of whom "the first to …" says: the first in the world."""
ENOUGH: Final = 6
"""Blanks of a ranking that says to do what one was the first."""
NAMED: Final = re.compile(r"(?<=\s)[“‘(]?[A-ZÀ-Þ][\w’'-]*|\b[12]\d{3}\b")


def ranked_roles(analysis: Analysis, ranking: Ranking) -> tuple[dict[str, Mention], list[ParsedSentence]]:
    """The roles of a ranking, and the sentences that show it. Raises Unclear."""
    noun, rank = ranking.noun, ranking.rank
    if not _is_bounded(ranking):
        raise Unclear("unanchored")
    subject, group = _ranked(analysis, ranking)
    context = Context(named=[group] if group is not None else [])
    rest = ranked_words(analysis, ranking, context)
    verb = "was" if rank.lasting and ranking.verb == "is" else ranking.verb  # who was first stays so
    tense = "PRESENT" if verb in ("is", "are", "has", "holds") else "PAST"
    lemma = "become" if verb == "became" else "be" if verb in ("is", "was") else _lemma(ranking)
    roles = {
        "subject": subject,
        "finite": Mention(verb, lemma, tense + ("_REPORTED" if context.by_title else "")),
        "rest": analysis.mention(ranking.words, rest, "PHRASE"),
    }
    sentence = analysis.parse.sentence(noun)
    return roles | _rank_roles(analysis, ranking, rest), _shown(analysis, sentence, ranking.subject, group)


def _lemma(ranking: Ranking) -> str:
    return ranking.noun.head.lemma_ if ranking.noun.dep_ == "dobj" else ranking.verb


def _ranked(analysis: Analysis, ranking: Ranking) -> tuple[Mention, Group | None]:
    """Who or what is ranked, by name. Raises Unclear."""
    token = ranking.subject
    group = analysis.group_of(token)
    if group is None:
        names = [c for c in token.children if c.dep_ == "appos" and c.nbor(-1).text != ","]
        token = next((c for c in names if analysis.person_of(c) is not None), token)  # "his countryman Jon Holt"
        group = analysis.group_of(token)
    if any(c.dep_ == "conj" for c in token.children):
        raise Unclear("several-parties", token.text)
    if group is None and not (token.text[:1].isupper() and uncapitalised(token.text, token) == token.text):
        raise Unclear("unnamed-subject", token.text)
    start, end = analysis.names.range_of.get(token.i, (token.i, token.i + 1))
    if analysis.doc[start - 1].text in ("-", "–") and start and not analysis.doc[start - 1].whitespace_:
        raise Unclear("torn-word", token.text)  # "ABS-CBN", parted at its hyphen
    if group is None:
        words = [*(c for c in token.lefts if c.dep_ == "compound"), token]
        return analysis.mention(words, standalone(analysis, words), "NAME"), None
    if group.type == "PERSON" and len(group.name.split()) < 2 and not group.office:
        raise Unclear("bare-surname", group.name)
    return analysis.mention(list(analysis.doc[start:end]), group.name, _type(group, ranking.noun)), group


def _rank_roles(analysis: Analysis, ranking: Ranking, rest: str) -> dict[str, Mention]:
    """The rank and the kind among which it holds."""
    noun, rank = ranking.noun, ranking.rank
    held = ranking.verb not in ("is", "was", "became")
    kind = " ".join(t.text for t in rank.kind)
    words = f"{rank.told} {kind}".strip()
    if words not in rest:
        raise Unclear("words-cut", rest)
    after = (rest.partition(words)[2].split() or [""])[0]
    plain = noun.lower_ in WORLDWIDE and rest.count(" ") >= ENOUGH and " to " in rest
    plain = plain or any(t.lower_ == "world" for t in ranking.words if t.dep_ == "poss")
    lasting = rank.lasting and (plain or (NAMED.search(f" {rest}") or KNOWN.search(rest)) is not None)
    told = [t for t in noun.lefts if t.lower_ == rank.word] or [noun]
    roles = {"rank": analysis.mention(told, rank.told, "LASTING" if lasting else "RANK")}
    if kind and not held:  # "has the largest fleet": the fleet is not what is asked for
        form = "PERSON" if _is_person(noun) else "PLAIN" if after in PLAIN_AFTER else "ONE"
        roles["class"] = analysis.mention(rank.kind, kind, form)
    return roles


def _is_person(noun: Token) -> bool:
    return gazetteer.person_noun(noun.lower_) or gazetteer.office_noun(noun.lower_) is not None


def _is_bounded(ranking: Ranking) -> bool:
    """Whether something says among what it is the first: "to …", "in Norway", "Norway's"."""
    noun, rank = ranking.noun, ranking.rank
    if any(t.tag_ == "TO" or (t.dep_ in ("relcl", "acl") and t.head == noun) for t in ranking.words):
        return True
    scoped = any(t.dep_ == "prep" and t.lower_ in SCOPES for t in ranking.words if t.i > noun.i)
    national = any(gazetteer.country_of_adjective(t.text) is not None for t in rank.kind)
    opened = ranking.clause is not None and any(t.is_alpha for t in ranking.clause.fronted)
    if not scoped and not rank.possessed and not national and not (opened and rank.word == "most"):
        return False
    if any(c.dep_ == "poss" and c.lower_ == "world" for c in noun.lefts):
        return True
    return not rank.lasting or _is_person(noun) or (noun.dep_ == "dobj" and not rank.possessed)


def _type(group: Group, noun: Token) -> str:
    """What the ranked one is; a "woman" or "member" is no organisation, whatever the name finder says."""
    if group.type != "PERSON" and gazetteer.person_noun(noun.lower_):
        if is_organisation(group):
            raise Unclear("unnamed-subject", group.name)
        return "NAME"
    if group.type == "ORG" and not is_organisation(group):
        return "NAME"  # a spacecraft or a jet, or a company that nobody lists: its class says which
    if group.type == "GPE":
        return "COUNTRY" if gazetteer.country(group.name) else "PLACE"
    return group.type


def _shown(analysis: Analysis, sentence: ParsedSentence, subject: Token, group: Group | None) -> list[ParsedSentence]:
    """The sentence, with those before it back to the name of who is ranked."""
    if group is None or subject.i in analysis.names.of_token:
        return [sentence]
    return back_to_names(analysis, sentence, [group])
