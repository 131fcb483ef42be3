"""What every view needs, made once per app: the bank, the store, the attempts, the limits on guessing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random, SystemRandom
from typing import Any, cast

from flask import current_app

from question_bank.bank import Bank, open_bank
from quiz.attempts import Attempts
from quiz.db import Store
from quiz.items import ItemSource
from quiz.rate_limits import RateLimit


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of one running server. `now` is its only clock."""

    bank: Bank
    store: Store
    items: ItemSource
    attempts: Attempts
    now: Callable[[], datetime]
    sign_ins: RateLimit
    names_tried: RateLimit
    codes_tried: RateLimit


def build(config: Mapping[str, Any]) -> Services:
    """Opens and migrates the bank at config["DATABASE"]. Raises BankError."""
    bank = open_bank(config["DATABASE"])
    store = Store(bank.engine.url)
    items = ItemSource(bank)
    now: Callable[[], datetime] = config.get("CLOCK") or _utc_now
    chance: Random = config.get("CHANCE") or SystemRandom()
    return Services(
        bank=bank,
        store=store,
        items=items,
        attempts=Attempts(store, items, now, chance),
        now=now,
        # one name at one address; then one name from anywhere, so that a class cannot lock its teacher out at once
        sign_ins=RateLimit(5, timedelta(minutes=5), now),
        names_tried=RateLimit(60, timedelta(minutes=15), now),
        # a whole class may share one address
        codes_tried=RateLimit(100, timedelta(minutes=10), now),
    )


def _utc_now() -> datetime:
    return datetime.now(UTC)


def services() -> Services:
    """The services of the app that answers this request."""
    return cast(Services, current_app.extensions["quiz"])
