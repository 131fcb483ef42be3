"""The first sentence of a report goes in; how it can be told whole comes out: in the past, its day at the head.

What reads well in a paper of the day does not in a quiz: "has resigned", "said on Monday that it is", and what a comma
ties on at the end of a long sentence. Nothing is added.
"""

import re
from dataclasses import dataclass
from typing import Final

from lemminflect import getAllLemmas
from spacy.tokens import Token

from question_bank.facts.light_verbs import is_light
from question_bank.facts.naming import uncapitalised
from question_bank.facts.unnamed import leaves_unnamed
from question_bank.language.analysis import Analysis
from question_bank.language.context_words import OF_MIND, SUBJECTS, finite_below
from question_bank.language.doubts import Unclear
from question_bank.language.gazetteer import office_noun
from question_bank.language.parsing import ParsedSentence
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.language.verbs import backshift

LONG: Final = 26
"""Words from which on a sentence gives up what is tied on at its end."""
TIED_ON: Final = ("as", "while", "after", "although", "though")
VERY_LONG: Final = 40
"""Words from which on it also gives up what only adds to a list or tells with what."""
TOO_LONG: Final = 46
"""Words and marks from which on it also gives up from which institutes the authors of a study come."""
AUTHORS: Final = frozenset("researcher scientist team author physician doctor engineer".split())
OPINED: Final = OF_MIND | frozenset("say call consider claim argue insist maintain allege suggest indicate".split())
"""What people think or say at the time of the main verb."""
FEARED: Final = re.compile(
    r"(\b(?:that|which) (?:[\w-]+ ){1,4})(fear|fears|believe|believes|think|thinks|hope|hopes|expect|expects|say|says)"
    r"( (?:would|could|might)\b)"
)
""" "a law that experts fear would fail", where the verb is easily taken for a noun."""
WISHES: Final = frozenset("demand recommend propose request require insist urge order suggest ask".split())
"""Behind these it is told what is to be, not what was: "demanded that they increase"."""
DRAFTS: Final = frozenset("bill law plan proposal measure deal agreement act".split())
AGO: Final = re.compile(r"(?:an?|one|two|three) (?:day|week|month|year|hour)s? (?:after|before)", re.IGNORECASE)
AMID: Final = re.compile(r" on (\d{1,2} [A-Z]\w+ \d{4})(?= [\w“$])")
AT_END: Final = re.compile(r" on (\d{1,2} [A-Z]\w+ \d{4})$")
QUOTED: Final = re.compile(r"(?<!\w)[‘'“]([^’'”“‘]+ [^’'”“‘]+ [^’'”“‘]+?)[.,]?[’'”](?!\w)")
"""Three words or more between quotation marks, which stay as they were said."""
STRAIGHT: Final = str.maketrans("’‘“”", "''\"\"")
NICKNAME: Final = re.compile(r"([A-Z]\w+) [“\"]([A-Z]\w+)[”\"] (?=[A-Z])")
PARTICIPLE: Final = re.compile(r"\w{3,}(?:ed|en|wn)$")
LATER: Final = re.compile(r"\b(?:later|earlier|late|early|only|again)$")
TOLD_BY_PAPER: Final = frozenset("say report find suggest show describe claim conclude reveal".split())
PUBLISHED: Final = re.compile(r"\b(?:published|released|presented|issued) (?:[^,]* )?on \d{1,2} [A-Z]\w+ \d{4}")
"""A study of a day: what its authors "report" is told in the past, and of that day."""
SPEAKS: Final = frozenset("address comment speak talk react respond remark write send hold meet".split())
SAYS_IT: Final = frozenset("call urge demand accuse warn pledge promise announce give ask reject deny say tell".split())
FRONT: Final = 12
"""Words before a dash that are enough to tell something."""
DATED: Final = re.compile(r"\b\d{1,2} [A-Z]\w+ \d{4}\b|\b[A-Z]\w+\.? \d{1,2}, \d{4}\b")
MONTH: Final = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$")
NEAR: Final = 8
"""Words that may stand between a verb and its day."""
FAR: Final = range(7, 26)
"""Words between a verb and a day that ends the sentence, from which on, and up to which, it goes to the head."""
OTHER_CLAUSE: Final = re.compile(r"[,;“]|\b(?:that|who|which|to)\b|\b\w{3,}(?:ed|ing)\b")


