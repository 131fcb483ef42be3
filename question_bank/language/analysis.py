"""An article goes in; everything our components know about its language comes out, in one value."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc, Token

from question_bank.language import entities, offices, references
from question_bank.language.dates import DateMention, find_dates, resolve
from question_bank.language.entities import Group, Names
from question_bank.language.office import Office
from question_bank.language.parsing import Parse, ParsedSentence, parse
from question_bank.model import Article, Entity, Mention, TimeSpan

IN_A_ROW: Final = frozenset("first second third fourth fifth sixth latest last only next newest".split())
PLANS: Final = frozenset(
    "plan want hope expect intend vow promise threaten agree prepare schedule set decide ask urge call order invite"
    " seek pledge propose demand offer need have be aim mean wish like look wait allow tell".split()
)
"""Verbs behind which "to" says what is still to be done."""
OF_PLANS: Final = frozenset(
    "plan bid proposal deal agreement bill law vow promise pledge intention offer order request call push"
    " invitation deadline date time resolution threat".split()
)
"""Nouns behind which "to" says what is still to be done."""
BEGINS: Final = frozenset("begin start cease continue manage".split())
"""Verbs whose infinitive tells what was done."""
STALE: Final = 5
"""Days ahead from which on a weekday that is to come may be one that has just gone by."""
DAYS_OF_WEEK: Final = 7
PLANNED: Final = frozenset("scheduled set due planned slated expected".split())


@dataclass
class Analysis:
    """Parse, names, offices and references of one article. It holds spaCy objects and stays in language/ and facts/."""

    parse: Parse
    names: Names
    offices: list[Office]
    references: dict[int, Group] = field(default_factory=dict)
    clauses: dict[int, list[Any]] = field(default_factory=dict)
    """The main clauses of each sentence (by index), filled by `clauses.main_clauses` as they are asked for."""
    found: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """Facts and silences of each kind, filled by `facts.extract` as they are asked for."""

    @property
    def article(self) -> Article:
        """The article that was analysed."""
        return self.parse.article

    @property
    def doc(self) -> Doc:
        """All tokens."""
        return self.parse.doc

    @property
    def sentences(self) -> list[ParsedSentence]:
        """All sentences in order."""
        return self.parse.sentences

    def group_of(self, token: Token) -> Group | None:
        """The entity a token names or safely stands for."""
        return self.names.of_token.get(token.i) or self.references.get(token.i)

    def person_of(self, token: Token) -> Group | None:
        """The person a token names or safely stands for."""
        group = self.group_of(token)
        return group if group is not None and group.type == "PERSON" else None

    @cached_property
    def by_lemma(self) -> dict[str, list[Token]]:
        """For each base form, in small letters, its tokens in the order of the text."""
        table: dict[str, list[Token]] = {}
        for token in self.doc:
            table.setdefault(token.lemma_.lower(), []).append(token)
        return table

    @cached_property
    def bare_names(self) -> frozenset[str]:
        """First names and surnames of the article's people, each by itself."""
        return frozenset(
            word
            for group in self.names.groups
            if group.type == "PERSON" and len(group.name.split()) > 1
            for word in group.name.split()
            if word[:1].isupper() and len(word) > 2
        )

    def mention(self, tokens: list[Token], entity: str, kind: str) -> Mention:
        """A mention of the article's words from the first to the last token."""
        start, end = self.parse.offsets(tokens)
        return Mention(self.article.text[start:end], entity, kind, start, end)

    @cached_property
    def dates(self) -> dict[int, list[tuple[DateMention, list[Token]]]]:
        """For each sentence (by index) its date expressions, resolved, with their tokens."""
        table: dict[int, list[tuple[DateMention, list[Token]]]] = {}
        for sentence in self.sentences:
            table[sentence.index] = list(self._dates_of(sentence))
        return table

    def _dates_of(self, sentence: ParsedSentence) -> list[tuple[DateMention, list[Token]]]:
        tokens = [token for token in sentence.tokens if token.i not in self.parse.standing]
        text = "".join(token.text_with_ws for token in tokens)
        bounds: list[tuple[int, int, Token]] = []
        position = 0
        for token in tokens:
            bounds.append((position, position + len(token.text), token))
            position += len(token.text_with_ws)
        found: list[tuple[DateMention, list[Token]]] = []
        for mention in find_dates(text, published=self.article.published, context=self._before(sentence)):
            inside = [token for start, end, token in bounds if start < mention.end and end > mention.start]
            same = next((one.span for one, _ in found if one.text == mention.text and one.needs_tense), None)
            if inside:  # a weekday that is named twice is one day
                told = replace(mention, span=same) if same is not None else self._resolved(mention, inside[0])
                found.append((told, inside))
        return found

    def _before(self, sentence: ParsedSentence) -> str:
        """The paragraph up to a sentence: "In 1998 … On 4 June" means a day of that year."""
        earlier = self.sentences[sentence.index - 1] if sentence.index else None
        if earlier is None or earlier.paragraph != sentence.paragraph:
            return ""
        first = next(s for s in self.sentences if s.paragraph == sentence.paragraph)
        return self.article.text[first.start : sentence.start]

    def _resolved(self, mention: DateMention, first: Token) -> DateMention:
        """With the days it means, where the tense of the verb it belongs to decides which."""
        if mention.span is not None or not mention.needs_tense:
            return mention
        planned = _is_planned(first)
        span = resolve(mention, published=self.article.published, planned=planned)
        if span is not None and span.granularity == "month" and not planned and _is_for_an_end(first):
            span = None  # "a plan to win the vote in November" that somebody attacked in July
        if planned and span is not None and self._may_have_gone_by(span):
            span = None  # "is expected on Wednesday", in a paper of Thursday: written the day before, or two
        return replace(mention, span=span)

    def _may_have_gone_by(self, span: TimeSpan) -> bool:
        """Whether a weekday to come lies so far ahead that it may be the one of this week that has just been."""
        published = self.article.published
        ahead = (span.start - published).days if published is not None else 0
        return span.granularity == "day" and STALE <= ahead < DAYS_OF_WEEK

    def entities(self) -> tuple[Entity, ...]:
        """The entities as plain values, in order of first mention."""
        return tuple(
            Entity(
                name=group.name,
                type=group.type,
                names=tuple(sorted(group.names)),
                office=group.office,
                gender=group.gender,
                mentions=len(group.ranges),
            )
            for group in sorted(self.names.groups, key=lambda g: (g.first, g.name))
        )


