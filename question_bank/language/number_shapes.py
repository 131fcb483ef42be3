"""The words and small expressions around a figure: currencies, units, what softens it, what makes it no quantity."""

import re
from typing import Final

from question_bank.language.number_words import FRACTIONS, WORD_NUMBER

SYMBOL: Final = r"(?:(?:US|AU|CA|NZ|HK|A|C|S|R)?\$|[€£¥₹₽₺₩]|(?:USD|EUR|GBP|CHF|JPY)\s)"
DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
SCALE_WORD: Final = r"(?:hundred|thousand|million|billion|trillion|dozen)"
# "bn" and "m" are glued to the figure; "m" and "k" count only behind a currency, elsewhere they are metres or a name.
SCALE_SUFFIX: Final = {
    "bn": "billion",
    "tn": "trillion",
    "mn": "million",
    "m": "million",
    "k": "thousand",
    "b": "billion",
}

_PARTS: Final = "|".join(FRACTIONS)
# A part is known by the "of" after it, or by standing alone, as an answer does.
FRACTION: Final = (
    rf"(?:(?:an?|one)[\s-](?:{_PARTS})(?=\s+of\b|$)"
    rf"|(?:two|three|four|five|six|seven|eight|nine)[\s-](?:{_PARTS})s\b"
    r"|half(?=\s+(?:of|the|its|their|his|her|our|all|that|this|those|these)\b|$))"
)
_WORDS: Final = rf"(?:{FRACTION}\s+of\s+a\s+(?:million|billion|trillion)\b|{FRACTION}|\b{WORD_NUMBER})"
FIGURE: Final = re.compile(
    rf"(?P<symbol>{SYMBOL})?\s?(?<![\d.,])(?P<digits>{DIGITS})(?:(?P<scale>\s{SCALE_WORD}\b)|(?P<suffix>(?:\s?(?:bn|tn|mn)|[mkb])\b)(?!-))?"
    rf"|(?P<words>\b(?=(?i:an?\s|one|tw|thr|thi|fo|fi|six|sev|eig|nin|ten|ele|hal))(?i:{_WORDS}))(?![\w])"
)

MODIFIER: Final = re.compile(
    r"\b(?:(?:no|not|slightly|significantly|considerably|well|far|much|only|just)\s+)?(?:"
    r"more\s+than|less\s+than|fewer\s+than|greater\s+than|higher\s+than|lower\s+than|over|under|above|below|"
    r"as\s+(?:many|much|few|little|high|low)\s+as|upwards\s+of|in\s+excess\s+of|a\s+total\s+of|"
    r"about|around|approximately|roughly|circa|some|nearly|almost|close\s+to|at\s+least|at\s+most|up\s+to|an?\s+estimated|"
    r"an?\s+(?:additional|further|extra)|another|only|just|exactly|precisely|barely|a\s+record|a\s+mere"
    r")\s+$",
    re.IGNORECASE,
)
BETWEEN: Final = re.compile(r"\b(?:[Ss]omewhere\s+)?[Bb]etween\s+$")
# "asked about four things": beside a small number these are prepositions as often as not.
PREPOSITION: Final = re.compile(r"(?:about|around|over|under|above|below)\s+$", re.IGNORECASE)
TAIL: Final = re.compile(r"\+|\s+or\s+(?:more|less|fewer|so|higher|over|above)\b|\s+and\s+(?:over|above)\b")

PERCENT: Final = re.compile(r"\s?%|[\s-](?:percent|per\s?cent|percentage\s+points?)\b")
CURRENCY: Final = re.compile(
    r"\s(?:(?:US|American|Canadian|Australian|Hong\s+Kong|Swiss|Danish|Swedish|Norwegian|Turkish|Egyptian|South\s+African|"
    r"South\s+Korean|Czech|Polish)\s+)?"
    r"(?:dollars?|euros?|pounds?(?:\s+sterling)?|cents?|pence|z[łl]otys?|yen|yuan|renminbi|rubles?|roubles?|rupees?|francs?|"
    r"kron(?:or|er|e|a)|korunas?|liras?|lire|pesos?|rand|naira|shillings?|dirhams?|dinars?|riyals?|reais|ringgit|baht|"
    r"forints?|hryvnias?|lei|leva|USD|EUR|GBP|CHF)\b"
)
_METRIC: Final = r"(?:kilo|centi|milli|micro|nano|mega|giga|tera)"
MEASURE: Final = re.compile(
    r"[\s-]?(?:(?:square|cubic|nautical|metric)[\s-])?(?:"
    rf"{_METRIC}?(?:met(?:re|er)s?|gram(?:me)?s?|lit(?:re|er)s?|watts?(?:[\s-]hours?)?|tonn?e?s?|hertz|bytes?)|"
    r"km/h|km²?|kph|mph|cm|mm|kg|mg|kW|MW|GW|TW|kWh|MWh|GWh|TWh|GB|TB|MB|°C|°F|m²|"
    r"miles?(?:\s+(?:per|an)\s+hour)?|yards?|feet|foot|inch(?:es)?|acres?|hectares?|ounces?|gallons?|"
    r"[µμmk]?g/(?:kg|[mdk]?[Ll])|light[\s-]years?|degrees?(?:\s+(?:Celsius|Fahrenheit|C|F)\b)?|"
    r"seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centuries|knots?|volts?|calories"
    r")(?![\w/-])(?!\s+old\b)"
)
DEFINITE_BEFORE: Final = re.compile(
    r"(?:\b(?:the|these|those|his|her|its|their|our|my|all|both|other)|[’']s|s[’'])\s+$", re.IGNORECASE
)
TIMES: Final = re.compile(
    r"\s+times(?:$|\s+(?:as|more|less|faster|slower|higher|lower|larger|bigger|smaller|greater|the|its|likelier|over)\b)"
)

