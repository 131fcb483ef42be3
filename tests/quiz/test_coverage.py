"""What the bank covers, in the app: where teachers find it, where it leads, and the same as a file."""

from question_bank import report
from quiz.web.services import Services
from tests import factories
from tests.quiz.conftest import Browser


def test_teachers_find_it_where_they_see_the_bank_or_an_article(teacher: Browser) -> None:
    for page, address in (
        ("/teacher/", "/teacher/coverage"),
        ("/teacher/items", "/teacher/coverage"),
        ("/teacher/items?article=bridge", "/teacher/coverage/bridge"),
        ("/teacher/articles/bridge", "/teacher/coverage/bridge"),
    ):
        teacher.get(page)
        assert f'href="{address}"' in teacher.page, page
        assert "What this bank covers" in teacher.page


def test_an_article_is_shown_with_links_to_its_items(teacher: Browser) -> None:
    teacher.get("/teacher/coverage/bridge")
    assert 'href="/teacher/items/who-opened"' in teacher.page
    assert 'aria-label="3 items"' in teacher.page
    assert 'href="/teacher/coverage.css"' in teacher.page
    assert "<style" not in teacher.page
    assert " style=" not in teacher.page
    assert teacher.get("/teacher/coverage.css").mimetype == "text/css"
    assert teacher.page == report.STYLE


def test_several_articles_are_a_list_that_leads_to_each(teacher: Browser, services: Services) -> None:
    document = factories.document()
    services.bank.add(document)
    teacher.get("/teacher/coverage")
    for sheet in document.sheets:
        assert f'href="/teacher/coverage/{sheet.article.id}"' in teacher.page
    assert "Who cut the ribbon" not in teacher.page


def test_what_a_teacher_rejects_covers_nothing_any_more(teacher: Browser, services: Services) -> None:
    services.bank.set_status("cloze-rolls", "rejected")
    teacher.get("/teacher/coverage/bridge")
    assert "Rejected items cover nothing" in teacher.page


def test_the_file_is_the_page_of_the_command_line(teacher: Browser, services: Services) -> None:
    for address, article in (("/teacher/coverage.html", None), ("/teacher/coverage.html?article=bridge", "bridge")):
        response = teacher.client.get(address)
        assert response.headers["Content-Disposition"] == 'attachment; filename="coverage.html"'
        assert response.get_data() == report.page(services.bank.document(article))


def test_an_article_that_is_not_there(teacher: Browser) -> None:
    assert teacher.get("/teacher/coverage/nothing").status_code == 404
    assert teacher.get("/teacher/coverage.html?article=nothing").status_code == 404
