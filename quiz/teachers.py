"""Names, passwords and one-time codes go in; out come teachers. Passwords are kept as argon2 hashes only."""

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlmodel import Session, col, select

from quiz import codes
from quiz.db import Store
from quiz.errors import SignInRefused, WrongForm
from quiz.tables import Setting, Teacher

SHORTEST_PASSWORD: Final = 10
LONGEST_PASSWORD: Final = 200
LONGEST_NAME: Final = 60
_SETUP: Final = "setup_code_hash"
_REFUSED: Final = "This name and password do not belong together. Check both and try again."
_hasher = PasswordHasher()
# verified against where there is no such teacher, so that the time taken does not tell names apart
_NOBODY: Final = _hasher.hash(codes.token())


def any_teacher(store: Store) -> bool:
    """Whether somebody can sign in already."""
    with store.read() as session:
        return session.exec(select(Teacher)).first() is not None


def new_setup_code(store: Store) -> str:
    """A one-time code with which one password can be set; only its hash is kept, and earlier codes end."""
    code = codes.resume_code()
    store.write(lambda session: _remember(session, _SETUP, _hash(code)))
    return code


def setup_open(store: Store) -> bool:
    """Whether a set-up code waits to be used."""
    with store.read() as session:
        return session.get(Setting, _SETUP) is not None


def set_up(store: Store, code: str, name: str, password: str, *, now: Callable[[], datetime]) -> Teacher:
    """Uses the code up: a new teacher, or a new password for the one of this name.

    Raises SignInRefused for a wrong or used code, WrongForm for a name or password that is not possible.
    """
    name = _checked(name, password)
    password_hash = _hasher.hash(password)

    def work(session: Session) -> Teacher:
        setting = session.get(Setting, _SETUP)
        if setting is None or not hmac.compare_digest(setting.value, _hash(codes.tidy(code))):
            raise SignInRefused("This set-up code is not valid (any more). The server prints one when it starts.")
        session.delete(setting)
        teacher = session.exec(select(Teacher).where(Teacher.name == name)).first()
        if teacher is None:
            teacher = Teacher(name=name, password_hash=password_hash, created_at=now())
        else:
            teacher.password_hash = password_hash
            teacher.session_round += 1
        session.add(teacher)
        return teacher

    return store.write(work)


def verify(store: Store, name: str, password: str) -> Teacher:
    """The teacher of this name, if the password is right. Raises SignInRefused without saying which was wrong."""
    with store.read() as session:
        teacher = session.exec(select(Teacher).where(Teacher.name == " ".join(name.split()))).first()
    try:
        _hasher.verify(teacher.password_hash if teacher else _NOBODY, password[:LONGEST_PASSWORD])
    except (VerificationError, InvalidHashError) as error:
        raise SignInRefused(_REFUSED) from error
    if teacher is None:
        raise SignInRefused(_REFUSED)
    return teacher


def change_password(store: Store, teacher: Teacher, old: str, new: str) -> Teacher:
    """Sets a new password and ends every earlier sign-in. Raises SignInRefused for a wrong old one, WrongForm."""
    verify(store, teacher.name, old)
    _checked(teacher.name, new)
    password_hash = _hasher.hash(new)

    def work(session: Session) -> Teacher:
        row = session.get_one(Teacher, teacher.id)
        row.password_hash = password_hash
        row.session_round += 1
        return row

    return store.write(work)


def by_id(store: Store, teacher_id: int) -> Teacher | None:
    """The teacher with this number, if there is one."""
    with store.read() as session:
        return session.get(Teacher, teacher_id)


def names(store: Store) -> list[str]:
    """The names of all teachers, in alphabetical order."""
    with store.read() as session:
        return list(session.exec(select(Teacher.name).order_by(col(Teacher.name))))


def secret_key(store: Store) -> str:
    """The server's secret key, made at the first start, so that a restart signs nobody out."""

    def work(session: Session) -> str:
        setting = session.get(Setting, "secret_key")
        return setting.value if setting else _remember(session, "secret_key", codes.token() + codes.token())

    return store.write(work)


def _remember(session: Session, name: str, value: str) -> str:
    session.merge(Setting(name=name, value=value))
    return value


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def _checked(name: str, password: str) -> str:
    tidy = " ".join(name.split())
    faults = {}
    if not tidy or len(tidy) > LONGEST_NAME:
        faults["name"] = f"Enter a name, at most {LONGEST_NAME} letters."
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        faults["password"] = f"Choose a password of {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} letters."
    if faults:
        raise WrongForm(faults)
    return tidy