def _is_planned(token: Token) -> bool | None:
    """Whether the verbs above a date look forward (True) or back (False); None where they do not say."""
    below = token
    for verb in token.ancestors:
        if (
            verb.pos_ == "NOUN"
            and below.dep_ != "prep"
            and any(c.dep_ == "relcl" and c.tag_ == "VBD" for c in verb.children)
        ):
            return False  # "how it will mend the bridge after a rockfall Friday that left a hole"
        below = verb
        if verb.lower_ in PLANNED:  # "was expected on Wednesday" may look back as well
            return None if any(c.lower_ in ("was", "were") for c in verb.children) else True
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        words = [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]
        if any(w.lower_ in ("will", "shall", "’ll", "'ll") for w in words):
            return True
        if any(w.lower_ == "to" for w in words):
            before = next(w for w in words if w.lower_ == "to").i - 1
            if before >= 0 and any(c.lower_ in IN_A_ROW for c in verb.doc[before].children):
                continue  # "became the latest of them to sail on Monday"
            if verb.dep_ == "advcl" or (verb.dep_ == "xcomp" and verb.head.lemma_ not in PLANS):
                continue  # "fired to scatter them on Monday", "began to sail on Monday"
            if verb.dep_ in ("acl", "relcl") and verb.head.lemma_ not in OF_PLANS:
                if verb.head.dep_ == "pobj":
                    return None  # "praised as the way to sail"
                continue  # "used two tugs to free it on Monday"
            return True
        if any(w.tag_ == "VBD" or w.lower_ in ("has", "have", "had") for w in words):
            return False
        if verb.tag_ == "VBN" and (verb.dep_ == "acl" or (verb.dep_ == "ROOT" and len(words) == 1)):
            return False  # "findings published on Wednesday"; "announced" that is taken for a participle
        if any(w.tag_ == "MD" for w in words):
            return None
    return None


def _is_for_an_end(token: Token) -> bool:
    """Whether a date stands in what something is for: of a month that may lie ahead, though the verb looks back."""
    verb = next((each for each in token.ancestors if each.pos_ in ("VERB", "AUX")), None)
    return (
        verb is not None
        and verb.dep_ in ("acl", "advcl", "relcl", "xcomp")
        and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
        and not (verb.dep_ == "xcomp" and verb.head.lemma_ in BEGINS)
    )


def analyse(nlp: Language, article: Article) -> Analysis:
    """Run every component over an article."""
    parsed = parse(nlp, article)
    names = entities.find(parsed)
    found = offices.find(parsed, names)
    return Analysis(parsed, names, found, references.resolve(parsed, names, found))
