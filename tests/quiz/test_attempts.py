"""Attempts are started, answered and handed in; each change happens once and what was saved stays."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlmodel import select

from question_bank.model import Entity, Option
from quiz import quizzes, sittings
from quiz.errors import AlreadySubmitted, AnswerIsFinal, NoSuchAttempt, QuizClosed, WrongForm
from quiz.items import ItemSource
from quiz.scoring import Response, score
from quiz.tables import Attempt, AttemptItem
from quiz.tables import Response as ResponseRow
from quiz.web.services import Services
from tests.quiz import samples
from tests.quiz.conftest import Clock, MakeQuiz

KEY, WRONG = Response(chosen=(0,)), Response(chosen=(1,))


def begin(services: Services, make_quiz: MakeQuiz, **options: object) -> str:
    quiz = make_quiz("who-opened", "who-retires", **options)
    assert quiz.id is not None
    return services.attempts.start(quiz.id, "Noor", start_key="page").public_id


def rows(services: Services, table: type) -> list[object]:
    with services.store.read() as session:
        return list(session.exec(select(table)))


def load(services: Services, attempt: str) -> sittings.Sitting:
    return sittings.load(services.store, services.items, attempt)


def test_the_same_start_sent_twice_begins_once(services: Services, make_quiz: MakeQuiz) -> None:
    quiz = make_quiz()
    assert quiz.id is not None
    first = services.attempts.start(quiz.id, "Noor", start_key="page")
    assert services.attempts.start(quiz.id, " Noor ", start_key="page").id == first.id
    assert services.attempts.start(quiz.id, "Ben", start_key="page").id != first.id
    assert services.attempts.start(quiz.id, "Noor", start_key="another page").id != first.id


@pytest.mark.parametrize("name", ["", "  \t ", "x" * 61])
def test_a_name_is_needed(services: Services, make_quiz: MakeQuiz, name: str) -> None:
    quiz = make_quiz()
    assert quiz.id is not None
    with pytest.raises(WrongForm):
        services.attempts.start(quiz.id, name, start_key="page")


def test_a_start_that_many_threads_send_begins_once(services: Services, make_quiz: MakeQuiz) -> None:
    quiz = make_quiz()

    def start(_turn: int) -> str:
        assert quiz.id is not None
        return services.attempts.start(quiz.id, "Noor", start_key="page").public_id

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(start, range(16)))) == 1
    assert len(rows(services, Attempt)) == 1


def test_an_answer_that_many_threads_send_is_saved_once(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz)

    def send(_turn: int) -> None:
        services.attempts.answer(attempt, 1, KEY, send_key="page")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(send, range(16)))
    assert len(rows(services, ResponseRow)) == 1


def test_the_last_of_several_answers_counts(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz)
    services.attempts.answer(attempt, 1, WRONG, send_key="one")
    services.attempts.answer(attempt, 1, KEY, send_key="two")
    services.attempts.answer(attempt, 1, WRONG, send_key="one")  # the first form sent again by a reload
    assert load(services, attempt).questions[0].response == KEY
    assert services.attempts.submit(attempt).points == 1


def test_an_answer_can_be_taken_back(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz)
    services.attempts.answer(attempt, 2, Response(text="Okafor"), send_key="one")
    services.attempts.answer(attempt, 2, Response(), send_key="two")
    assert load(services, attempt).unanswered == (1, 2)


def test_an_empty_form_saves_nothing(services: Services, make_quiz: MakeQuiz) -> None:
    services.attempts.answer(begin(services, make_quiz), 1, Response(), send_key="one")
    assert rows(services, ResponseRow) == []


def test_handing_in_twice_counts_once(services: Services, make_quiz: MakeQuiz, clock: Clock) -> None:
    attempt = begin(services, make_quiz)
    services.attempts.answer(attempt, 1, KEY, send_key="one")
    first = services.attempts.submit(attempt)
    clock.pass_by(minutes=5)
    assert services.attempts.submit(attempt).submitted_at == first.submitted_at
    with pytest.raises(AlreadySubmitted):
        services.attempts.answer(attempt, 1, WRONG, send_key="late")
    services.attempts.answer(attempt, 1, WRONG, send_key="one")  # sent before, and so no error
    assert load(services, attempt).attempt.points == 1


def test_feedback_at_once_makes_an_answer_final(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz, feedback="now")
    services.attempts.answer(attempt, 1, WRONG, send_key="one")
    with pytest.raises(AnswerIsFinal):
        services.attempts.answer(attempt, 1, KEY, send_key="two")
    question = load(services, attempt).questions[0]
    assert question.score is not None
    assert question.score.value == 0


def test_a_closed_quiz_takes_no_answer_but_what_was_saved(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz)
    services.attempts.answer(attempt, 1, KEY, send_key="one")
    quizzes.set_state(services.store, 1, "closed")
    with pytest.raises(QuizClosed):
        services.attempts.answer(attempt, 2, Response(text="Okafor"), send_key="two")
    with pytest.raises(QuizClosed):
        services.attempts.start(1, "Ben", start_key="page")
    assert services.attempts.submit(attempt).points == 1


def test_a_quiz_without_items_cannot_begin(services: Services, make_quiz: MakeQuiz) -> None:
    quiz = make_quiz("who-opened")
    services.bank.set_status("who-opened", "rejected")
    assert quiz.id is not None
    with pytest.raises(QuizClosed, match="no questions"):
        services.attempts.start(quiz.id, "Noor", start_key="page")


@pytest.mark.parametrize("place", [0, 3])
def test_a_place_that_is_not_there(services: Services, make_quiz: MakeQuiz, place: int) -> None:
    with pytest.raises(NoSuchAttempt):
        services.attempts.answer(begin(services, make_quiz), place, KEY, send_key="one")


def test_an_edit_changes_later_attempts_only(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz)
    services.attempts.answer(attempt, 1, KEY, send_key="one")
    new = (Option("Somebody else", True, "r"), Option("Ada Quill", False, "r"))
    services.bank.edit("who-opened", stem="A new stem?", options=new)
    services.bank.set_status("who-retires", "rejected")
    seen = load(services, attempt)
    assert [question.version for question in seen.questions] == [1, 1]
    assert seen.questions[0].item.stem == "Who opened the Tern Bridge in Norvik in May 2021?"
    assert services.attempts.submit(attempt).points == 1
    later = load(services, services.attempts.start(1, "Ben", start_key="page").public_id)
    assert [question.item.stem for question in later.questions] == ["A new stem?"]
    assert later.questions[0].version == 2


def test_the_order_of_options_is_kept(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz)
    orders = {load(services, attempt).questions[0].shown_order for _ in range(5)}
    assert len(orders) == 1
    assert sorted(orders.pop()) == [0, 1, 2, 3]


def test_all_that_wait_are_handed_in(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz)
    services.attempts.answer(attempt, 2, Response(text="okafor"), send_key="one")
    done = services.attempts.start(1, "Ben", start_key="page")
    services.attempts.submit(done.public_id)
    assert services.attempts.submit_all(1) == 1
    assert load(services, attempt).attempt.points == 1


def test_a_removed_attempt_is_gone_with_all_its_rows(services: Services, make_quiz: MakeQuiz) -> None:
    attempt = begin(services, make_quiz)
    services.attempts.answer(attempt, 1, KEY, send_key="one")
    services.attempts.remove(attempt)
    assert rows(services, Attempt) == rows(services, AttemptItem) == rows(services, ResponseRow) == []


def test_a_later_import_of_the_article_changes_no_score(services: Services) -> None:
    response, question = Response(text="captain Okafor"), ("who-retires", 1)
    before = services.items.typed_key(*question)
    document = samples.document()
    rival = Entity("Noah Okafor", "PERSON", ("Noah Okafor", "Okafor"))
    sheet = replace(document.sheets[0], article=replace(samples.article(), title="Noah Okafor"), entities=(rival,))
    services.bank.add(replace(document, sheets=(sheet,)))
    after = ItemSource(services.bank).typed_key(*question)
    item = services.items.version(*question)
    assert score(item, response, before) == score(item, response, after)
    assert score(item, response, after).value == 1
