"""The first sentence of a report goes in; how it can be told whole comes out: in the past, its day at the head.

What reads well in a paper of the day does not in a quiz: "has resigned", "said on Monday that it is", and what a comma
ties on at the end of a long sentence. Nothing is added.
"""

import re
from dataclasses import dataclass
from typing import Final

from lemminflect import getAllLemmas
from spacy.tokens import Token

from question_bank.facts.day_first import day_first
from question_bank.facts.loose_ends import without_loose_ends
from question_bank.facts.naming import uncapitalised
from question_bank.facts.plain_words import PRESENT_HELPERS, is_plainly_told
from question_bank.facts.unnamed import leaves_unnamed
from question_bank.language.analysis import Analysis
from question_bank.language.context_words import OF_MIND, finite_below
from question_bank.language.doubts import Unclear
from question_bank.language.gazetteer import office_noun
from question_bank.language.parsing import ParsedSentence
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.language.verbs import backshift

OPINED: Final = OF_MIND | frozenset("say call consider claim argue insist maintain allege suggest indicate".split())
"""What people think or say at the time of the main verb."""
FEARED: Final = re.compile(
    r"(\b(?:that|which) (?:[\w-]+ ){1,4})(fear|fears|believe|believes|think|thinks|hope|hopes|expect|expects|say|says"
    r"|warn|warns|worry|worries|argue|argues|claim|claims|predict|predicts|insist|insists)"
    r"( (?:would|could|might)\b)"
)
""" "a law that experts fear would fail", where the verb is easily taken for a noun."""
TWICE_DATED: Final = re.compile(r"(\b\d{1,2} [A-Z]\w+ \d{4}\b.*, according to [^,]*?),? on \d{1,2} [A-Z]\w+ \d{4}$")
""" "was found on 3 May 2021, according to police on 4 May 2021": when it was told adds nothing to when it was."""
WISHES: Final = frozenset("demand recommend propose request require insist urge order suggest ask".split())
"""Behind these it is told what is to be, not what was: "demanded that they increase"."""
DRAFTS: Final = frozenset(
    "bill law plan proposal measure deal agreement act order rule ruling decision policy budget".split()
)
QUOTED: Final = re.compile(r"(?<!\w)[‘'“]([^’'”“‘]+ [^’'”“‘]+ [^’'”“‘]+?)[.,]?[’'”](?!\w)")
"""Three words or more between quotation marks, which stay as they were said."""
STRAIGHT: Final = str.maketrans("’‘“”", "''\"\"")
NICKNAME: Final = re.compile(r"([A-Z][\w.]+) [“\"]([A-Z]\w+)[”\"] (?=[A-Z])")
TOLD_BY_PAPER: Final = frozenset("say report find suggest show describe claim conclude reveal".split())
PUBLISHED: Final = re.compile(r"\b(?:published|released|presented|issued) (?:[^,]* )?on \d{1,2} [A-Z]\w+ \d{4}")
"""A study of a day: what its authors "report" is told in the past, and of that day."""
MONTH: Final = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$")


@dataclass(frozen=True)
class ToldWhole:
    """The words; what tense the paper has: PAST, PERFECT or PRESENT; whether it names whom it tells of; and whether it
    tells in plain words what happened."""

    words: str
    tokens: list[Token]
    time: str
    names_all: bool
    plain: bool

    @property
    def kind(self) -> str:
        """The tense, behind what makes the sentence weak: "UNNAMED_PAST", "COLOURED_PERFECT"."""
        unnamed = "" if self.names_all else "UNNAMED_"
        return f"{unnamed}{'' if self.plain else 'COLOURED_'}{self.time}"


