"""A clause and the dates of its sentence go in; which of them says when it happened is set apart from its words."""

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.dates import DateMention


def take_dates(analysis: Analysis, clause: Clause) -> None:
    """Set apart the date that says when it happened: an adjunct of the verb itself."""
    for mention, tokens in analysis.dates.get(clause.sentence.index, []):
        inside = {t.i for t in tokens}
        if not inside & {t.i for t in [*clause.rest, *clause.fronted]}:
            continue
        clause.dates.append((mention, tokens))
        if not _says_when(clause, mention, tokens):
            continue
        if clause.when is not None:
            clause.when = None  # of two days neither is the one
            return
        clause.when = (mention, _with_preposition(tokens))
    if clause.when is not None:
        _leave_joined_verbs(clause)
        _leave_out(clause, clause.when[1])


def _says_when(clause: Clause, mention: DateMention, tokens: list[Token]) -> bool:
    """Whether a date is of the verb itself, and of no other verb that it could be of."""
    if mention.role != "when" or mention.approximate or _joined_date(tokens):
        return False
    if any(t.pos_ == "VERB" and clause.verb.i < t.i < tokens[0].i for t in clause.verb.subtree):
        return False  # "studied in Porto before moving, in 1982, to Lisbon": the date may belong to either verb
    head = _phrase_head(tokens)
    return head.head == clause.verb or (
        head.dep_ in ("npadvmod", "pobj") and head.head.dep_ == "prep" and head.head.head == clause.verb
    )


def _leave_out(clause: Clause, date: list[Token]) -> None:
    """Take the date out of the words around it, with the commas that set it off."""
    taken = {t.i for t in date}
    before, after = min(taken) - 1, max(taken) + 1
    doc = clause.verb.doc
    if before >= 0 and after < len(doc) and doc[before].text == "," and doc[after].text == ",":
        taken |= {before, after}
    clause.rest = [t for t in clause.rest if t.i not in taken]
    clause.fronted = [t for t in clause.fronted if t.i not in taken]


def _leave_joined_verbs(clause: Clause) -> None:
    """ "was born on 3 May and studied law": the date is the first verb's alone, so the others go."""
    for child in clause.verb.children:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"):
            dropped = {t.i for t in child.subtree} | {
                c.i for c in clause.verb.children if c.dep_ == "cc" and c.i < child.i
            }
            clause.rest = [t for t in clause.rest if t.i not in dropped]
    if any(t.dep_ == "conj" and t.pos_ == "VERB" and t.tag_ in ("VBD", "VBN", "VBZ", "VBP") for t in clause.rest):
        clause.torn = True  # a second verb that hangs on something else: the date may not be its own


def _joined_date(tokens: list[Token]) -> bool:
    """ "on Thursday and after", "in 1987 and again in 1989"."""
    last = tokens[-1]
    after = last.doc[last.i + 1].lower_ if last.i + 1 < len(last.doc) else ""
    following = last.doc[last.i + 2].lower_ if last.i + 2 < len(last.doc) else ""
    if after in ("and", "or") and following in ("after", "again", "later", "before", "on", "in", "then"):
        return True
    return after in ("and", "or", "to", "through", "until") and any(
        c.dep_ in ("cc", "conj") for t in tokens for c in t.children
    )


def _phrase_head(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head == t), tokens[0])


def _with_preposition(tokens: list[Token]) -> list[Token]:
    """The date with the "on" or "in" before it, where the expression itself begins after it."""
    first = tokens[0]
    before = first.doc[first.i - 1] if first.i else None
    phrase = (
        [before, *tokens]
        if before is not None and before.lower_ in ("on", "in", "during", "at") and first.lower_ not in ("on", "in")
        else tokens
    )
    earlier = first.doc[phrase[0].i - 1] if phrase[0].i else None
    return [earlier, *phrase] if earlier is not None and earlier.lower_ in ("late", "early", "earlier") else phrase
