"""Who or what is the first, the largest, the only one of its kind."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from question_bank.facts.assertion import check_asserted
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.ranked_words import opening_words
from question_bank.facts.ranking import ranked_roles
from question_bank.facts.rankings import Ranking, rankings
from question_bank.language.analysis import Analysis
from question_bank.language.dates import in_words
from question_bank.language.doubts import Unclear
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "comparison"
ROLES: Final = ("subject", "opening", "finite", "rest", "rank", "class", "date")
NEEDS: Final = (("subject", "finite", "rest"),)

EXAMPLES: Final = (
    (
        "In 2013, Ada Kern became the first woman to row alone from Norvik to Malta.",
        {"subject": "Ada Kern", "rank": "first", "class": "woman", "date": "2013"},
    ),
    (
        "Norvik is the second-largest city in Norway.",
        {"subject": "Norvik", "rest": "the second-largest city in Norway", "class": "city"},
    ),
    (
        "Ada Kern won the race on Friday, becoming the youngest person to row to Malta.",
        {"subject": "Ada Kern", "rank": "youngest", "rest": "the youngest person to row to Malta"},
    ),
    ("Ada Kern, the first woman to lead Malta, resigned.", {"subject": "Ada Kern", "rank": "first"}),
    (
        "Bergen was the first city in Norway to ban cars.",
        {"subject": "Bergen", "rank": "first", "rest": "the first city in Norway to ban cars"},
    ),
    ("The Norvik Bank is Norway's second-largest bank.", {"subject": "Norvik Bank", "rank": "second-largest"}),
    ("The treaty made Malta the first country in Europe to ban whaling.", {"subject": "Malta", "class": "country"}),
)
COUNTEREXAMPLES: Final = (
    "Ada Kern may become the first woman to row alone from Norvik to Malta.",
    "Ada Kern was not the first woman to row alone from Norvik to Malta.",
    "Ada Kern was one of the first women to row alone from Norvik to Malta.",
    "Ada Kern is the greatest rower in the history of Norway.",
    "Ada Kern hopes to become the first woman to row alone from Norvik to Malta.",
    "It was the first time Ada Kern rowed to Malta.",
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Rankings by a main clause, and those told beside it."""
    for sentence in analysis.sentences:
        for ranking in rankings(analysis, sentence):
            try:
                yield _fact(analysis, ranking)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))


def _fact(analysis: Analysis, ranking: Ranking) -> Fact:
    if ranking.clause is not None:
        check_asserted(replace(ranking.clause, torn=False))  # only the words up to the next mark are told
        if ranking.clause.modal:
            raise Unclear("not-asserted", ranking.clause.modal)
    _check_matter(analysis, ranking)
    dated = _date(analysis, ranking)
    span, when = dated if dated is not None else (None, [])
    roles, sentences = ranked_roles(analysis, _without(ranking, when))
    roles |= _opening(analysis, ranking)
    if span is not None:
        roles["date"] = analysis.mention(when, in_words(span), "DATE")
    return fact(analysis, KIND, _leaning(roles, span), sentences, time=span)


def _opening(analysis: Analysis, ranking: Ranking) -> dict[str, Mention]:
    """What stands before the subject may bound the ranking; only of who was first "to …" a plain word says nothing."""
    tokens = ranking.clause.fronted if ranking.clause is not None else []
    plain = all(t.pos_ not in ("PROPN", "VERB", "PRON") for t in tokens)
    if not any(t.is_alpha for t in tokens) or (ranking.rank.lasting and plain):
        return {}
    if ranking.rank.lasting:
        raise Unclear("fronted-phrase", tokens[0].text)
    return {"opening": analysis.mention(tokens, opening_words(analysis, tokens), "PHRASE")}


def _check_matter(analysis: Analysis, ranking: Ranking) -> None:
    """What somebody "is" beside the news ("the world's largest chamber of commerce") introduces, and is not told."""
    index = analysis.parse.sentence(ranking.noun).index
    early = index < max(4, len(analysis.sentences) // 5)
    named = ranking.subject.text in analysis.article.title
    if ranking.verb in ("is", "has") and not ranking.rank.lasting and not early and not named:
        raise Unclear("passing", ranking.subject.text)


def _date(analysis: Analysis, ranking: Ranking) -> tuple[TimeSpan, list[Token]] | None:
    """The days on which it came about: the date of the clause, else one at the end of the ranking or right after it."""
    found = ranking.clause.when if ranking.clause is not None else None
    if found is not None and ranking.joined and found[1][0].i > ranking.subject.i:
        found = None  # "was born in 1950 and became the first …"
    last = ranking.words[-1].i
    for mention, tokens in analysis.dates.get(analysis.parse.sentence(ranking.noun).index, []):
        between = [t.text for t in analysis.doc[last + 1 : tokens[0].i]]
        near = tokens[-1].i == last or (tokens[0].i > last and between in ([], [","], ["in"], ["on"], [",", "in"]))
        if found is None and near and mention.role == "when" and not mention.approximate:
            found = (mention, tokens)
    if found is None or found[0].span is None:
        return None
    span = found[0].span
    published = analysis.article.published
    if published is not None and span.start > published:
        raise Unclear("future")
    return TimeSpan(span.start, span.end), found[1]


def _without(ranking: Ranking, date: list[Token]) -> Ranking:
    """A ranking without the date at its end."""
    inside = {t.i for t in date}
    words = [t for t in ranking.words if t.i not in inside]
    while len(words) < len(ranking.words) and words[-1].lower_ in ("in", "on", ","):
        words.pop()
    return replace(ranking, words=words)


def _leaning(roles: dict[str, Mention], span: TimeSpan | None) -> dict[str, Mention]:
    """A rank that can be lost, or that names nothing by itself, is told as the report of a day has it."""
    finite = roles["finite"]
    happened = span is not None and span.granularity == "day" and finite.type == "PAST" and finite.entity != "be"
    if roles["rank"].type == "LASTING" or happened or finite.type.endswith("_REPORTED"):
        return roles
    return roles | {"finite": replace(finite, type=f"{finite.type}_REPORTED")}
