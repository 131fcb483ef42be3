"""A noun goes in; whether it names something that happens ("vote", "explosion") comes out."""

from typing import Final

from spacy.tokens import Token

HAPPENINGS: Final = frozenset(
    "accident airstrike ambush arrest assassination assault attack avalanche battle blast blaze bombing breach clash"
    " collapse collision coup crash debate defeat demonstration derailment disaster drought earthquake election"
    " eruption escape evacuation execution explosion expulsion failure famine fire flood flooding gunfight hearing"
    " heatwave hijacking hurricane inauguration incident invasion investigation inquiry killing kidnapping landslide"
    " launch leak loss lockdown massacre match meeting merger mudslide murder mutiny operation outage outbreak"
    " outcry pandemic"
    " parade poll protest quake raid rally rebellion recession referendum resignation revolt revolution riot"
    " robbery rupture scandal shooting siege sinking slowdown spill stabbing stampede storm strike"
    " summit surgery theft thunderstorm tornado trial tsunami typhoon uprising verdict victory visit vote walkout war"
    " wildfire withdrawal announcement ceremony closure conviction cyclone flight argument quarrel"
    " dismissal discovery divorce marriage wedding funeral death birth ruling retirement sentencing surrender"
    " talk".split()
)


def is_happening(noun: Token) -> bool:
    """Whether a common noun, or the last word of a name such as "Holt Bridge Fire", tells of something that happens."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.lemma_.lower() in HAPPENINGS