def told_whole(analysis: Analysis, sentence: ParsedSentence) -> ToldWhole:
    """The first sentence of an article in the words in which it can be told. Raises Unclear."""
    tokens = without_loose_ends(sentence, [token for token in sentence.tokens if not token.is_space])
    perfect = _perfect(sentence)
    if perfect is not None and any(token.tag_ == "VBN" and token.dep_ == "conj" for token in perfect.head.children):
        raise Unclear("tense", perfect.text)  # "has sailed and docked"
    dropped = frozenset((perfect.i,)) if perfect is not None else frozenset()
    context = Context(opens=True, shift=_told_in_present(sentence, perfect), dropped=dropped)
    words = standalone(analysis, tokens, context)
    titled = len(tokens) > 1 and tokens[1].text[:1].isupper()
    office = titled and office_noun(f"{tokens[0].text} {tokens[1].text}") is not None  # "Prime Minister"
    words = words if office else uncapitalised(words, tokens[0])
    words = re.sub(r"(?<![,;]) (according to (?:the )?[A-Z][^,]*)$", r", \1", words)
    words = TWICE_DATED.sub(r"\1", words)
    words = FEARED.sub(lambda found: f"{found[1]}{backshift(found[2], _base(found[2]))}{found[3]}", words)
    clash = next((token for token in tokens if _is_left_in_present(analysis, token, context)), None)
    if clash is not None:
        raise Unclear("tense", clash.text)
    common = tokens[0].ent_type_ in ("", "CARDINAL") and not office
    if tokens[0].tag_ == "CD" and words.startswith(tokens[0].text):
        words = words[:1].lower() + words[1:]  # "Eighteen U.S. states"
    if common and not _begins_name(tokens) and words.startswith(tokens[0].text) and _is_adjective(tokens[0].lower_):
        words = words[:1].lower() + words[1:]  # "Heavy June rains", which only the tagger takes for a name
    for front, nickname in NICKNAME.findall(analysis.article.text[sentence.start : sentence.end]):
        words = words.replace(f"{front} {nickname} ", f"{front} “{nickname}” ")
    source = analysis.article.text[sentence.start : sentence.end].translate(STRAIGHT)
    altered = next((said for said in QUOTED.findall(words) if said.translate(STRAIGHT) not in source), None)
    if altered is not None:
        raise Unclear("quotation-altered", altered)
    quoted = {index for _, inside in analysis.parse.fragments for index in inside}
    own = [token for token in tokens if token.i not in quoted]
    ahead = next((token for token in own if _lies_ahead(token)), None)
    if ahead is not None:
        raise Unclear("tense", ahead.text)
    if _is_done_before(sentence, context.shift):
        raise Unclear("tense", sentence.tokens.root.text)
    past = _is_past(sentence) or perfect is not None
    words = _with_that(sentence, words)
    moved = day_first(analysis, sentence, re.sub(r"\.”$", "”", words)) if past else words
    told = sentence.tokens.root.lemma_ in TOLD_BY_PAPER and PUBLISHED.search(moved) is not None
    time = "PAST" if _is_past(sentence) or told else "PERFECT" if past else "PRESENT"
    named = not leaves_unnamed(analysis, sentence, tokens)
    plain = is_plainly_told(sentence.tokens.root, own, context.shift | context.dropped)
    return ToldWhole(moved, tokens, time, named, plain)


def _base(verb: str) -> str:
    """ "worry" of "worries", "fear" of "fears" and "fear"."""
    return f"{verb[:-3]}y" if verb.endswith("ies") else verb.removesuffix("s")


def _is_done_before(sentence: ParsedSentence, shift: frozenset[int]) -> bool:
    """ "Ada Kern has died, her firm announced on Friday": what stands before who tells it would become "had died"."""
    root = sentence.tokens.root
    told = (child for child in root.children if child.dep_ == "ccomp" and child.i < root.i)
    return any(aux.lower_ in ("has", "have") and aux.i in shift for clause in told for aux in clause.children)


def _with_that(sentence: ParsedSentence, words: str) -> str:
    """The words with "that" behind a day that stands between a verb of saying and what was said."""
    root = sentence.tokens.root
    told = [child for child in root.children if child.dep_ == "ccomp" and child.i > root.i]
    if len(told) != 1 or any(child.dep_ == "mark" for child in told[0].children):
        return words
    first = re.escape(told[0].left_edge.text)
    return re.sub(
        rf"(\b{re.escape(root.text)} on \d{{1,2}} [A-Z]\w+ \d{{4}}) (?={first}\b)", r"\1 that ", words, count=1
    )


def _is_left_in_present(analysis: Analysis, token: Token, context: Context) -> bool:
    """Whether a verb stays in the present beside the past of the sentence, and what it tells need not hold for good."""
    finite = token.tag_ in ("VBZ", "VBP") or token.lower_ in PRESENT_HELPERS
    if not finite or token.pos_ not in ("VERB", "AUX") or token.i in context.shift | context.dropped:
        return False
    clause = token.head if token.dep_ in ("aux", "auxpass") else token
    # of "to win and qualify", "demanded that they pay"
    base = token.tag_ == "VBP" and token.lower_ == token.lemma_.lower()
    joined = clause.dep_ != "advcl" and clause.head.tag_ == "VB"
    if token.lower_ == "am" or (base and (joined or clause.head.lemma_ in WISHES)):
        return False
    quoted = any(token.i in inside for _, inside in analysis.parse.fragments)
    relative = next((above for above in (clause, *clause.ancestors) if above.dep_ == "relcl"), None)
    if relative is None or quoted:
        return not quoted
    told = [relative, *(child for child in relative.children if child.dep_ in ("aux", "auxpass"))]
    in_past = any(verb.tag_ == "VBD" or verb.i in context.shift for verb in told)
    # "who were pushing as they try", "who alleged that they try"
    return in_past and clause != relative and clause.dep_ in ("advcl", "ccomp")


