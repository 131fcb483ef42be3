"""Tokens of an article go in; the same words as one can read them without the article come out, or the reason why not.

Names are given in full, safe pronouns named, relative dates resolved, marks of quoted fragments kept whole. What would
dangle ("the ruling", "they", "on Sunday" without a date) raises Unclear.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.anchors import definite_is_clear, described, has_headline, named_in_title, shared_article
from question_bank.language.context_words import (
    ANTECEDENTS,
    DEICTIC,
    DROPPED,
    FIRST_SECOND,
    LOOSE_NAMES,
    NEEDS_CONTEXT,
    SUBJECTS,
    THIRD,
    WELL_KNOWN,
    finite_below,
    generic_endings,
    goes_on,
    is_expletive,
    is_harmless,
    is_of_the_day,
    is_plural,
    is_stand_in,
    points_back,
    stands_for_noun,
)
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.fragments import check_fragments, check_hyphens, check_told, left_out_after, marks, tidy
from question_bank.language.house_style import in_house_style
from question_bank.language.references import HE_SHE
from question_bank.language.verbs import shifted
from question_bank.language.written_dates import written_dates

__all__ = ["Context", "Unclear", "standalone"]

FOREIGN: Final = re.compile(r"[\u0370-\u1dff\u2e80-\uffff]")
"""Letters that are not Latin: a remark of the paper on the words of another language."""

REIGNS: Final = frozenset("King Queen Pope Emperor Empress Sultan Saint".split())
VERSUS: Final = frozenset(("v.", "vs.", "v"))
COURTESY: Final = frozenset(("Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms"))
ORDINALS: Final = frozenset("first second third fourth fifth latter former last".split())


@dataclass
class Context:
    """Who is already named before the words begin, and whether pronouns for them may stay."""

    named: list[Group] = field(default_factory=list)
    dropped: frozenset[int] = frozenset()
    clear: frozenset[int] = frozenset()
    """Tokens (indices) that a reader of the words understands as they are, whatever stands around them."""
    opens: bool = False
    """Whether the words are the first sentence of an article: nothing stands before it that it could lean on."""
    past: bool = False
    """Whether a verb of saying or hoping in the past stands above the words."""
    by_title: bool = False
    """Set while writing: the words lean on the headline, which alone says which thing is meant."""
    shift: frozenset[int] = frozenset()
    """Finite verbs (token indices) to tell in the past, since the verb of saying above them is."""


def standalone(analysis: Analysis, tokens: Iterable[Token], context: Context | None = None) -> str:
    """The words of the tokens (in order, gaps allowed) as they can stand alone. Raises Unclear."""
    return _Writer(analysis, context or Context()).write(sorted(tokens, key=lambda token: token.i))


class _Writer:
    """One pass over tokens; it remembers who was named on the way."""

    def __init__(self, analysis: Analysis, context: Context) -> None:
        self.analysis = analysis
        self.context = context
        self.named: list[Group] = list(context.named)
        self.written: list[Token] = []

    def write(self, tokens: list[Token]) -> str:
        tokens = [token for token in tokens if token.i not in self.context.dropped and not token.is_space]
        while tokens and (tokens[-1].is_punct and tokens[-1].text not in "%”’)"):
            tokens.pop()
        while tokens and tokens[0].is_punct and tokens[0].text not in "“‘(":
            tokens.pop(0)
        if not tokens:
            raise Unclear("empty")
        check_fragments(self.analysis, tokens)
        check_hyphens(self.analysis, tokens)
        dates = written_dates(self.analysis, tokens, opens=self.context.opens)
        opening, closing = marks(self.analysis, tokens)
        pieces: list[str] = []
        self.context.shift |= finite_below(tokens) if self.context.past else frozenset()
        skip: set[int] = set()
        for token in tokens:
            if token.i in skip:
                continue
            if token.i in dates:
                text, last, covered = dates[token.i]
                skip |= covered
            else:
                text, last = self._word(token, tokens, skip)
            self.written.append(token)
            if not text:
                continue
            mark_first = "“" if token.i in opening else ""
            mark_last = "”" if last in closing or token.i in closing else ""
            blank = (
                " "
                if self.analysis.doc[last].whitespace_
                or (last + 1 < len(self.analysis.doc) and left_out_after(tokens, last))
                else ""
            )
            pieces.append(mark_first + text + mark_last + blank)
        told = in_house_style(tidy("".join(pieces)))
        check_told(told)
        return told

    def _word(self, token: Token, tokens: list[Token], skip: set[int]) -> tuple[str, int]:
        analysis = self.analysis
        low = token.lower_
        if FOREIGN.search(token.text):
            raise Unclear("foreign-letters", token.text)
        if token.i in self.context.clear:
            return token.text, token.i
        if is_of_the_day(token) and not self._quoted(token):
            return "", token.i
        if token.text in COURTESY and self._names_fully(token.i + 1):
            return "", token.i  # "Ada Kern" for "Mrs. Kern"
        if self.context.opens and token.i not in analysis.names.of_token:
            return self._of_opening(token), token.i
        if self._is_abbreviation(token):
            raise Unclear("acronym", token.text)
        if low == "there" and token.dep_ != "expl" and not self._quoted(token):
            raise Unclear("needs-context", token.text)
        group = analysis.names.of_token.get(token.i)
        if group is not None:
            return self._name(token, group, tokens, skip)
        bare = token.text in self.analysis.bare_names and token.dep_ in (*ANTECEDENTS, "poss", "agent", "pobj")
        if bare and token.text[:1].isupper() and not self._quoted(token):
            raise Unclear("bare-surname", token.text)  # one of two people of the name, or a first name alone
        if low == "co":
            raise Unclear("torn-word", token.text)  # "co-founded", parted at its hyphen
        if self._is_stranger(token):
            raise Unclear("bare-name", token.text)  # a person whom no full name in the article explains
        if low in HE_SHE and token.pos_ in ("PRON", "DET"):
            return self._he_she(token), token.i
        if token.pos_ in ("PRON", "DET") and low in FIRST_SECOND:
            if not self._quoted(token):
                raise Unclear("dangling-pronoun", token.text)
            return token.text, token.i
        if low in THIRD:
            self._check_third(token)
            return token.text, token.i
        if low == "those" and any(c.dep_ in ("relcl", "acl", "prep") for c in token.children):
            return token.text, token.i
        if low in DEICTIC and not self._quoted(token):
            raise Unclear("dangling-pronoun", token.text)
        if low == "that" and points_back(token):
            raise Unclear("dangling-pronoun", token.text)
        if (
            low in DROPPED
            and token.dep_ in ("advmod", "cc")
            and not self._quoted(token)
            and low in ("subsequently", "also", "however", "meanwhile", "moreover", "furthermore", "additionally")
        ):
            return "", token.i
        if low in ("currently", "now") and token.dep_ == "advmod" and self._is_dated and not self._quoted(token):
            return "", token.i
        if is_stand_in(token) and not self._quoted(token):
            raise Unclear("needs-context", token.text)
        if token.tag_ in ("JJ", "RB") and low in ORDINALS and stands_for_noun(token) and not self._quoted(token):
            raise Unclear("needs-context", token.text)
        if low == "counterpart":
            raise Unclear("dangling-definite", "counterpart")
        if low == "well" and token.i and token.nbor(-1).lower_ == "as" and not goes_on(token):
            raise Unclear("needs-context", "as well")
        if low in NEEDS_CONTEXT and not self._quoted(token) and not is_harmless(token):
            raise Unclear("needs-context", token.text)
        if token.i in self.context.shift and not self._quoted(token):
            return shifted(token), token.i
        if token.pos_ in ("NOUN", "PROPN") and not self._quoted(token):
            replacement = self._definite(token, tokens, skip)
            if replacement is not None:
                return replacement
        return token.text, token.i

    def _of_opening(self, token: Token) -> str:
        """A word of the first sentence: its pronouns and definite nouns mean what the sentence itself tells."""
        if token.lower_ == "co":
            raise Unclear("torn-word", token.text)
        if token.pos_ in ("PRON", "DET") and token.lower_ in FIRST_SECOND and not self._quoted(token):
            raise Unclear("dangling-pronoun", token.text)
        alone = token.i == 0 or not token.nbor(-1).text[:1].isupper()
        bare = alone and token.text in self.analysis.bare_names and token.dep_ in SUBJECTS
        if bare and not self._quoted(token):
            raise Unclear("bare-surname", token.text)
        if token.i in self.context.shift and not self._quoted(token):
            return shifted(token)
        return token.text

    @property
    def _is_dated(self) -> bool:
        """Whether the stem names the report and its day, so that "now" need not be said."""
        return has_headline(self.analysis) and self.analysis.article.published is not None

    def _is_stranger(self, token: Token) -> bool:
        """A lone name that only the name finder takes for a person's; after "in" it is an unknown place."""
        if token.ent_type_ != "PERSON" or token.pos_ != "PROPN" or self._quoted(token):
            return False
        before = self.analysis.doc[token.i - 1].lower_ if token.i else ""
        return token.text not in self.analysis.article.title and before not in ("in", "at", "near", "from", "to", "of")

    def _names_fully(self, index: int) -> bool:
        """Whether the token (by its index) begins a name for which the full one will stand."""
        group = self.analysis.names.of_token.get(index)
        told = group is not None and group.type == "PERSON" and len(group.name.split()) > 1
        return told and not self._quoted(self.analysis.doc[index])

    def _is_abbreviation(self, token: Token) -> bool:
        """ "AAM", where the article gives the full words before "(AAM)"."""
        text = token.text
        if not (text.isupper() and text.isalpha() and 2 <= len(text) <= 6) or text in WELL_KNOWN:
            return False
        group = self.analysis.names.of_token.get(token.i)
        told = group is not None and (len(group.name) > len(text) + 2 or gazetteer.is_organisation_name(text))
        in_title = re.search(rf"\b{text}\b", self.analysis.article.title) is not None
        return not self._quoted(token) and not in_title and not told

    def _quoted(self, token: Token) -> bool:
        return any(token.i in inside for _, inside in self.analysis.parse.fragments)

    def _name(self, token: Token, group: Group, tokens: list[Token], skip: set[int]) -> tuple[str, int]:
        start, end = self.analysis.names.range_of[token.i]
        indices = {t.i for t in tokens}
        last = max(i for i in range(token.i, end) if i in indices)
        skip.update(range(token.i, last + 1))
        surface = " ".join(self.analysis.doc[token.i : last + 1].text.split())
        if group.type == "PERSON":
            again = group in self.named
            self.named.append(group)
            before = self.analysis.doc[start - 1].text if start else ""
            if (self.context.opens and len(surface.split()) > 1) or {
                before,
                self.analysis.doc[last + 1 :][:1].text,
            } & VERSUS:
                return surface, last  # "Kern v. Norvik" is a case
            if before in REIGNS and len(surface.split()) == 1:
                return surface, last  # "King Salman" is no other Salman
            if not group.sure and not group.office:
                raise Unclear("bare-surname", surface)
            if token.dep_ == "compound" and start and self.analysis.doc[start - 1].lower_ == "the":
                raise Unclear("name-inside", surface)  # "the Kern family"
            return (
                group.surname
                if again and group.sure and len(group.name.split()) > 1 and surface == group.surname
                else group.name
            ), last
        if (
            token.i == start
            and end - start == 1
            and surface.isupper()
            and surface not in WELL_KNOWN
            and len(group.name) > len(surface) + 2
            and group.type == "ORG"
            and token.dep_ not in ("compound", "amod", "nmod")
        ):
            first = group not in self.named
            self.named.append(group)
            before = self.analysis.doc[start - 1].lower_ if start else ""
            modified = (
                start > 0
                and self.analysis.doc[start - 1].head.i >= start
                and self.analysis.doc[start - 1].dep_ in ("compound", "amod", "nmod", "nummod", "punct")
            )
            article = (
                "the "
                if before != "the"
                and not modified
                and not before.endswith("'s")
                and group.name.split()[-1] in generic_endings()
                else ""
            )
            return (f"{article}{group.name}" if first else surface), last
        short = surface.isupper() and surface.isalpha() and len(group.name) > len(surface) + 2
        if self.context.opens:
            return surface, last
        if short and surface not in WELL_KNOWN and group not in self.named:
            raise Unclear("acronym", surface)
        self._check_generic(token, group, surface)
        if end - start == 1 and self._is_first_name(surface) and group.type not in ("GPE", "NORP"):
            raise Unclear("bare-name", surface)
        return surface, last

    def _is_first_name(self, word: str) -> bool:
        """ "Cherie": somebody whom the article has introduced more fully, or whom only it knows."""
        known = gazetteer.is_organisation_name(word) or gazetteer.place_kind(word)
        return gazetteer.first_name(word) and not known and word not in self.analysis.article.title

    def _check_generic(self, token: Token, group: Group, surface: str) -> None:
        """ "the Ministry" alone names nothing."""
        words = [w for w in surface.removeprefix("the ").split() if w not in LOOSE_NAMES]
        if (
            len(words) == 1
            and group.type == "ORG"
            and words[0] in generic_endings() - {"Senate", "Congress", "Parliament", "Navy", "Army"}
        ):
            raise Unclear("dangling-definite", surface)

    def _he_she(self, token: Token) -> str:
        person = self.analysis.references.get(token.i)
        if person is None:
            if self._quoted(token):
                return token.text
            raise Unclear("dangling-pronoun", token.text)
        if person in self.named:
            rivals = [
                g for g in self.named if g is not person and g.type == "PERSON" and g.gender in (person.gender, None)
            ]
            if rivals and self.named[-1] is not person:
                raise Unclear("dangling-pronoun", token.text)
            return token.text
        if self._quoted(token):
            raise Unclear("dangling-pronoun", token.text)
        self.named.append(person)
        if token.lower_ in ("his", "her", "hers") and token.dep_ == "poss":
            return person.name + ("’" if person.name.endswith("s") else "’s")
        return person.name

    def _check_third(self, token: Token) -> None:
        """it, its, they, their: only where one thing before them in the same words can be meant."""
        if self._quoted(token) or (token.lower_ == "it" and is_expletive(token)):
            return
        if token.lower_ in ("itself", "themselves") and self._bound(token):
            return
        if self._speaker_meant(token):
            return
        plural = token.lower_.startswith("the")
        nouns = [
            t for t in self.written if t.pos_ in ("NOUN", "PROPN") and t.dep_ in ANTECEDENTS and t.sent == token.sent
        ]
        nouns = [t for t in nouns if self.analysis.person_of(t) is None or (plural and self._plural(t))]
        fitting = [t for t in nouns if self._plural(t) == plural]
        subjects = [t for t in fitting if t.dep_ in SUBJECTS]
        governing = [t for t in subjects if t.head in token.ancestors]
        if token.lower_ in ("its", "their") and len(governing) >= 1 and governing[-1] == fitting[-1]:
            return
        if token.dep_ in SUBJECTS and len(subjects) == 1 and len(fitting) <= 2 and subjects[0] == fitting[0]:
            return
        if len(fitting) != 1 or (token.dep_ in ("dobj", "dative") and fitting[0].head == token.head):
            raise Unclear("dangling-pronoun", token.text)  # what a verb does to "it" it does not do to its subject

    def _plural(self, noun: Token) -> bool:
        """ "The United States" is one country, whatever its form."""
        group = self.analysis.names.of_token.get(noun.i)
        joined = any(c.dep_ == "conj" for c in noun.children)
        return joined if group is not None and group.type in ("GPE", "ORG") else is_plural(noun)

    def _bound(self, token: Token) -> bool:
        """A reflexive whose clause has its subject among the words."""
        for ancestor in token.ancestors:
            subject = next((c for c in ancestor.children if c.dep_ in SUBJECTS), None)
            if subject is not None:
                return subject in self.written or subject.i in self.analysis.names.of_token
        return False

    def _speaker_meant(self, token: Token) -> bool:
        """ "NASA said it had …": the organisation that speaks, at the head of what it says."""
        if not self.context.named or self.context.named[-1].type != "ORG" or token.lower_ not in ("it", "its"):
            return False
        if token.dep_ in SUBJECTS and token.head.lemma_ == "be" and token.head.pos_ == "AUX":
            return False  # "the survey reported that it was of magnitude 7"
        return not any(t.pos_ in ("NOUN", "PROPN") and not is_plural(t) for t in self.written)

    def _definite(self, token: Token, tokens: list[Token], skip: set[int]) -> tuple[str, int] | None:
        """A noun with "the" must be clear by its own words, or be named by the fuller words used before."""
        determiner = next((c for c in token.children if c.lower_ == "the" and c.i < token.i), None)
        determiner = determiner or shared_article(token)
        if determiner is None or determiner not in tokens:
            return None
        if definite_is_clear(self.analysis, token, tokens, self.written):
            return None
        description = described(self.analysis, token)
        if description is None and named_in_title(self.analysis, token):
            self.context.by_title = True
            return None
        if description is None:
            raise Unclear("dangling-definite", f"the {token.text}")
        return description, token.i
