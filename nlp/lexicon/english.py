"""The forms of English words: of a lexicon's dictionary forms, those that stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache


class Form(StrEnum):
    BASE = "base"  # and of verbs the present, save the third person
    PLURAL = "plural"
    THIRD = "third"
    PAST = "past"  # and its participle
    ING = "ing"


# verb, past, participle
VERBS = """
arise arose arisen | awake awoke awoken | bear bore borne | beat beat beaten | become became become
befall befell befallen | begin began begun | bend bent bent | bet bet bet | bid bid bid | bind bound bound
bite bit bitten | bleed bled bled | blow blew blown | break broke broken | breed bred bred
bring brought brought | broadcast broadcast broadcast | build built built | burn burnt burnt | burst burst burst
buy bought bought | cast cast cast | catch caught caught | choose chose chosen | cling clung clung
come came come | cost cost cost | creep crept crept | cut cut cut | deal dealt dealt | dig dug dug | do did done
draw drew drawn | dream dreamt dreamt | drink drank drunk | drive drove driven | dwell dwelt dwelt
eat ate eaten | fall fell fallen | feed fed fed | feel felt felt | fight fought fought | find found found
flee fled fled | fling flung flung | fly flew flown | forbid forbade forbidden | forecast forecast forecast
foresee foresaw foreseen | forget forgot forgotten | forgive forgave forgiven | freeze froze frozen
get got got | give gave given | go went gone | grind ground ground | grow grew grown | hang hung hung
have had had | hear heard heard | hide hid hidden | hit hit hit | hold held held | hurt hurt hurt
keep kept kept | kneel knelt knelt | know knew known | lay laid laid | lead led led | lean leant leant
leap leapt leapt | learn learnt learnt | leave left left | lend lent lent | let let let | lie lay lain
lose lost lost | make made made | mean meant meant | meet met met | mislead misled misled
overcome overcame overcome | overhear overheard overheard | oversee oversaw overseen
overtake overtook overtaken | overthrow overthrew overthrown | pay paid paid | put put put | quit quit quit
read read read | rebuild rebuilt rebuilt | ride rode ridden | ring rang rung | rise rose risen | run ran run
say said said | see saw seen | seek sought sought | sell sold sold | send sent sent | set set set
shake shook shaken | shed shed shed | shine shone shone | shoot shot shot | show showed shown
shrink shrank shrunk | shut shut shut | sing sang sung | sink sank sunk | sit sat sat | sleep slept slept
slide slid slid | slit slit slit | smell smelt smelt | sow sowed sown | speak spoke spoken | speed sped sped
spend spent spent | spill spilt spilt | spin spun spun | spit spat spat | split split split
spoil spoilt spoilt | spread spread spread | spring sprang sprung | stand stood stood | steal stole stolen
stick stuck stuck | sting stung stung | strike struck struck | strive strove striven | swear swore sworn
sweep swept swept | swell swelled swollen | swim swam swum | swing swung swung | take took taken
teach taught taught | tear tore torn | tell told told | think thought thought | throw threw thrown
tread trod trodden | undergo underwent undergone | understand understood understood
undertake undertook undertaken | undo undid undone | uphold upheld upheld | upset upset upset | wake woke woken
wear wore worn | weave wove woven | weep wept wept | win won won | wind wound wound
withdraw withdrew withdrawn | withhold withheld withheld | withstand withstood withstood | write wrote written
"""
NOUNS = """
child children | foot feet | goose geese | man men | mouse mice | ox oxen | person people | tooth teeth
woman women | half halves | knife knives | leaf leaves | life lives | loaf loaves | shelf shelves
thief thieves | wife wives | wolf wolves | crisis crises | analysis analyses | basis bases | diagnosis diagnoses
hypothesis hypotheses | thesis theses | phenomenon phenomena | criterion criteria | bacterium bacteria
fungus fungi | nucleus nuclei | stimulus stimuli
"""
ENDS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("d", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ying", "ie"),
)
LIKE_MEN = re.compile(r"(?:man|foot|tooth|goose|mouse|child|knife|wife|life|half)$")
LIKE_WOMEN = re.compile(r"(?:men|feet|teeth|geese|mice|children|knives|wives|lives|halves)$")
DOUBLED = re.compile(r"[^aeiou][aeiouy][bdfgklmnprtvz]$|[aeiou]l$|quip$")  # often, and what never is harms nothing


@cache
def _irregular(rows: str) -> dict[str, list[str]]:
    return {words[0]: words[1:] for row in re.split(r"[|\n]", rows) if (words := row.split())}


def bases(form: str) -> set[str]:
    """What `form` of one word may be a form of; more than there is may be among them."""
    found = {form, *_irregular_bases().get(form, ())}
    if like := LIKE_WOMEN.search(form):
        found |= {form[: like.start()] + base for base in _irregular_bases()[like[0]]}
    for end, put in ENDS:
        if form.endswith(end):
            stem = form.removesuffix(end)
            found |= {stem + put, stem[:-1]} if stem[-1:] == stem[-2:-1] else {stem + put}  # stopped
    return found


@cache
def _irregular_bases() -> dict[str, set[str]]:
    table: dict[str, set[str]] = {}
    for rows in (VERBS, NOUNS):
        for base, others in _irregular(rows).items():
            for form in others:
                table.setdefault(form, set()).add(base)
    return table


def forms(word: str, part: str) -> Iterator[tuple[str, Form]]:
    """The forms of `word`, or of a term in several words, a noun ("n"), a verb ("v") or what has none of its own.

    Some that no text has may be among them.
    """
    yield word, Form.BASE
    if part == "n":
        before, space, last = word.rpartition(" ")
        yield from ((before + space + plural, Form.PLURAL) for plural in _plurals(last))
    elif part == "v":
        first, space, rest = word.partition(" ")
        yield from ((form + space + rest, kind) for form, kind in _of_verb(first))


def _plurals(word: str) -> list[str]:
    irregular = _irregular(NOUNS)
    if word in irregular:
        return irregular[word]
    if found := LIKE_MEN.search(word):
        return [word[: found.start()] + irregular[found[0]][0], _with_s(word)]
    return [_with_s(word)]


def _with_s(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", word) else "s")


def _of_verb(verb: str) -> Iterator[tuple[str, Form]]:
    yield _with_s(verb), Form.THIRD
    stems = [verb]
    if verb.endswith("ie"):
        stems = [verb[:-2] + "y"]
    elif re.search(r"[^eoy]e$", verb):
        stems = [verb[:-1]]
    elif DOUBLED.search(verb):
        stems.append(verb + verb[-1])
    yield from ((f"{stem}ing", Form.ING) for stem in stems)
    if verb in _irregular(VERBS):
        yield from ((form, Form.PAST) for form in dict.fromkeys(_irregular(VERBS)[verb]))
    if re.search(r"[^aeiou]y$", verb):
        yield verb[:-1] + "ied", Form.PAST
    elif verb.endswith("e"):
        yield f"{verb}d", Form.PAST
    else:
        yield from ((f"{stem}ed", Form.PAST) for stem in stems)