def _lies_ahead(verb: Token) -> bool:
    """A verb in the present behind "before" or "until": "won a race before Norvik plays Malta" tells of what is to
    come."""
    marked = any(child.dep_ == "mark" and child.lower_ in ("before", "until", "till") for child in verb.children)
    helpers = (verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass")))
    return marked and verb.dep_ == "advcl" and any(each.tag_ in ("VBZ", "VBP") for each in helpers)


def _begins_name(tokens: list[Token]) -> bool:
    """Whether the first word belongs to a name that is nobody's and no place's: "Black History Month"."""
    if len(tokens) < 2 or tokens[1].pos_ != "PROPN" or MONTH.match(tokens[1].text):
        return False
    return tokens[1].ent_type_ not in ("PERSON", "GPE", "LOC", "NORP")


def _is_adjective(word: str) -> bool:
    """Whether a word is, or may be, an adjective."""
    return bool(getAllLemmas(word, upos="ADJ")) or word.endswith("ing")


def _is_past(sentence: ParsedSentence) -> bool:
    """Whether the main verb is in the past: not "has sailed", "sails" or "will sail"."""
    root = sentence.tokens.root
    helpers = [child for child in root.children if child.dep_ in ("aux", "auxpass")]
    alone = root.tag_ == "VBN" and not helpers  # "announced", taken for a participle
    return alone or any(verb.tag_ == "VBD" for verb in (root, *helpers))


def _perfect(sentence: ParsedSentence) -> Token | None:
    """The "has" of a main verb, where it can be left out and the verb told in the past: not of "has not sailed".

    Raises Unclear where what would be left is no past.
    """
    root = sentence.tokens.root
    helpers = [child for child in root.children if child.dep_ in ("aux", "auxpass", "neg")]
    has = next((one for one in helpers if one.lower_ in ("has", "have") and one.dep_ == "aux"), None)
    if has is None:
        return None
    passive = any(one.lower_ == "been" for one in helpers)
    if len(helpers) > 1 + passive or root.tag_ != "VBN" or root.lemma_ == "have":
        raise Unclear("tense", has.text)
    return has


def _told_in_present(sentence: ParsedSentence, perfect: Token | None) -> frozenset[int]:
    """The verbs (token indices) to be told in the past: "stated that it is on strike", "has sailed", "is sailing".

    What a relative clause says for good stays: "a town that lies on the coast".
    """
    root = sentence.tokens.root
    below = [token for token in sentence.tokens if _is_shifted_clause(token)]
    if not _is_past(sentence):
        below += [token for token in root.children if token.dep_ == "conj" and token.tag_ in ("VB", "VBZ", "VBP")]
    moved = {index for clause in below for index in finite_below(list(clause.subtree))}
    if perfect is not None:
        been = [child.i for child in root.children if child.lower_ == "been"]
        moved |= set(been or (root.i,))
    elif not _is_past(sentence):
        moved |= {
            t.i for t in (root, *root.children) if t.tag_ in ("VBZ", "VBP") and t.dep_ in ("ROOT", "aux", "auxpass")
        }
        moved |= {t.i for t in root.children if t.lower_ in ("will", "can", "may") and t.dep_ == "aux"}
    for verb in sentence.tokens:
        if verb.dep_ == "relcl":
            helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
            passing = verb.tag_ in ("VBG", "VBN")
            moved |= {one.i for one in helpers if passing and one.tag_ in ("VBZ", "VBP")}
            moved |= {one.i for one in helpers if one.lower_ in ("will", "can", "may")}
            if verb.tag_ == "VBZ" and verb.head.lemma_ in DRAFTS:
                moved.add(verb.i)  # "rejected a bill that threatens …"
            if verb.lower_ in ("is", "are") and any(child.lower_ == "that" for child in verb.children):
                moved.add(verb.i)
        if verb.lemma_ in OPINED and verb.tag_ in ("VBP", "VBZ") and _is_what_they_think(verb):
            told = (clause for clause in verb.children if clause.dep_ == "ccomp")
            moved |= {verb.i, *(index for clause in told for index in finite_below(list(clause.subtree)))}
    return frozenset(index for index in moved if not _is_no_present(sentence.tokens.doc[index]))


def _is_no_present(token: Token) -> bool:
    """What the tagger takes for a verb in the present: "the nominee's ferry"; "wait" of "he'd wait"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    possessive = token.text in ("'s", "’s") and after.pos_ in ("NOUN", "PROPN")
    return possessive or (token.i > 0 and token.nbor(-1).text in ("'d", "’d"))


def _is_what_they_think(verb: Token) -> bool:
    """ "a man they believe was there", "a law that experts fear would fail": what people of a sentence think or say."""
    return any(above.dep_ == "relcl" for above in (verb, *verb.ancestors))


def _is_shifted_clause(token: Token) -> bool:
    """Whether a clause tells what was said, seen or done at the time of the main verb; not what holds for good."""
    if token.dep_ == "ccomp" and token.head.lemma_ in WISHES and token.tag_ in ("VB", "VBP"):
        return False
    kind = token.dep_ in ("ccomp", "advcl", "pcomp") or (token.dep_ == "acl" and token.left_edge.lower_ == "that")
    return kind and not any(above.dep_ == "relcl" for above in token.ancestors)
