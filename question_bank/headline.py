"""An article goes in; the headline by which a stem can name it comes out, and which nouns that headline makes clear."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from question_bank.model import Article

LENGTH: Final = (4, 18)
"""Words, least and most, of a title that says what happened."""
ALREADY_TOLD: Final = 0.5
"""The share of a headline's words from which on a sentence that has them says nothing new."""
LONGEST_ACRONYM: Final = 5
"""Letters up to which a word that the article too has in capitals is an abbreviation."""
SHOUTED: Final = 4
"""Letters from which on a word that the text has in capitals too may only be shouted."""
ACRONYMS: Final = frozenset(
    "CDC CIA DHS DOD DOJ EPA EU FAA FBI FCC FDA FEMA GOP HHS HUD IRS NASA NATO NIH NOAA NSF TSA UN US USA USDA"
    " USPS".split()
)
"""Abbreviations that a heading in capitals has as such, though the text below it may write them out."""
SMALL_IN_TITLES: Final = frozenset("a an the of in on for to and or but with at by from as nor per via".split())
SMALL: Final = frozenset("the and for from with after over into out its his her their that says said amid".split())
PLAIN_TITLE: Final = re.compile(r"Press release|Statement of|Wikinews interviews|Interview|(?:\w+ )?(?:News )?Shorts\b")
RELEASE: Final = re.compile(r"(?:Press release|Statement) of ([A-Z].*?)(?:,? \d{4}-\d\d-\d\d)?$")

LIFE_MARK: Final = re.compile(r" (?:\([^)]*\)|I{1,3}|IV|VI?)$")
"""What an encyclopedia puts behind a name that several bear."""
# Things that happen, with the words of a headline that speak of such a thing and the nouns that may then name it.
HAPPENINGS: Final = tuple(
    (frozenset(said.split()), frozenset(named.split()))
    for said, named in (
        ("crash collide collision collides derail pileup overturn wreck", "crash accident collision incident wreck"),
        ("plane aircraft airliner jet flight helicopter", "aircraft plane flight"),
        ("shoot shot gunman gunmen shooting shooter", "shooting attack incident"),
        ("bomb bombing blast explosion explode suicide", "bombing explosion blast attack bomb"),
        ("attack attacker stab stabbing stabbed", "attack stabbing incident"),
        ("die dead death kill", "death deaths"),
        ("elect election primary caucus vote win ballot runoff", "election vote primary race contest result results"),
        ("quake earthquake seismic tremor", "quake earthquake tremor"),
        ("fire blaze burn wildfire", "fire blaze flames"),
        ("bill act legislation law measure", "bill act legislation law measure"),
        ("protest protester demonstrate rally march", "protest protests protesters demonstration demonstrators"),
        ("hurricane storm cyclone typhoon tropical", "storm hurricane cyclone typhoon"),
        ("virus coronavirus covid pandemic outbreak measles", "virus disease outbreak pandemic coronavirus"),
        ("arrest charge suspect accuse", "arrest charges"),
        ("sentence convict guilty jail prison trial court judge", "sentence trial court judge conviction case verdict"),
        ("sue lawsuit ruling appeal", "lawsuit case court ruling suit"),
        ("study research researcher scientist", "study research findings"),
        ("summit talk meet meeting", "summit meeting talks"),
        ("film movie", "film movie"),
        ("match final cup tournament game beat", "match game final tournament"),
        ("mission spacecraft rocket launch probe lander", "mission spacecraft rocket launch probe lander"),
        ("grant fund funding award", "grant grants funding funds award"),
    )
)


STUDY_TOLD: Final = re.compile(r"^study|\bstudy(?::|,| says| finds| shows| links| suggests|$)")
"""A headline about a study, and not about studying."""
SITE: Final = re.compile(r" (?:\| .*|[-–—] (?:The )?(?:[A-Z][\w.’']*(?: of| the| and)? ?){1,6})$")
"""What a web page puts behind its headline: "… - Norvik Times", "… | The City of Norvik"."""
VIDEO: Final = re.compile(
    r"\.? ?[(\[]\+? ?(?:[Vv]ideos?|VIDEOS?|[Pp]hotos?|PHOTOS?|[Gg]raphic|[Aa]udio)[)\]]$|^(?:WATCH|Watch|VIDEO|Video): "
)
"""What a page tells of itself beside its headline."""
THINGS: Final = frozenset(
    "mission spacecraft rocket launch probe lander film movie match game grant study plane".split()
)
"""Nouns that a plural in the headline does not make one thing: "the lander" under "Big Year for Space Missions"."""


