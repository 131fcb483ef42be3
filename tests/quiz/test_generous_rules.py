"""Invented articles go in: what the generous rules make of a key scores full, no other name, number or date does."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from question_bank.language.date_wording import accepted_wordings
from question_bank.language.number_words import to_words
from question_bank.model import Fact, Item, Mention, TimeSpan
from quiz.article_words import article_words
from quiz.scoring import Response, score
from quiz.slips import is_word, one_slip
from quiz.typed_key import typed_key
from quiz.typed_numbers import WORDS as NUMBER_WORDS
from quiz.typed_words import fold

GIVEN = ("Ada", "Olaf", "Ines", "Tomas", "Nora", "Jonas", "Léa", "Hans")
MIDDLE = ("", "Maria ", "Per ", "K. ")
# three pairs that one letter tells apart, and names that are short, double or have a particle
FAMILY = (
    "Kernberg",
    "Kernbarg",
    "Castellane",
    "Castellani",
    "Brandvold",
    "Brandwold",
    "Aas",
    "Øvregaard",
    "van Dorrt",
    "Bennett",
)
OFFICES = ("Mayor", "Foreign Minister", "Labour Secretary", "Defence Minister", "engineer", "Captain")
type Ask = Callable[[str], bool]
BODIES = ("Harbour Council", "Norvik Theatre", "Kernberg Foundation", "Organisation of Pilots", "Labor Union")


@dataclass(frozen=True)
class Told:
    """An article with the people, bodies, days and counts that were put into it."""

    text: str
    people: tuple[tuple[str, str], ...]
    bodies: tuple[str, ...]
    days: tuple[date, ...]
    counts: tuple[int, ...]


@st.composite
def articles(draw: st.DrawFn) -> Told:
    """Two to five people, some of one surname; bodies, days (some of one month and day) and counts."""
    names = st.tuples(st.sampled_from(GIVEN), st.sampled_from(MIDDLE), st.sampled_from(FAMILY))
    # two who share given name and surname would be one person to any reader
    drawn = draw(st.lists(names, min_size=2, max_size=5, unique_by=lambda name: (name[0], name[2])))
    people = tuple((" ".join(name).replace("  ", " "), draw(st.sampled_from(OFFICES))) for name in drawn)
    bodies = tuple(draw(st.lists(st.sampled_from(BODIES), max_size=3, unique=True)))
    few_days = st.dates(date(2019, 10, 8), date(2021, 2, 12))
    days = tuple(draw(st.lists(few_days, min_size=2, max_size=4, unique=True)))
    counts = tuple(draw(st.lists(st.integers(2, 3000), min_size=2, max_size=4, unique=True)))
    said = [f"{office} {name} spoke." for name, office in people]
    said += [f"People of the {body} were there." for body in bodies]
    said += [f"They met on {day.day} {day:%B} {day.year}." for day in days]
    said += [f"There were {count} boats." for count in counts]
    return Told(" ".join(draw(st.permutations(said))), people, bodies, days, counts)


def asked(told: Told, answers: tuple[str, ...], item_type: str = "short_answer", stem: str = "Who?") -> Ask:
    """Whether a typed answer to an item of this article scores full; who-items have a fact that names the person."""
    item = Item("i", "a", "f", "event", "t", item_type, stem, answers=answers)
    fact = Fact("f", "a", "event", {"subject": Mention(answers[0], answers[0], "PERSON")}) if stem == "Who?" else None
    key = typed_key(item, article_words(told.text), fact)
    return lambda typed: score(item, Response(text=typed), key).value == 1


def family(name: str) -> str:
    return "van Dorrt" if name.endswith("van Dorrt") else name.split()[-1]


def given_names(name: str) -> list[str]:
    return name.removesuffix(family(name)).split()


@st.composite
def slipped(draw: st.DrawFn, text: str, told: Told, *, person: bool = False) -> str:
    """The text with one slip in one of its words of six letters or more, if there is one; never into another word.

    In a person's name it may make a word that the article does not hold.
    """
    long = [word for word in text.split() if len(word) >= 6 and word.isalpha()]
    if not long:
        return text
    word = draw(st.sampled_from(long))
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from("abdefghiklmnoprstuvy"))
    kind = draw(st.sampled_from(("insert", "drop", "change", "swap", "append")))
    slip = {
        "insert": word[:at] + letter + word[at:],
        "drop": word[:at] + word[at + 1 :],
        "change": word[:at] + letter + word[at + 1 :],
        "swap": word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        "append": word + letter,
    }[kind]
    known = {fold(part) for part in told.text.replace(".", " ").split()}
    other_names = [part for part in known if part != fold(word) and one_slip(fold(slip), part)]
    # "leven" could be seven or eleven
    other_names += [part for part in NUMBER_WORDS if part != fold(word) and one_slip(fold(slip), part)]
    assume(fold(slip) not in known and (person or not is_word(fold(slip))) and not other_names)
    return text.replace(word, slip)


@st.composite
def dressed(draw: st.DrawFn, text: str) -> str:
    """The text in other capitals, without or with more accents, with an article and punctuation."""
    text = draw(st.sampled_from((str, str.upper, str.lower, str.title)))(text)
    if draw(st.booleans()):
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return draw(st.sampled_from(("{}", " {} ", "the {}", "“{}”", "{}.", "{}!"))).format(text)


AMERICAN = {"Harbour": "Harbor", "Theatre": "Theater", "Organisation": "Organization", "Labour": "Labor"}
AMERICAN |= {"Defence": "Defense"}


@st.composite
def respelled(draw: st.DrawFn, text: str) -> str:
    for ours, theirs in AMERICAN.items():
        if ours in text and draw(st.booleans()):
            return text.replace(ours, theirs)
    return text


many = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@many
@given(articles(), st.data())
def test_every_way_to_write_a_person_scores_full(told: Told, data: st.DataObject) -> None:
    name, office = data.draw(st.sampled_from(told.people))
    kept = [data.draw(st.sampled_from((part, ""))) for part in given_names(name)]
    if any(other != name and family(other) == family(name) for other, _ in told.people):
        kept[0] = given_names(name)[0]  # the surname is not enough here
    typed = data.draw(slipped(" ".join(filter(None, [*kept, family(name)])), told, person=True))
    if data.draw(st.booleans()):
        typed = f"{data.draw(respelled(office))} {typed}"
    assert asked(told, (name,))(data.draw(dressed(typed)))


@many
@given(articles(), st.data())
def test_no_other_name_scores(told: Told, data: st.DataObject) -> None:
    name, _ = data.draw(st.sampled_from(told.people))
    scores_full = asked(told, (name,))
    for other, office in told.people:
        short = f"{given_names(other)[0]} {family(other)}"
        ways = [other, short, f"{office} {other}", f"{office} {short}"] if other != name else []
        shared = other != name and family(other) == family(name)
        ways += [family(other), f"{office} {family(other)}"] if other != name or shared else []
        for way in ways:
            assert not scores_full(data.draw(dressed(way))), way
    for body in told.bodies:
        assert not scores_full(data.draw(dressed(body))), body


@many
@given(articles().filter(lambda told: told.bodies), st.data())
def test_a_body_scores_in_either_spelling_and_no_other_name_does(told: Told, data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(told.bodies))
    scores_full = asked(told, (body,), stem="Which body was there?")
    typed = data.draw(respelled(data.draw(slipped(body, told))))
    assert scores_full(data.draw(dressed(typed)))
    people = [way for name, _ in told.people for way in (name, family(name))]
    for other in (*told.bodies, *people):
        assert scores_full(data.draw(dressed(other))) == (other == body)


@many
@given(articles(), st.data())
def test_a_day_scores_in_every_spelling_and_no_other_day_does(told: Told, data: st.DataObject) -> None:
    day = data.draw(st.sampled_from(told.days))
    ways = accepted_wordings(TimeSpan(day, day))
    scores_full = asked(told, tuple(ways[: data.draw(st.integers(1, 3))]), "date", "When did they meet?")
    if sum((other.month, other.day) == (day.month, day.day) for other in told.days) == 1:
        ways.append(f"{day.day} {day:%B}")
    typed = data.draw(slipped(data.draw(st.sampled_from(ways)), told))
    assert scores_full(data.draw(dressed(typed)))
    for other in set(told.days) - {day}:
        for way in (*accepted_wordings(TimeSpan(other, other)), f"{other.day} {other:%B}", f"{other:%m/%d/%Y}"):
            assert not scores_full(way), way


@many
@given(articles(), st.data())
def test_a_number_scores_in_figures_and_words_and_no_other_number_does(told: Told, data: st.DataObject) -> None:
    count = data.draw(st.sampled_from(told.counts))
    scores_full = asked(told, (f"{count} boats",), "numeric", "How many boats were there?")
    ways = (str(count), f"{count:,}", to_words(count), f"{count} boats", f"{to_words(count)} boats")
    typed = data.draw(slipped(data.draw(st.sampled_from(ways)), told))
    assert scores_full(data.draw(dressed(typed)))
    for other in {*told.counts, *(day.year for day in told.days)} - {count}:
        for way in (str(other), f"{other:,}", to_words(other), f"{other} boats"):
            assert not scores_full(way), way


words = st.text("abcdefgh", min_size=1, max_size=9)


def slips_of(word: str) -> set[str]:
    """Every word that is one slip away, by brute force."""
    letters = "abcdefgh"
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    made = {head + letter + tail for head, tail in splits for letter in letters}
    made |= {head + tail[1:] for head, tail in splits if tail}
    made |= {head + letter + tail[1:] for head, tail in splits if tail for letter in letters}
    made |= {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    return made - {word}


@given(words, words)
def test_one_slip_is_what_brute_force_says(word: str, other: str) -> None:
    assert one_slip(word, other) == (word in slips_of(other))
    assert all(one_slip(slip, word) for slip in sorted(slips_of(word))[:20])
