"""Parse and names go in; who bears which office or role, and the words that say so, come out."""

from question_bank.language import gazetteer
from question_bank.language.counterparts import counterparts
from question_bank.language.entities import Names
from question_bank.language.office import Office
from question_bank.language.offices_beside_names import offices_beside
from question_bank.language.parsing import Parse


def find(parse: Parse, names: Names) -> list[Office]:
    """All offices of people in an article, in the order of the text; sets each person's `office`."""
    found: list[Office] = []
    for person in names.people():
        for start, end in sorted(person.ranges):
            found.extend(offices_beside(parse, names, person, start, end))
    found = [office for office in found if not _is_torn(parse, office)]
    found.sort(key=lambda office: office.start)
    found.extend(counterparts(parse, names, found))
    found.sort(key=lambda office: office.start)
    _introduce(found)
    return found


def _is_torn(parse: Parse, office: Office) -> bool:
    """ "the head of the Norvik-based Institute": an office that ends at a hyphen."""
    after = parse.doc[office.end : office.end + 1]
    return len(after) > 0 and after[0].text in ("-", "–") and not parse.doc[office.end - 1].whitespace_


def _introduce(found: list[Office]) -> None:
    """The first current office that names its organisation or country introduces the person; else a bare title does."""
    current = [office for office in found if not office.former and not office.future]
    whole = [office for office in current if office.complete or not gazetteer_needs_of(office.head)]
    titles = [
        office
        for office in current
        if office.placed in ("before", "before-comma") and office.text[:1].isupper() and office.formal
    ]
    for office in [*whole, *titles]:
        office.person.office = office.person.office or office.text


def gazetteer_needs_of(head: str) -> bool:
    """Whether the office is only half said without its organisation or country."""
    noun = gazetteer.office_noun(head)
    return noun is None or noun.needs_of
