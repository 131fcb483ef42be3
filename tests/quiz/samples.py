"""An invented article and one item of every type on it, for the tests of the quiz server."""

from datetime import date

from question_bank.model import (
    Article,
    BankDocument,
    Block,
    Evidence,
    Fact,
    FactSheet,
    Generator,
    Item,
    Mention,
    Option,
    Pair,
    Sentence,
    Step,
)

SENTENCES = (
    "Mayor Ada Quill opened the Tern Bridge in Norvik on 4 May 2021.",
    "The bridge is 312 metres long and cost €48 million.",
    "“We waited forty years for this morning,” said engineer Tomas Brandvold.",
    "Ferry captain Ines Okafor will retire on 1 June.",
    "Work began in 2016, stopped during the flood of 2018 and went on a year later.",
    "Baker Léa Moreau sold nine hundred rolls before noon.",
)
PARAGRAPHS = ((0, 1), (2, 3), (4, 5))
HEADING = "A bridge at last"


def article() -> Article:
    """Three paragraphs and a heading, each a block."""
    lines = [" ".join(SENTENCES[index] for index in paragraph) for paragraph in PARAGRAPHS]
    lines.insert(1, HEADING)
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block("heading" if line == HEADING else "paragraph", start, start + len(line)))
        start += len(line) + 1
    return Article(
        id="bridge",
        title="Norvik gets its bridge",
        text="\n".join(lines),
        published=date(2021, 5, 5),
        source="Norvik Courier",
        url="https://courier.example/bridge",
        blocks=tuple(blocks),
    )


def sentences() -> tuple[Sentence, ...]:
    """The sentences of the article with their places."""
    text = article().text
    return tuple(Sentence(i, text.index(said), text.index(said) + len(said)) for i, said in enumerate(SENTENCES))


def shown(index: int, key: str | None = None) -> Evidence:
    """A sentence as evidence, with its key marked where one is given."""
    sentence = sentences()[index]
    text = SENTENCES[index]
    if key is None:
        return Evidence(index, sentence.start, sentence.end, text)
    start = sentence.start + text.index(key)
    return Evidence(index, sentence.start, sentence.end, text, start, start + len(key))


def _item(name: str, item_type: str, stem: str, evidence: Evidence, **more: object) -> Item:
    return Item(
        id=name,
        article="bridge",
        fact="bridge-opening",
        kind="event",
        template="event/opening",
        item_type=item_type,
        stem=stem,
        evidence=(evidence,),
        **more,  # type: ignore[arg-type]
    )


def items() -> tuple[Item, ...]:
    """One item of each type, in the order of model.ITEM_TYPES."""
    return (
        _item(
            "who-opened",
            "multiple_choice",
            "Who opened the Tern Bridge in Norvik in May 2021?",
            shown(0, "Ada Quill"),
            options=(
                Option("Ada Quill", True, "The article says that Mayor Ada Quill opened it."),
                Option("Tomas Brandvold", False, "The article names him as an engineer."),
                Option("Ines Okafor", False, "The article names her as a ferry captain."),
                Option("Léa Moreau", False, "The article says that she sold rolls."),
            ),
            explanation="The first sentence says it.",
        ),
        _item(
            "which-years",
            "multiple_response",
            "In which years was there work on the bridge?",
            shown(4, "2016"),
            options=(
                Option("2016", True, "Work began then."),
                Option("2019", True, "Work went on a year after the flood."),
                Option("1981", False, "The article does not speak of it."),
            ),
        ),
        _item(
            "true-long",
            "true_false",
            "True or false: the Tern Bridge is 321 metres long.",
            shown(1, "312 metres"),
            options=(
                Option("True", False, "The article says 312 metres."),
                Option("False", True, "The article says 312 metres."),
            ),
        ),
        _item("cloze-rolls", "cloze", "Léa Moreau sold nine hundred ____.", shown(5, "rolls"), answers=("rolls",)),
        _item(
            "who-retires",
            "short_answer",
            "Which ferry captain will retire on 1 June 2021?",
            shown(3, "Ines Okafor"),
            answers=("Ines Okafor", "Okafor"),
        ),
        _item(
            "how-long",
            "numeric",
            "How many metres long is the Tern Bridge?",
            shown(1, "312"),
            answers=("312 metres",),
            tolerance=2.0,
        ),
        _item("when-opened", "date", "When was the bridge opened?", shown(0, "4 May 2021"), answers=("4 May 2021",)),
        _item(
            "match-jobs",
            "matching",
            "Who does what?",
            shown(2),
            pairs=(
                Pair("Tomas Brandvold", "engineer", 2),
                Pair("Ines Okafor", "ferry captain", 3),
                Pair("Léa Moreau", "baker", 5),
            ),
        ),
        _item(
            "order-events",
            "ordering",
            "What came first?",
            shown(4),
            sequence=(Step("Work began", 4), Step("A flood stopped the work", 4), Step("The bridge was opened", 0)),
        ),
    )


def document() -> BankDocument:
    """A bank of the article and its items."""
    opener = Mention("Ada Quill", "Ada Quill", "PERSON", *_place("Ada Quill"))
    fact = Fact("bridge-opening", "bridge", "event", {"who": opener}, evidence=(0,))
    sheet = FactSheet(article(), sentences(), (), (fact,))
    return BankDocument(Generator(version="0"), (sheet,), items())


def _place(words: str) -> tuple[int, int]:
    start = article().text.index(words)
    return start, start + len(words)
