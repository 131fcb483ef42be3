"""Answers, a stem and an article go in; out comes what a typed answer scores against them."""

from question_bank.model import Fact, Item
from quiz import typed_answers
from quiz.article_words import article_words
from quiz.typed_answers import Match
from quiz.typed_key import TypedKey, typed_key


def key_of(answers: tuple[str, ...], *, stem: str = "", text: str = "", fact: Fact | None = None) -> TypedKey:
    """What answers to a short-answer item of an article with this text are compared with."""
    item = Item("i", "a", "f", "position", "t", "short_answer", stem, answers=answers)
    return typed_key(item, article_words(text), fact)


def match(typed: str, answers: tuple[str, ...], *, stem: str = "", text: str = "") -> Match | None:
    """What `typed` is accepted as."""
    return typed_answers.match(typed, key_of(answers, stem=stem, text=text))
