"""Failures go in with who failed at what; out comes whether another try is allowed."""

import math
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

_MANY_KEYS = 10_000


@dataclass
class RateLimit:
    """At most `failures` failures in `window` for one key (a name, an address). Kept in memory; safe over threads."""

    failures: int
    window: timedelta
    now: Callable[[], datetime]
    _failed: dict[str, deque[datetime]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, *keys: str) -> int:
        """Whole seconds until another try is allowed for all keys; 0 for at once."""
        with self._lock:
            waits = [self._wait(key) for key in keys]
        return max(waits, default=0)

    def _wait(self, key: str) -> int:
        times = self._failed.get(key)
        if times is None:
            return 0
        while times and times[0] <= self.now() - self.window:
            times.popleft()
        if len(times) < self.failures:
            return 0
        return math.ceil((times[0] + self.window - self.now()).total_seconds())

    def failed(self, *keys: str) -> None:
        """Counts one failure for each key."""
        with self._lock:
            if len(self._failed) > _MANY_KEYS:  # somebody tries names without end: forget the ones that are over
                self._failed = {key: times for key, times in self._failed.items() if self._wait(key) or times}
            for key in keys:
                self._failed.setdefault(key, deque(maxlen=self.failures)).append(self.now())

    def succeeded(self, *keys: str) -> None:
        """Forgets what failed before."""
        with self._lock:
            for key in keys:
                self._failed.pop(key, None)
