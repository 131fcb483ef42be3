"""Item and article ids go in; out come the bank's values, read once: versions and articles never change."""

from dataclasses import replace
from functools import lru_cache

from question_bank.bank import Bank
from question_bank.model import Article, Item, Sentence
from quiz.article_words import ArticleWords, article_words
from quiz.typed_key import TypedKey, typed_key


class ItemSource:
    """The bank as attempts see it. Item versions and articles are kept in memory after their first use."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.version = lru_cache(maxsize=4096)(self._version)
        self.article = lru_cache(maxsize=128)(self._article)
        self.sentences = lru_cache(maxsize=128)(self._sentences)
        self.article_words = lru_cache(maxsize=128)(self._article_words)
        self.typed_key = lru_cache(maxsize=4096)(self._typed_key)

    def current(self, item_id: str) -> tuple[int, Item]:
        """The newest version's number and that version, with the status that the item has now."""
        version = self.bank.current_version(item_id)
        # by its number: an edit between the two questions must not give another version's options
        return version, replace(self.version(item_id, version), status=self.bank.item(item_id).status)

    def _version(self, item_id: str, version: int) -> Item:
        return self.bank.item_version(item_id, version)

    def _article(self, article_id: str) -> Article:
        return self.bank.article(article_id)

    def _sentences(self, article_id: str) -> tuple[Sentence, ...]:
        return tuple(self.bank.sentences(article_id))

    def _article_words(self, article_id: str) -> ArticleWords:
        return article_words(self.article(article_id).text)

    def _typed_key(self, item_id: str, version: int) -> TypedKey:
        """What typed answers are compared with: the version, the text of the article, and the fact when first read."""
        item = self.version(item_id, version)
        fact = self.bank.fact(item.fact) if item.fact else None
        return typed_key(item, self.article_words(item.article), fact)