@dataclass(frozen=True)
class ToldWhole:
    """The words; what tense the paper has: PAST, PERFECT or PRESENT; whether it names whom it tells of; and whether its
    main verb tells little by itself."""

    words: str
    tokens: list[Token]
    time: str
    names_all: bool
    light: bool

    @property
    def kind(self) -> str:
        """The tense, behind what makes the sentence weak: "UNNAMED_PAST", "LIGHT_PERFECT"."""
        unnamed = "" if self.names_all else "UNNAMED_"
        return f"{unnamed}{'LIGHT_' if self.light else ''}{self.time}"


def told_whole(analysis: Analysis, sentence: ParsedSentence) -> ToldWhole:
    """The first sentence of an article in the words in which it can be told. Raises Unclear."""
    tokens = _without_tail(sentence, [token for token in sentence.tokens if not token.is_space])
    if len(tokens) > TOO_LONG:
        tokens = _without_institutes(tokens)
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
    words = FEARED.sub(lambda found: f"{found[1]}{backshift(found[2], found[2].removesuffix('s'))}{found[3]}", words)
    clash = next((token for token in tokens if _is_left_in_present(analysis, token, context)), None)
    if clash is not None:
        raise Unclear("tense", clash.text)
    common = tokens[0].ent_type_ in ("", "CARDINAL") and not office
    if common and not _begins_name(tokens) and words.startswith(tokens[0].text) and _is_adjective(tokens[0].lower_):
        words = words[:1].lower() + words[1:]  # "Heavy June rains", which only the tagger takes for a name
    for front, nickname in NICKNAME.findall(analysis.article.text[sentence.start : sentence.end]):
        words = words.replace(f"{front} {nickname} ", f"{front} “{nickname}” ")
    source = analysis.article.text[sentence.start : sentence.end].translate(STRAIGHT)
    altered = next((said for said in QUOTED.findall(words) if said.translate(STRAIGHT) not in source), None)
    if altered is not None:
        raise Unclear("quotation-altered", altered)
    past = _is_past(sentence) or perfect is not None
    moved = _date_first(analysis, sentence, re.sub(r"\.”$", "”", words)) if past else words
    told = sentence.tokens.root.lemma_ in TOLD_BY_PAPER and PUBLISHED.search(moved) is not None
    time = "PAST" if _is_past(sentence) or told else "PERFECT" if past else "PRESENT"
    named = not leaves_unnamed(analysis, sentence, tokens)
    return ToldWhole(moved, tokens, time, named, is_light(sentence.tokens.root))


def _is_left_in_present(analysis: Analysis, token: Token, context: Context) -> bool:
    """Whether a verb stays in the present beside the past of the sentence, and what it tells need not hold for good."""
    finite = token.tag_ in ("VBZ", "VBP") or token.lower_ in ("will", "can", "may", "wo", "ca", "'ll", "’ll")
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
    return in_past and clause is not relative and clause.dep_ in ("advcl", "ccomp")


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
            moved.add(verb.i)
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


def _date_first(analysis: Analysis, sentence: ParsedSentence, words: str) -> str:
    """The words with the one day that stands by their main verb at the head, where a careful writer has it."""
    last = AT_END.search(words)
    found = [last] if last is not None else list(AMID.finditer(words))
    root = sentence.tokens.root.text
    verb = re.search(rf"\b{re.escape(root)}\b", words)
    if len(found) != 1 or len(DATED.findall(words)) != 1 or verb is None:
        return words
    if last is not None and not _is_day_of_verb(analysis, sentence):
        return words  # "denied all blame for the crash on 3 May 2021"
    day = found[0]
    if "," in words[: min(day.start(), verb.start())] and not _begins_with_subject(sentence):
        return words  # something else stands at the head
    if LATER.search(words[: day.start()]):
        return words  # "would vote later on 3 May 2021"
    if PARTICIPLE.search(words[: day.start()]) and day.start() < verb.start():
        return words  # "a plan unveiled on 3 May 2021 included": the day of something else
    between = words[day.end() : verb.start()] if day.start() < verb.start() else words[verb.end() : day.start()]
    near = FAR if last is not None else range(2) if day.start() < verb.start() else range(NEAR + 1)
    if OTHER_CLAUSE.search(between) or len(between.split()) not in near:
        return words
    if last is None and between.strip() and len(re.findall(r"\b\d{4}\b", words)) != 1:
        return words  # another year, of which the day might be
    rest = f"{words[: day.start()]}{words[day.end() :]}"
    return f"On {day.group(1)}, {rest}"