@lru_cache(maxsize=64)
def headline(article: Article) -> str:
    """The title, or under the title of a press release its first heading; nothing where neither says what happened."""
    title = _told(article.title, article)
    if RELEASE.match(title) and article.blocks:
        title = _first_heading(article)
    elif PLAIN_TITLE.match(title):
        return ""
    least, most = LENGTH
    least -= re.match(r"[A-Z]\w+ing\b", title) is not None  # "Planning Powerful Presentations"
    return title if least <= len(title.split()) <= most and not title.endswith("…") else ""


def life_name(article: Article) -> str:
    """A title as the name of somebody, without what only tells apart: "Ada Kern (rower)", "Ada Kern II"."""
    return LIFE_MARK.sub("", article.title)


def tells_life(article: Article, people: Iterable[str]) -> bool:
    """Whether an article tells a life: its title is the name of one of its people."""
    return life_name(article) in people


def is_release(article: Article) -> bool:
    """Whether the title says that this is a press release or a statement, and nothing of what it says."""
    return RELEASE.match(article.title) is not None


def releaser(article: Article) -> str:
    """Who issued a press release ("Senator Craig"), or nothing."""
    found = RELEASE.match(article.title)
    return re.sub(r"(?<=[a-z])(?=[A-Z])(?<!\bMc)(?<!\bMac)(?<!\bDe)", " ", found.group(1)) if found else ""


def makes_clear(article: Article, noun: str, lemma: str) -> bool:
    """Whether "the crash" can be understood beside the headline: it names a crash, or says that something crashed."""
    if len(lemma) < 3:
        return False
    title = headline(article).lower()
    words = re.findall(r"[a-z]+", title)
    if lemma == "study" and re.search(r"\bstud(?:y|ies|ying)\b", title):
        return STUDY_TOLD.search(title) is not None
    if noun in words or lemma in words:
        return True
    stems = {_stem(word) for word in words}
    if _stem(lemma) in stems and len(lemma) > 3:
        return True
    one = {_stem(word) for word in words if not (word.endswith("s") and noun in THINGS)}
    return any(noun in named and {_stem(word) for word in said} & one for said, named in HAPPENINGS)


def tells(article: Article, words: str) -> bool:
    """Whether the headline says already what the words say: most of it stands in them."""
    said = content(headline(article))
    return len(said) > 2 and len(said & content(words)) >= ALREADY_TOLD * len(said)


def tie(article: Article, words: str) -> int:
    """How many words of the headline stand in the words, in whatever form: what ties them to its matter."""
    return len(content(headline(article)) & content(words))


def figures_told(article: Article, words: str) -> bool:
    """Whether every figure of the words stands in the headline: "was 64 years old" under "… dies aged 64"."""
    figures = frozenset(re.findall(r"(?<![\d,.])(?![12]\d{3}\b)(?:\d[\d,.]*\d|\d)", words))  # no years
    return bool(figures) and figures <= frozenset(re.findall(r"\d[\d,.]*\d|\d", headline(article)))


def tells_all(article: Article, words: str) -> bool:
    """Whether every word that says something stands in the headline, in whatever form."""
    said = content(words)
    return bool(said) and said <= content(headline(article))


@lru_cache(maxsize=512)
def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    return frozenset(_stem(word) for word in re.findall(r"[a-z]{3,}|\d+", text.lower()) if word not in SMALL)


@lru_cache(maxsize=64)
def prose(article: Article) -> str:
    """The paragraphs and list items of an article, without title and headings."""
    return " ".join(article.text[b.start : b.end] for b in article.blocks if b.kind in ("paragraph", "list_item"))


@lru_cache(maxsize=64)
def uncapitalised(article: Article) -> frozenset[str]:
    """The stems of the words that an article has without a capital: those of a headline in title case are no names."""
    return frozenset(_stem(word) for word in re.findall(r"(?<![\w’'-])[a-z]{3,}", prose(article)))


def is_common(article: Article, word: str) -> bool:
    """Whether the article has a word of its headline without a capital, in whatever form: "Attacks", "attacked"."""
    return _stem(re.sub(r"\W|[’']s$", "", word).lower()) in uncapitalised(article)


