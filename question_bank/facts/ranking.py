"""A noun with its rank goes in; the roles that say who is ranked, how, and among what come out."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.facts.elements import is_organisation
from question_bank.facts.naming import uncapitalised
from question_bank.facts.rankings import Ranking
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.entities import Group
from question_bank.language.parsing import ParsedSentence
from question_bank.language.standalone import Context, Unclear, standalone
from question_bank.language.superlatives import Rank
from question_bank.model import Mention

SCOPES: Final = ("in", "of", "on", "for", "since", "from", "among", "across", "ever", "with", "at")
LONGEST: Final = 34
PLAIN_AFTER: Final = ("to", "in", "of", "on", "ever", "")
"""Words after the kind before which it can be left out: "the largest in Norway", "the first to …"."""
GLUED: Final = re.compile(r"[a-z] (?:In|On|At|The|For|By|It|He|She) ")
"""A heading or sentence that runs on without a mark."""
KNOWN: Final = re.compile(r"\b(?:Speaker of the House|another (?:planet|world|country|continent))\b")
"""What stands alone although its words by themselves would lean on others."""
NAMED: Final = re.compile(r"(?<=\s)[“‘(]?[A-ZÀ-Þ][\w’'-]*|\b[12]\d{3}\b")


def ranked_roles(analysis: Analysis, ranking: Ranking) -> tuple[dict[str, Mention], list[ParsedSentence]]:
    """The roles of a ranking, and the sentences that show it. Raises Unclear."""
    noun, rank = ranking.noun, ranking.rank
    if not _is_bounded(ranking):
        raise Unclear("unanchored")
    subject, group = _ranked(analysis, ranking)
    context = Context(named=[group] if group is not None else [])
    rest = _words(analysis, ranking, context)
    tense = "PRESENT" if ranking.verb in ("is", "are", "has", "holds") else "PAST"
    lemma = "become" if ranking.verb == "became" else "be" if ranking.verb in ("is", "was") else _lemma(ranking)
    roles = {
        "subject": subject,
        "finite": Mention(ranking.verb, lemma, tense + ("_REPORTED" if context.by_title else "")),
        "rest": analysis.mention(ranking.words, rest, "PHRASE"),
    }
    sentence = analysis.parse.sentence(noun)
    return roles | _rank_roles(analysis, noun, rank, rest), _shown(analysis, sentence, ranking.subject, group)


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
    if group is None:
        words = [*(c for c in token.lefts if c.dep_ == "compound"), token]
        return analysis.mention(words, standalone(analysis, words), "NAME"), None
    if group.type == "PERSON" and len(group.name.split()) < 2 and not group.office:
        raise Unclear("bare-surname", group.name)
    return analysis.mention(list(analysis.doc[start:end]), group.name, _type(group, ranking.noun)), group


def _words(analysis: Analysis, ranking: Ranking, context: Context) -> str:
    """The ranked noun phrase in words that stand alone; its rank makes clear which is meant by "the"."""
    first_word = ranking.words[0]
    words = ranking.words[1:] if first_word.lower_ == "the" and first_word.head == ranking.noun else ranking.words
    known = KNOWN.search(" ".join(t.text for t in words))
    first = len(known.string[: known.start()].split()) if known is not None else len(words)
    last = first + len(known.group().split()) if known is not None else len(words)
    parts = [standalone(analysis, part, context) for part in (words[:first], words[last:]) if part]
    if known is not None:
        parts.insert(1, known.group())
    rest = " ".join(["the", *parts] if len(words) < len(ranking.words) else parts)
    if GLUED.search(rest):
        raise Unclear("aside-open", rest)
    if not 3 <= len(rest.split()) <= LONGEST:
        raise Unclear("clause-length", rest)
    return rest


def _rank_roles(analysis: Analysis, noun: Token, rank: Rank, rest: str) -> dict[str, Mention]:
    """The rank and the kind among which it holds."""
    kind = " ".join(t.text for t in rank.kind)
    words = f"{rank.told} {kind}".strip()
    if words not in rest:
        raise Unclear("words-cut", rest)
    after = (rest.partition(words)[2].split() or [""])[0]
    lasting = rank.lasting and (NAMED.search(f" {rest}") or KNOWN.search(rest)) is not None
    ranking = [t for t in noun.lefts if t.lower_ == rank.word] or [noun]
    roles = {"rank": analysis.mention(ranking, rank.told, "LASTING" if lasting else "RANK")}
    if kind and noun.dep_ != "dobj":  # "has the largest fleet": the fleet is not what is asked for
        form = "PERSON" if _is_person(noun) else "PLAIN" if after in PLAIN_AFTER else "ONE"
        roles["class"] = analysis.mention(rank.kind, kind, form)
    return roles


def _is_person(noun: Token) -> bool:
    return gazetteer.person_noun(noun.lower_) or gazetteer.office_noun(noun.lower_) is not None


def _is_bounded(ranking: Ranking) -> bool:
    """Whether something says among what it is the first: "to …", "in Norway", "Norway's"."""
    noun, rank = ranking.noun, ranking.rank
    if any(c.dep_ in ("relcl", "acl") for c in noun.children) or any(t.tag_ == "TO" for t in ranking.words):
        return True
    scoped = any(t.dep_ == "prep" and t.lower_ in SCOPES for t in ranking.words if t.i > noun.i)
    if not scoped and not rank.possessed:
        return False
    return not rank.lasting or _is_person(noun) or (noun.dep_ == "dobj" and not rank.possessed)


def _type(group: Group, noun: Token) -> str:
    """What the ranked one is; a "woman" or "member" is no organisation, whatever the name finder says."""
    if group.type != "PERSON" and gazetteer.person_noun(noun.lower_):
        if is_organisation(group):
            raise Unclear("unnamed-subject", group.name)
        return "NAME"
    if group.type == "GPE":
        return "COUNTRY" if gazetteer.country(group.name) else "PLACE"
    return group.type


def _shown(analysis: Analysis, sentence: ParsedSentence, subject: Token, group: Group | None) -> list[ParsedSentence]:
    """The sentence, with those before it back to the name of who is ranked."""
    if group is None or subject.i in analysis.names.of_token:
        return [sentence]
    for back in range(4):
        index = sentence.index - back
        if index >= 0 and any(analysis.names.of_token.get(t.i) is group for t in analysis.sentences[index].tokens):
            return analysis.sentences[index : sentence.index + 1]
    raise Unclear("far-antecedent")
