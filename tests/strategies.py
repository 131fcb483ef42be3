"""Bank documents of every shape, for property tests: any text that a file can hold, any part left out."""

from datetime import date

from hypothesis import strategies as st

from question_bank.model import (
    ASSERTIONS,
    ITEM_TYPES,
    STATUSES,
    Article,
    BankDocument,
    Block,
    Entity,
    Evidence,
    Fact,
    FactSheet,
    Generator,
    Item,
    Mention,
    Option,
    Pair,
    Rejection,
    Sentence,
    Shortfall,
    Step,
    TimeSpan,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
WORD = TEXT.filter(lambda text: text.strip() != "")
DAY = st.dates(date(1900, 1, 1), date(2100, 1, 1))
NUMBER = st.integers(0, 100) | st.floats(0, 100, allow_nan=False).map(lambda value: round(value, 3))


def _unique(elements: st.SearchStrategy[str], smallest: int, largest: int = 4) -> st.SearchStrategy[list[str]]:
    return st.lists(elements, min_size=smallest, max_size=largest, unique_by=lambda text: text.strip())


@st.composite
def _options(draw: st.DrawFn, item_type: str) -> tuple[Option, ...]:
    texts = draw(_unique(WORD, 2, 2 if item_type == "true_false" else 5))
    keys = {0} if item_type != "multiple_response" else draw(st.sets(st.integers(0, len(texts) - 1), min_size=1))
    return tuple(Option(text, number in keys, draw(TEXT)) for number, text in enumerate(texts))


def _stems(item_type: str) -> st.SearchStrategy[str]:
    """Any words; of a cloze with one gap among them."""
    parts = st.tuples(TEXT, TEXT).map(lambda pair: [part.replace("_", "-") for part in pair])
    return parts.map("_____".join) if item_type == "cloze" else WORD


@st.composite
def items(draw: st.DrawFn, sheet: FactSheet, ident: str) -> Item:
    """A sound item on an article."""
    item_type = draw(st.sampled_from(ITEM_TYPES))
    cited = st.none() | st.sampled_from([sentence.index for sentence in sheet.sentences])
    with_options = item_type in ("multiple_choice", "multiple_response", "true_false")
    shown = draw(st.sampled_from(sheet.sentences))
    marks = draw(st.none() | st.just((shown.start, shown.end)))
    evidence = Evidence(
        shown.index, shown.start, shown.end, sheet.article.text[shown.start : shown.end], *(marks or (None, None))
    )
    facts = (
        tuple(draw(st.lists(st.sampled_from([fact.id for fact in sheet.facts]), unique=True))) if sheet.facts else ()
    )
    return Item(
        id=ident,
        article=sheet.article.id,
        fact=facts[0] if facts else draw(st.sampled_from(["", *(fact.id for fact in sheet.facts)])),
        facts=facts,
        kind=draw(TEXT),
        template=draw(TEXT),
        item_type=item_type,
        stem=draw(_stems(item_type)),
        options=draw(_options(item_type)) if with_options else (),
        answers=() if item_type in ("matching", "ordering") else tuple(draw(st.lists(WORD, min_size=1, max_size=3))),
        pairs=tuple(Pair(premise, draw(WORD), draw(cited)) for premise in draw(_unique(WORD, 2)))
        if item_type == "matching"
        else (),
        sequence=tuple(Step(text, draw(cited)) for text in draw(_unique(WORD, 2))) if item_type == "ordering" else (),
        tolerance=draw(st.none() | NUMBER),
        evidence=(evidence,),
        explanation=draw(TEXT),
        status=draw(st.sampled_from(STATUSES)),
        points=draw(NUMBER),
        salience=draw(NUMBER),
    )


@st.composite
def sheets(draw: st.DrawFn, ident: str) -> FactSheet:
    """An article with sentences, entities, facts and silences."""
    parts = draw(st.lists(WORD, min_size=1, max_size=4))
    text, spans = "", []
    for part in parts:
        spans.append((len(text), len(text) + len(part)))
        text += part + "\n"
    blocks = draw(st.sampled_from([(), tuple(Block("paragraph", *span) for span in spans)]))
    published = draw(st.none() | DAY)
    optional = st.none() | TEXT
    article = Article(ident, draw(TEXT), text, published, draw(optional), draw(optional), draw(WORD), blocks)
    sentences = tuple(Sentence(number, *span) for number, span in enumerate(spans))
    entities = tuple(
        Entity(draw(WORD), draw(TEXT), tuple(draw(st.lists(TEXT, max_size=2))), draw(optional), draw(optional))
        for _ in range(draw(st.integers(0, 2)))
    )
    facts = tuple(
        Fact(
            f"{ident}-{number}",
            ident,
            draw(WORD),
            {role: Mention(draw(TEXT), draw(TEXT), draw(TEXT)) for role in draw(_unique(WORD, 1, 2))},
            draw(st.sampled_from(ASSERTIONS)),
            draw(st.none() | st.builds(Mention, TEXT, TEXT, TEXT)),
            draw(st.none() | DAY.map(lambda day: TimeSpan(day, day))),
            tuple(draw(st.sets(st.integers(0, len(spans) - 1)))),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    silences = draw(st.lists(st.builds(Rejection, st.just(ident), TEXT, TEXT, TEXT, TEXT), max_size=1))
    return FactSheet(article, sentences, entities, facts, tuple(silences))


@st.composite
def documents(draw: st.DrawFn) -> BankDocument:
    """A document that holds together."""
    found = tuple(draw(sheets(f"article-{number}")) for number in range(draw(st.integers(0, 2))))
    asked = tuple(
        draw(items(sheet, f"{sheet.article.id}-item-{number}"))
        for sheet in found
        for number in range(draw(st.integers(0, 2)))
    )
    reasons = st.dictionaries(TEXT, st.integers(0, 9), max_size=2)
    shortfall = tuple(
        Shortfall(sheet.article.id, draw(st.none() | st.integers(0, 9)), draw(st.integers(0, 9)), draw(reasons))
        for sheet in found
    )
    rejected = tuple(Rejection(sheet.article.id, "", draw(TEXT), draw(TEXT), draw(TEXT)) for sheet in found[:1])
    generator = Generator(draw(TEXT), draw(TEXT), draw(TEXT), draw(st.integers(0, 9)))
    return BankDocument(generator, found, asked, shortfall, rejected)
