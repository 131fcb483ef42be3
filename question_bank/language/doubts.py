"""The one way in which words are found to lean on what the article said before."""


class Unclear(Exception):
    """Words that cannot stand alone; `reason` names why."""

    def __init__(self, reason: str, words: str = "") -> None:
        super().__init__(f"{reason}: {words}")
        self.reason = reason
        self.words = words
