"""Words of an article → the same with the commas and articles that a careful editor would have put there."""

import pytest

from question_bank.language.house_style import in_house_style

MENDED = [
    ("a fire in Bergen, Norway killed six", "a fire in Bergen, Norway, killed six"),
    ("a clerk of San Jose, California who sings", "a clerk of San Jose, California, who sings"),
    ("a plane in Nevada, United States crashed", "a plane in Nevada, United States, crashed"),
    ("in Valletta, the capital of Malta on 3 May 2021", "in Valletta, the capital of Malta, on 3 May 2021"),
    ("On May 9, 2021 Ada Kern sang", "On May 9, 2021, Ada Kern sang"),
    ("Malta defeated Czech Republic 3–1", "Malta defeated the Czech Republic 3–1"),
    ("On 3 May 2021, World Bank released it", "On 3 May 2021, the World Bank released it"),
    ("talks between United States and Malta", "talks between the United States and Malta"),
    ("from 3–5 May 2021", "from 3 to 5 May 2021"),
    ("between 3–5 May 2021", "between 3 and 5 May 2021"),
    ("a team of the Bergen University in Norway", "a team of Bergen University in Norway"),
    ("the United States President Ada Kern", "United States President Ada Kern"),
    ("a 2-foot long pole", "a 2-foot-long pole"),
    ("a three-hours delay", "a three-hour delay"),
    ("a three-hours walk of the port", "a three-hour walk of the port"),
    ("Ada Kern became the first and only baker to sail", "Ada Kern became the first baker to sail"),
    ("it sank late 3 May 2021", "it sank late on 3 May 2021"),
    ("Ada Kern, a clerk, on 3 May 2021, opened it", "Ada Kern, a clerk, on 3 May 2021 opened it"),
    ("Sens. Ada Kern and Sen. Liv Aas", "Sens. Ada Kern and Liv Aas"),
    ("the U.S tax plan", "the U.S. tax plan"),
    ("that it couldnot sail", "that it could not sail"),
    ("Ada Kern, the Mayor of Bergen opened a race", "Ada Kern, the Mayor of Bergen, opened a race"),
    ("Ada Kern met Liv Aas, the Mayor of Bergen", "Ada Kern met Liv Aas, the Mayor of Bergen"),
    ("In Norvik, the Mayor of Bergen sailed", "In Norvik, the Mayor of Bergen sailed"),
    ("On 3 May 2021, the Mayor of Bergen opened it", "On 3 May 2021, the Mayor of Bergen opened it"),
    ("After the vote, the Mayor of Bergen resigned", "After the vote, the Mayor of Bergen resigned"),
    ("Malta lost 0–2, Czech Republic lost 1–2", "Malta lost 0–2, the Czech Republic lost 1–2"),
    ("on 3 May 2021 Ada Kern sang", "on 3 May 2021, Ada Kern sang"),
    ("on 3 May 2021 the top clerk sang", "on 3 May 2021, the top clerk sang"),
    ("drilling in Holt Wildlife Refuge in Norway", "drilling in the Holt Wildlife Refuge in Norway"),
    ("ships sailed to North Norvik Sea, he said", "ships sailed to the North Norvik Sea, he said"),
    ("she sued U.S. Harbour Protection Bureau on 3 May", "she sued the U.S. Harbour Protection Bureau on 3 May"),
    ("it was voted in U.S. Senate", "it was voted in the U.S. Senate"),
]
LEFT = [
    "in Bergen, Norway and in Malta",
    "Norway, Malta have ports",
    "Ada Kern, Mayor of Bergen, sang",
    "On May 9, 2021, Ada Kern sang",
    "the United States President's house",
    "for United Nations workers",
    "he said, “Bergen, Norway is deep”",
    "the University of Bergen in Norway",
    "the early May rains",
    "on 3 May 2021 in Bergen",
    "the clerk met with U.S. Senator Ada Kern",
    "sailed down the Norvik River in May",
]


@pytest.mark.parametrize(("words", "mended"), MENDED)
def test_what_an_editor_would_add(words: str, mended: str) -> None:
    assert in_house_style(words) == mended
    assert in_house_style(mended) == mended


@pytest.mark.parametrize("words", LEFT)
def test_what_is_right_stays(words: str) -> None:
    assert in_house_style(words) == words