def _is_day_of_verb(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether the last day of a sentence hangs on its main verb, and not on what it speaks of."""
    days = analysis.dates.get(sentence.index, [])
    inside = {token.i for token in days[-1][1]} if days else set()
    heads = {token.head.i for token in (days[-1][1] if days else ()) if token.head.i not in inside}
    joints = {sentence.tokens.doc[i].head.i if sentence.tokens.doc[i].lower_ == "on" else i for i in heads}
    return joints == {sentence.tokens.root.i}


def _begins_with_subject(sentence: ParsedSentence) -> bool:
    """Whether the subject of the main verb opens the sentence: a comma in front of the verb is its own."""
    subject = next((child for child in sentence.tokens.root.children if child.dep_ in SUBJECTS), None)
    return subject is not None and subject.left_edge.i == sentence.tokens[0].i and subject.i < sentence.tokens.root.i


def _is_tied_on(clause: Token, *, very_long: bool) -> bool:
    """Whether a clause adds to what stands before its comma: ", saying …", ", who …", ", while …", ", a move that …".

    Who somebody is does not only add: "Ada Kern, a judge of Norvik".
    """
    opener = clause.left_edge
    if clause.dep_ == "appos":
        return clause.head.ent_type_ == "" and any(child.dep_ in ("relcl", "acl") for child in clause.children)
    if clause.dep_ == "prep" or clause.dep_ == "npadvmod":
        return (
            opener.lower_ in ("despite", "amid", "just", "days", "hours")
            or (very_long and opener.lower_ in ("including", "with"))
            or AGO.match(clause.doc[opener.i : opener.i + 3].text) is not None
        )
    if clause.dep_ == "advcl":
        timed = AGO.match(clause.doc[opener.i : opener.i + 3].text) is not None
        # "addressed the crew, calling for a strike"
        says_it = clause.lemma_ in SAYS_IT and clause.head.lemma_ in SPEAKS
        return timed or (clause.tag_ == "VBG" and not says_it) or opener.lower_ in TIED_ON
    return clause.dep_ == "relcl" and opener.tag_ in ("WDT", "WP", "WP$", "WRB") and opener.lower_ != "that"


def _without_tail(sentence: ParsedSentence, tokens: list[Token]) -> list[Token]:
    """The words of a long sentence without what a comma ties on at its end: ", promoting a clerk who has no seat"."""
    if len(tokens) <= LONG:
        return tokens
    last = tokens[-1].i if not tokens[-1].is_punct else tokens[-1].i - 1
    tails = [
        clause.left_edge.i
        for clause in sentence.tokens
        if _is_tied_on(clause, very_long=len(tokens) > VERY_LONG)
        and clause.right_edge.i in (last, last + 1)
        and clause.left_edge.i > tokens[0].i
        and sentence.tokens.doc[clause.left_edge.i - 1].text == ","
    ]
    if len(tokens) > VERY_LONG:
        dashes = [token.i + 1 for token in tokens[FRONT:] if token.text in ("—", "–") and token.whitespace_]
        tails += dashes if len(dashes) == 1 else []
    if not tails:
        return tokens
    kept = [token for token in tokens if token.i < min(tails) - 1]
    return kept if sum(token.text in ("“", "”", '"') for token in kept) % 2 == 0 else tokens


def _without_institutes(tokens: list[Token]) -> list[Token]:
    """The words without where the authors of a study come from: "researchers from Norvik, which is in Norway,"."""
    for word in tokens:
        places = [child for child in word.children if child.dep_ == "prep" and child.lower_ == "from"]
        if word.lemma_ in AUTHORS and word.dep_ in SUBJECTS and places:
            dropped = {token.i for token in places[0].subtree}
            end = max(dropped) + 1
            comma = [token.i for token in tokens if token.i == end and token.text == ","]
            return [token for token in tokens if token.i not in dropped and token.i not in comma]
    return tokens
