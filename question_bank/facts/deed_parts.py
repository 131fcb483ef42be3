"""A clause that tells a deed goes in; who did it, to whom, and what else belongs to it, come out as words that stand
alone."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from spacy.tokens import Token

from question_bank.facts.assertion import check_asserted
from question_bank.facts.elements import is_organisation
from question_bank.facts.naming import uncapitalised
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.context_words import WELL_KNOWN
from question_bank.language.deeds import MATTER, deed_class
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Mention

NEEDED_WORDS: Final = frozenset(("as", "into"))
NEEDED: Final = ("prt", "oprd", "attr", "acomp", "xcomp", "dative", "ccomp")
"""What a verb cannot lose without telling something else."""
LONGEST_PIECE: Final = 12
"""Words of a phrase beside the verb that a question can still carry."""
LOOSE: Final = ("appos", "relcl", "acl")


@dataclass
class Party:
    """Who did it or whom it was done to: the words in a stem, and the entity where it is one alone."""

    tokens: list[Token]
    words: str
    group: Group | None = None
    kind: str = "PHRASE"
    class_noun: Token | None = None


@dataclass
class Deed:
    """A deed of a clause: the verb with its parties and the phrases that go with it."""

    clause: Clause
    agent: Party | None
    patient: Party | None
    tail: list[Token] = field(default_factory=list)
    tail_words: str = ""
    pieces: list[tuple[Token, str]] = field(default_factory=list)
    """The phrases beside the verb, each with its head."""
    left_out: bool = False
    """Whether a phrase that could not stand alone was left out."""


def deed_of(analysis: Analysis, clause: Clause) -> Deed | None:
    """The deed of a clause; None where it tells of none. Raises Unclear where it cannot be told alone."""
    verb = clause.verb
    if deed_class(verb.lemma_) is None:
        return None
    _check(clause)
    subject = party(analysis, clause.subject, clause.subject_tokens)
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    if clause.passive:
        doer = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
        agent = party(analysis, doer, without_loose(doer)) if doer is not None else None
        deed = Deed(clause, agent, subject)
    else:
        objects = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
        if len(objects) > 1 or any(c.dep_ == "dative" for c in verb.children):
            raise Unclear("several-counts")
        doer_group = subject.group
        patient = party(analysis, objects[0], without_loose(objects[0]), doer_group) if objects else None
        deed = Deed(clause, subject, patient)
    _add_tail(analysis, deed, by)
    return deed


def _check(clause: Clause) -> None:
    """Raises Unclear unless the deed is told as done. What stands before the subject, and asides, are left out."""
    first = [t.lower_ for t in clause.fronted]
    if "according" in (t.lower_ for t in clause.sentence.tokens):
        raise Unclear("attributed")
    if any(word in first for word in ("reports", "reportedly", "sources")):
        raise Unclear("attributed", first[0])
    if any(word in first for word in ("if", "unless", "when", "while", "had")):
        raise Unclear("fronted-phrase", first[0])
    check_asserted(replace(clause, torn=False, fronted=[]))
    if clause.modal or clause.progressive:
        raise Unclear("not-asserted")
    finite = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    if not (clause.past or clause.perfect) or finite.lower_ == "to":
        raise Unclear("tense")
    if any(c.dep_ == "ccomp" for c in clause.verb.children):
        raise Unclear("saying")
    if any(c.lower_ in ("co", "re", "pre") for c in [*clause.verb.lefts, clause.verb.nbor(-1)]):
        raise Unclear("adverbs")


def without_loose(head: Token) -> list[Token]:
    """A noun phrase without appositions and clauses that are set off, and without what follows them."""
    dropped: set[int] = set()
    for token in head.subtree:
        if token.dep_ in LOOSE and token.i > head.i:
            start = token.left_edge.i
            if token.doc[start - 1].text in ",–—-(":
                dropped.update(range(start - 1, token.right_edge.i + 1))
    tokens = [t for t in head.subtree if t.i not in dropped and not t.is_space]
    while tokens and (tokens[-1].is_punct and tokens[-1].text not in "”’"):
        tokens.pop()
    return tokens


def party(analysis: Analysis, head: Token, tokens: list[Token], named: Group | None = None) -> Party:
    """Who a noun phrase means, after who is `named` before it. Raises Unclear where its words cannot stand alone."""
    if not tokens:
        raise Unclear("words-cut", head.text)  # a hyphen was taken for the noun
    group = analysis.group_of(head) or _titled(analysis, head, tokens)
    if group is None and head.pos_ == "PRON":
        raise Unclear("dangling-pronoun", head.text)
    if group is not None and head.pos_ == "PRON" and _in_a_life_of_another(analysis, group):
        raise Unclear("dangling-pronoun", head.text)
    _check_end(tokens)
    extent = analysis.names.range_of.get(head.i)
    inside = set(range(*extent)) if extent else {head.i}
    if group is not None and group.type != "PERSON" and not inside <= {t.i for t in tokens}:
        raise Unclear("words-cut", group.name)  # "the University of Norvik, Bergen" without its last part
    beside = [t for t in tokens if t.i not in inside]
    alone = group is not None and all(_introduces(head, t) for t in beside)
    if (
        group is not None
        and group.type == "PERSON"
        and (extent is None or all(_introduces(head, t) or _is_home(t, head) for t in beside))
    ):
        if len(group.name.split()) < 2 and not group.office:
            raise Unclear("bare-surname", group.name)
        return Party(tokens, group.name, group, "PERSON")
    if group is not None and alone and extent is not None and not any(c.dep_ == "conj" for c in head.children):
        kind = _kind(group) if not _goes_on(analysis, extent[1]) else None
        noun = _class_noun(head, beside)
        words = standalone(analysis, [t for t in tokens if t.i in inside or t.lower_ == "the"])
        bare = all(t.dep_ in ("det", "punct", "case") for t in beside)
        if (kind is not None and bare) or noun is not None:
            return Party(tokens, words.removeprefix("The ").removeprefix("the "), group, kind or "NAME", noun)
    context = Context(named=[named] if named is not None else [])
    words = uncapitalised(standalone(analysis, tokens, context), tokens[0])
    if re.fullmatch(r"[Tt]he “[^”]*”", words):
        raise Unclear("quotation-cut", words)  # the “…” of what: an act, a prize
    joined = any(c.dep_ == "conj" or c.lower_ in ("in", "at", "from") for c in head.children) or re.search(
        r"[’']s? ", words
    )
    if gazetteer.organisation_word(head.text) and not joined and not _goes_on(analysis, tokens[-1].i + 1):
        return Party(tokens, words.removeprefix("the "), Group("ORG", name=words), "ORG")
    if len(words.split()) == 1 and words[:1].isupper() and words not in WELL_KNOWN:
        raise Unclear("bare-name", words)
    return Party(tokens, words)


def _titled(analysis: Analysis, head: Token, tokens: list[Token]) -> Group | None:
    """The person in "former Vice President of the United States Ada Kern", where the parser finds the office first."""
    person = analysis.names.of_token.get(tokens[-1].i)
    if person is None or person.type != "PERSON" or gazetteer.office_noun(head.lower_) is None:
        return None
    start = analysis.names.range_of[tokens[-1].i][0]
    before = head.doc[start - 1]
    joined = any(t.dep_ in ("cc", "conj") for t in tokens)
    return person if not joined and before.pos_ not in ("ADP", "DET", "PUNCT", "PART", "VERB") else None


def _in_a_life_of_another(analysis: Analysis, group: Group) -> bool:
    """Whether a pronoun was read as somebody else than the one whose life the article tells."""
    title = analysis.article.title
    name = re.fullmatch(r"(?:[A-ZÀ-Þ][\w.’'-]*)(?: (?:[A-ZÀ-Þ]|d[aei]|van|von|der)[\w.’'-]*){1,3}", title)
    return name is not None and group.name.split()[-1] not in title


def _check_end(tokens: list[Token]) -> None:
    """Raises Unclear where the noun phrase goes on behind its last word: "the “Clean Water” Act"."""
    last = tokens[-1]
    following = [t for t in last.doc[last.i + 1 : last.i + 3] if t.text not in "”\"’'"]
    if following and following[0].pos_ in ("NOUN", "PROPN") and following[0].ent_type_ not in ("DATE", "TIME"):
        raise Unclear("words-cut", last.text)


def _introduces(head: Token, token: Token) -> bool:
    """Whether a word beside a name only says who or what its bearer is: an office, a class, an article."""
    return token.i < head.i or token.dep_ in ("punct", "case")


def _is_home(token: Token, head: Token) -> bool:
    """ "of Kenya" behind a name."""
    return (token.head == head and token.lower_ in ("of", "from")) or (
        token.head.head == head and token.pos_ == "PROPN"
    )


def _kind(group: Group) -> str | None:
    if group.type == "GPE":
        if gazetteer.country(group.name):
            return "COUNTRY"
        place = gazetteer.place_kind(group.name)
        return place.upper() if place in ("city", "capital") else "PLACE"
    thing = THINGS.search(group.name) is not None or re.search(r"[’']s? ", group.name) is not None
    return "ORG" if group.type == "ORG" and is_organisation(group) and not thing else None


def _goes_on(analysis: Analysis, end: int) -> bool:
    """ "the University of Norvik, Bergen": the name has a second part behind a comma."""
    behind = analysis.doc[end : end + 2]
    campus = end > 2 and any(t.text == "University" for t in analysis.doc[max(0, end - 4) : end])
    named = len(behind) == 2 and behind[0].text == "," and behind[1].pos_ == "PROPN"
    return named and (campus or behind[1].dep_ != "conj")


THINGS: Final = re.compile(
    r"\b(?:Award|Prize|Medal|Act|Bill|Treaty|Agreement|Cup|Championship|Law|Project|Program)s?\b"
)
"""What is named like an organisation and is none."""


CLASS_NOUNS: Final = frozenset(
    "company firm airline bank newspaper magazine website retailer manufacturer startup charity club team party group"
    " agency university court committee airline carrier broadcaster network publisher studio bakery brewery developer"
    " supermarket chain association federation union operator carmaker".split()
)


def _class_noun(head: Token, beside: list[Token]) -> Token | None:
    """The "airline" of "the Norwegian airline Norvik Air"."""
    last = max((t for t in beside if t.i < head.i), key=lambda t: t.i, default=None)
    return last if last is not None and last.lower_ in CLASS_NOUNS else None


def _add_tail(analysis: Analysis, deed: Deed, by: Token | None) -> None:
    """The phrases that go with the verb, those apart that cannot stand alone."""
    verb, clause = deed.clause.verb, deed.clause
    kept = {t.i for t in clause.rest}
    taken = {t.i for one in (deed.agent, deed.patient) if one is not None for t in one.tokens}
    named = [one.group for one in (deed.agent, deed.patient) if one is not None and one.group is not None]
    for child in verb.rights:
        if child is by or child.dep_ in ("dobj", "punct", "cc", "conj", "advcl", "mark", "agent") or child.i in taken:
            continue
        tokens = [t for t in _without_set_off(child) if t.i in kept]
        if child.lower_ == "with" and any(t.dep_ in ("nsubj", "acl", "pcomp") for t in child.subtree):
            continue  # "with Norvik following suit": another deed
        if not tokens or (child.dep_ in ("npadvmod", "advmod", "prep") and child.i not in kept):
            continue
        needed = child.dep_ in NEEDED or child.lower_ in NEEDED_WORDS | {MATTER.get(verb.lemma_.lower())}
        try:
            words = standalone(analysis, tokens, Context(named=list(named)))
        except Unclear:
            if needed:
                raise
            deed.left_out = True
            continue
        if not needed and (child.dep_ == "advmod" or len(words.split()) > LONGEST_PIECE or child.dep_ == "xcomp"):
            deed.left_out = True
            continue
        if any(t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ == "conj" for t in tokens):
            raise Unclear("joined-verbs")
        deed.pieces.append((child, words))
        deed.tail += tokens
    if any(re.search(r"\band \w+s (?:in|into|to|at|on|for) ", words) for _, words in deed.pieces):
        raise Unclear("joined-verbs")  # "in a shooting and retreats into": a verb taken for a noun
    matter = MATTER.get(verb.lemma_.lower())
    if matter not in (None, "on") and not any(head.lower_ == matter for head, _ in deed.pieces):
        raise Unclear("words-cut", verb.text)  # many are sentenced on one day: to what, says which
    deed.tail_words = " ".join(words for _, words in deed.pieces)


def _without_set_off(head: Token) -> list[Token]:
    """A phrase up to a comma that sets something off in it."""
    tokens = without_loose(head)
    for n, token in enumerate(tokens):
        following = tokens[n + 1 :]
        verb_next = token.text == "," and following and following[0].dep_ == "cc" and following[0].head.pos_ == "VERB"
        if token.text in ";—–(" or verb_next:
            return tokens[:n]
    return tokens


def mention_of(analysis: Analysis, one: Party) -> Mention:
    """The party as a mention; of a person or organisation the words of its name."""
    tokens = one.tokens
    if one.group is not None:
        named = [t for t in tokens if analysis.names.of_token.get(t.i) is one.group]
        tokens = named or tokens
    return analysis.mention(tokens, one.words, one.kind)
