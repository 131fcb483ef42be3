"""Articles, sentences and evidence go in; out come paragraphs cut into pieces."""

from hypothesis import given
from hypothesis import strategies as st

from question_bank.model import Article, Evidence, Sentence
from quiz.evidence import context, paragraphs
from tests.quiz import samples


def test_only_the_paragraph_of_the_evidence_is_shown_with_its_key_marked() -> None:
    item = next(item for item in samples.items() if item.id == "who-retires")
    (paragraph,) = context(samples.article(), samples.sentences(), item)
    assert "".join(piece.text for piece in paragraph.pieces) == " ".join(samples.SENTENCES[2:4])
    assert [piece.text for piece in paragraph.pieces if piece.key] == ["Ines Okafor"]
    assert "".join(piece.text for piece in paragraph.pieces if piece.evidence) == samples.SENTENCES[3]


def test_every_sentence_of_the_article_opens_once() -> None:
    shown = paragraphs(samples.article(), samples.sentences())
    opened = [piece.sentence for paragraph in shown for piece in paragraph.pieces if piece.first]
    assert opened == list(range(len(samples.SENTENCES)))
    assert [paragraph.kind for paragraph in shown] == ["paragraph", "heading", "paragraph", "paragraph"]


texts = st.text("ab \n", min_size=1, max_size=40)


@given(texts, st.data())
def test_no_character_is_lost_or_doubled_whatever_the_spans(text: str, data: st.DataObject) -> None:
    def span() -> tuple[int, int]:
        start = data.draw(st.integers(0, len(text) - 1))
        return start, data.draw(st.integers(start + 1, len(text)))

    sentences = [Sentence(index, *span()) for index in range(data.draw(st.integers(0, 3)))]
    start, end = span()
    evidence = [Evidence(0, start, end, text[start:end], start, end)]
    shown = paragraphs(Article("x", "", text), sentences, evidence)
    lines = [line for line in text.split("\n") if line.strip()]
    assert ["".join(piece.text for piece in paragraph.pieces) for paragraph in shown] == lines
