"""A fact of what somebody said goes in; what a template can say of the words and of who spoke them comes out."""

import re
from typing import Any, Final

from question_bank.claim_standing import is_broken_off, is_telling
from question_bank.headline import figures_told, is_release, tells, tie
from question_bank.model import Fact
from question_bank.prominence import is_passing
from question_bank.speaker_weight import is_guessed, is_of_cast, is_prominent_speaker, is_to_the_point, weight
from question_bank.wording import Wording

OF_ITS_MATTER: Final = 2
"""Words of the headline that praise in a press release must have: other praise anybody could have given."""
POINTS_OUT: Final = re.compile(r"\b(?:[Tt]his|[Tt]hese) [A-Za-z]")
"""What the one who speaks could point at: in a press release seldom what its heading names."""


def claim_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """How a reported claim stands to the headline, and whether it may go on behind its end."""
    article = wording.sheet.article
    said = " ".join(fact.roles[name].entity for name in ("speaker", "verb", "content") if name in fact.roles)
    return {
        "told_before": tells(article, said) or figures_told(article, said),
        "touching": not wording.report or tie(article, said) > 0,
        "telling": is_telling(wording, said),
        "broken_off": is_broken_off(article, fact.roles["content"]),
    }


def speaker_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """What part the speaker has in the article, how much speaks for asking who it was, and what the words are worth."""
    speaker, release = fact.roles["speaker"].entity, is_release(wording.sheet.article)
    words = fact.roles["excerpt"].entity if "excerpt" in fact.roles else ""
    saying = fact.roles["saying"].entity if "saying" in fact.roles else ""
    return {
        "in_cast": is_of_cast(wording, speaker),
        "passing": is_passing(wording, speaker),
        **_weights(wording, fact, speaker),
        "release": release,
        "points_out": release and POINTS_OUT.search(saying) is not None,
        "stock": release and tie(wording.sheet.article, words) < OF_ITS_MATTER,
    }


def _weights(wording: Wording, fact: Fact, speaker: str) -> dict[str, Any]:
    """How much speaks for asking who said it: `weight` of words, and of a claim whether it is `weighty`."""
    if "content" not in fact.roles:
        told = ("excerpt", "saying", "remark", "phrase", "quotation")
        asked = next((name for name in told if name in fact.roles), "")
        words = fact.roles[asked].entity if asked else ""
        return {
            "weight": weight(wording, fact, words) if asked else 0,
            "to_the_point": wording.lenient or is_to_the_point(wording, fact, words),
        }
    quotes = "“" in fact.roles["content"].entity
    heard = is_of_cast(wording, speaker) or (quotes and is_prominent_speaker(wording, speaker))
    guessed = is_guessed(wording, speaker) and not wording.lenient
    return {"weighty": wording.lenient or (heard and not guessed), "guessed": guessed}