IRREGULAR: Final = {
    form: base
    for base, forms in {
        "begin": "began begun",
        "die": "dies died dead death deaths kill kills killed killing dying",
        "age": "aged",
        "pick": "select selects selected chooses choose chose chosen choice nominate nominates nominated",
        "win": "won",
        "shoot": "shot",
        "flee": "fled",
        "fall": "fell fallen",
        "hold": "held",
        "meet": "met",
        "strike": "struck stricken",
        "seek": "sought",
        "give": "gave given",
        "take": "took taken",
        "break": "broke broken",
        "rise": "rose risen",
        "lose": "lost",
        "leave": "left",
        "lead": "led",
        "sink": "sank sunk",
        "catch": "caught",
        "sell": "sold",
        "build": "built",
        "send": "sent",
        "approve": "pass passed passes adopts adopted",
        "sentence": "term jail jailed imprisoned",
        "resign": "resignation quits quit",
    }.items()
    for form in forms.split()
}
"""Forms of verbs that headlines are fond of, and other words for the same."""


def _stem(word: str) -> str:
    """A word without the endings of plurals and verbs: enough to find "crashes" beside "crash"."""
    word = IRREGULAR.get(word, word)
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word.removesuffix("e")


def _first_heading(article: Article) -> str:
    """The heading under the title, without its capitals, where it stands before all prose."""
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if block.kind == "paragraph":
            return ""
        if block.kind == "heading" and text.rstrip(". ") != article.title.rstrip(". "):
            return _told(text, article)
    return ""


def _told(title: str, article: Article) -> str:
    """A title without "Press Release:" before it, and without its shouting."""
    title = re.sub(r"^(?:Press|News) Release: ", "", title, flags=re.IGNORECASE).rstrip(" ")
    title = title if re.search(r"\b[A-Z]\.[A-Z]\.$", title) else title.rstrip(". ")
    title = re.sub(r" Listen ?· ?\d+:\d\d$", "", title)
    title = VIDEO.sub("", title)
    title = SITE.sub("", title) if len(SITE.sub("", title).split()) >= LENGTH[0] else title
    shouts = sum(c.isupper() for c in title) > sum(c.islower() for c in title)
    return _in_title_case(title, article) if shouts else title


def _in_title_case(heading: str, article: Article) -> str:
    """A heading in capitals as a title is written: small words small, what the article itself has in capitals so."""
    body = prose(article)
    told = " ".join("/".join(_titled(part, body) for part in word.split("/")) for word in heading.split())
    return told[:1].upper() + told[1:]


def _capital(part: re.Match[str]) -> str:
    """A word with a capital; what follows a figure ("200TH") small."""
    before = part.string[part.start() - 1 : part.start()]
    return part.group().lower() if before.isdigit() else part.group().capitalize()


def _titled(word: str, body: str) -> str:
    word = word.replace("’S", "’s").replace("'S", "'s")
    core = word.strip(".,;:!?'’\"()-–—").removesuffix("'s").removesuffix("’s")
    if core.lower() in SMALL_IN_TITLES:
        return word.lower()
    if re.fullmatch(r"[A-Z]{2}\d+", core) or core in ACRONYMS:
        return word  # "FY2008", "GOP"
    acronym = 1 < len(core) <= LONGEST_ACRONYM or "." in core
    if len(core) >= SHOUTED and core.isalpha():  # "ENRON", of which the text mostly speaks as of Enron
        told_small = len(re.findall(rf"\b(?:{core.capitalize()}|{core.lower()})\b", body))
        acronym = acronym and told_small <= len(re.findall(rf"\b{core}\b", body))
    if acronym and re.search(rf"(?<![\w.@/]){re.escape(core)}(?![\w@/])", body):
        return word  # "VA", "U.S."
    inside = bool(core) and core.lower() in body.lower()  # to compile an expression for each word costs more
    found = re.search(rf"(?<![\w.@/])(?=\w*[a-z]\w*[A-Z])(?i:{re.escape(core)})(?![\w@/])", body) if inside else None
    if found:
        return word.replace(core, found.group())  # "McArthur"
    told = re.sub(r"(?<!\d)[A-Za-z][A-Za-z'’]*|(?<=\d)[A-Z]+", _capital, word)
    return re.sub(r"\bO([’'])([a-z])", lambda part: f"O{part[1]}{part[2].upper()}", told)  # "O’Neill"