# Nouns that take a number as their name: "resolution 2259", "type 2".
_HEADS: Final = (
    "resolution|article|section|chapter|paragraph|clause|page|line|verse|number|no\\.|nos\\.|type|phase|stage|tier|level|class|"
    "category|grade|route|road|flight|room|gate|platform|bus|tram|version|volume|vol\\.|issue|episode|season|series|part|act|"
    "rule|law|question|item|table|figure|fig\\.|appendix|annex|channel|model|unit|building|block|lot|zone|district|area|"
    "region|division|terminal|runway|pier|track|lane|exit|junction|highway|motorway|interstate|reactor|probe|satellite|"
    "planet|asteroid|mission|day|week|round|game|match|group|pool|ward|cell|box|seat|house|apartment|flat|suite|studio|"
    "protocol|amendment|proposition|bill|order|case|docket|serial|code|extension|station|camp|magnitude|mark|hurricane"
)
HEAD_BEFORE: Final = re.compile(rf"(?:^|\W)(?:{_HEADS})\s(?:\()?$", re.IGNORECASE)
GROUP_OF: Final = re.compile(r"\b(?:Group|Gang|Club|Big|Final|Magnificent|Secret)\s(?:of\s)?$")
ADDRESS_AFTER: Final = re.compile(
    r"\s(?:[A-Z][\w’'-]+\s){1,2}(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Square|Drive|Boulevard|Terrace|Place|Crescent|Way)"
)
# Capitals that open a sentence before a number without being its name.
OPENERS: Final = frozenset(
    re.findall(
        r"\w+",
        """
        A An About Over Under Only Some Nearly Almost Around Approximately Roughly At In On Of By From To For With And
        But Or So The These Those All Both Another More Less Fewer When After Before Since Until While As If That
        This Their His Her Its Our My Your Between Up Just Exactly Then There Here Where Than Not No Yet Within
        Among Out Last Next First Police Officials Rescuers Doctors Firefighters Voters Workers Every Each Also
        Today Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        """,
    )
)

# Most sentences hold no number at all.
ANY_NUMBER: Final = re.compile(
    r"\d|[Oo]ne\b|[Tt]wo\b|hree\b|our\b|ive\b|[Ss]ix\b|even\b|ight\b|ine\b|[Tt]en\b|elve\b|teen\b|ty\b|alf\b|hundred|thousand|"
    r"Hundred|Thousand|ozen|illion|hird|uarter|th\b|first|First|econd|everal|couple|cores\b"
)
PHONE: Final = re.compile(
    r"\+\d[\d\s()-]{6,}\d|\(?\b0\d{2,4}\)?[\s-]\d{3,4}[\s-]?\d{3,4}\b|\b\d{3}-\d{3,4}(?:-\d{4})?\b|\b\d+(?:-\d+){2,}\b"
)
CLOCK: Final = re.compile(
    r"\b\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?\b|\b\d+/\d+\b|\b\d+(?:\.\d+){2,}\b|\bwww\.\S+|https?://\S+"
)

AGE_BEFORE: Final = re.compile(
    r"\b(?:aged?|ages?\s+of|aged\s+between|turn(?:s|ed|ing)|under\s+the\s+age\s+of)\s(?:\d+\s(?:and|to)\s)?$",
    re.IGNORECASE,
)
AGE_PERSON: Final = re.compile(
    r"\b(?:he|she|who|they)\s(?:was|is|were|are|turned|turns)\s(?:only\s|just\s)?$", re.IGNORECASE
)
AGE_AFTER: Final = re.compile(r"[-\s]years?[-\s](?:olds?\b|of\s+age\b)|[-\s](?:month|week|day)s?[-\s]olds?\b")
NAME_COMMA: Final = re.compile(r"\b[A-Z][\w’'-]+(?:,\s|\s\()$")
SCORE_WORDS: Final = re.compile(
    r"\b(?:won|win|wins|lost|loss|beat|beaten|defeat\w*|draw|drew|drawn|victory|vote|voted|ruled|ruling|score\w*|lead|led|tied?|decision)\b",
    re.IGNORECASE,
)
ORDINAL: Final = re.compile(
    r"(?<![\w-])(?:\d+(?:st|nd|rd|th)|(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s])?(?i:first|second|third|"
    r"fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|"
    r"eighteenth|nineteenth)|(?i:twentieth|thirtieth|fortieth|fiftieth|hundredth|thousandth))(?![\w-])"
)
VAGUE: Final = re.compile(
    r"\b(?i:(?:tens|hundreds|dozens|scores)\s+of\s+(?:thousands|millions|billions)|(?:several|a\s+few|many)\s+(?:dozen|hundred|thousand|million|billion)|"
    r"dozens|scores|hundreds|thousands|millions|billions|a\s+couple|several)\b"
)
RATIO: Final = re.compile(
    r"\b(?i:(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s+(?:in|out\s+of)\s+(?:every\s+)?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|\d{1,3}))(?![\w,.-]*\d)(?!\w)"
)
