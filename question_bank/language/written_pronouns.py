"""A pronoun among words that are to stand alone goes in; what is written for it comes out, or a doubt.

"She" becomes the name of whom it safely means; "it" stays where only one thing before it in the words can be meant.
"""

from spacy.tokens import Token

from question_bank.language.context_words import (
    ANTECEDENTS,
    DEICTIC,
    FIRST_SECOND,
    HE_SHE,
    SUBJECTS,
    THIRD,
    is_expletive,
    is_plural,
    points_back,
)
from question_bank.language.doubts import Unclear
from question_bank.language.passage import Passage


def written_pronoun(passage: Passage, token: Token) -> str | None:
    """What is written for a pronoun, or None where the token is none that points to anything. Raises Unclear."""
    low = token.lower_
    if low in HE_SHE and token.pos_ in ("PRON", "DET"):
        return _he_she(passage, token)
    if low in FIRST_SECOND and token.pos_ in ("PRON", "DET"):
        if not passage.quotes(token):
            raise Unclear("dangling-pronoun", token.text)
        return token.text
    if low in THIRD:
        _check_third(passage, token)
        return token.text
    if low == "those" and any(c.dep_ in ("relcl", "acl", "prep") for c in token.children):
        return token.text
    if low in DEICTIC and not passage.quotes(token):
        raise Unclear("dangling-pronoun", token.text)
    if low == "that" and points_back(token):
        raise Unclear("dangling-pronoun", token.text)
    return None


def _he_she(passage: Passage, token: Token) -> str:
    """The pronoun where its person was named and no other can be meant, else the name of that person."""
    person = passage.analysis.references.get(token.i)
    if person is None:
        if passage.quotes(token):
            return token.text
        raise Unclear("dangling-pronoun", token.text)
    if person in passage.named:
        rivals = [
            g for g in passage.named if g is not person and g.type == "PERSON" and g.gender in (person.gender, None)
        ]
        if rivals and passage.named[-1] is not person:
            raise Unclear("dangling-pronoun", token.text)
        return token.text
    if passage.quotes(token) or (token.i + 1 < len(token.doc) and token.nbor().text[:1] in ("'", "’")):
        raise Unclear("dangling-pronoun", token.text)  # "he'll" is no "Holt'll"
    passage.named.append(person)
    if token.lower_ in ("his", "her", "hers") and token.dep_ == "poss":
        return person.name + ("’" if person.name.endswith("s") else "’s")
    return person.name


def _check_third(passage: Passage, token: Token) -> None:
    """it, its, they, their: only where one thing before them in the same words can be meant."""
    if passage.quotes(token) or (token.lower_ == "it" and is_expletive(token)):
        return
    if token.lower_ in ("itself", "themselves") and _bound(passage, token):
        return
    if _speaker_meant(passage, token):
        return
    plural = token.lower_.startswith("the")
    nouns = [
        t for t in passage.written if t.pos_ in ("NOUN", "PROPN") and t.dep_ in ANTECEDENTS and t.sent == token.sent
    ]
    nouns = [t for t in nouns if passage.analysis.person_of(t) is None or (plural and _plural(passage, t))]
    fitting = [t for t in nouns if _plural(passage, t) == plural]
    subjects = [t for t in fitting if t.dep_ in SUBJECTS]
    governing = [t for t in subjects if t.head in token.ancestors]
    if token.lower_ in ("its", "their") and len(governing) >= 1 and governing[-1] == fitting[-1]:
        return
    if token.dep_ in SUBJECTS and len(subjects) == 1 and len(fitting) <= 2 and subjects[0] == fitting[0]:
        return
    if len(fitting) != 1 or (token.dep_ in ("dobj", "dative") and fitting[0].head == token.head):
        raise Unclear("dangling-pronoun", token.text)  # what a verb does to "it" it does not do to its subject


def _plural(passage: Passage, noun: Token) -> bool:
    """ "The United States" is one country, whatever its form."""
    group = passage.analysis.names.of_token.get(noun.i)
    joined = any(c.dep_ == "conj" for c in noun.children)
    return joined if group is not None and group.type in ("GPE", "ORG") else is_plural(noun)


def _bound(passage: Passage, token: Token) -> bool:
    """A reflexive whose clause has its subject among the words."""
    for ancestor in token.ancestors:
        subject = next((c for c in ancestor.children if c.dep_ in SUBJECTS), None)
        if subject is not None:
            return subject in passage.written or subject.i in passage.analysis.names.of_token
    return False


def _speaker_meant(passage: Passage, token: Token) -> bool:
    """ "NASA said it had …": the organisation that speaks, at the head of what it says."""
    if not passage.context.named or passage.context.named[-1].type != "ORG" or token.lower_ not in ("it", "its"):
        return False
    if token.dep_ in SUBJECTS and token.head.lemma_ == "be" and token.head.pos_ == "AUX":
        return False  # "the survey reported that it was of magnitude 7"
    return not any(t.pos_ in ("NOUN", "PROPN") and not is_plural(t) for t in passage.written)
