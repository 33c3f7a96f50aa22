"""Names in English text: runs of capitalised words, cut and classified by tables and by what stands around them."""

from __future__ import annotations

from functools import cache

from nlp.article import EntityKind
from nlp.entities import english_words as table
from nlp.entities.gazetteer import gazetteer
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.tokens import Token
from nlp.languages import Lang


@cache
def demonym(word: str) -> bool:
    """Whether `word` looks like an adjective of origin: Russian, Polish, Vietnamese."""
    return (word in table.STOP and word.endswith(table.ORIGIN_ENDS)) or (
        len(word) > 5 and word.endswith(table.ORIGIN_ENDS) and word not in table.GIVEN and not place(word)
    )


def place(name: str) -> bool:
    """Whether the table of places lists `name`."""
    return name.lower() in gazetteer(Lang.EN).ids


def prominent(name: str) -> bool:
    """Whether `name` is a country, a region or a large town."""
    return name.lower() in gazetteer(Lang.EN).prominent


def connects(cut: list[Token], at: int) -> int:
    """How many small words at `at` tie two capitalised ones together: University of the Arts."""
    word = cut[at].text
    if word == "of":
        return 2 if cut[at + 1 : at + 2] and cut[at + 1].text == "the" else 1
    if word == "&" or (word.lower() in table.PARTICLES and word[0].islower()):
        return 1
    return 0


def run_stop(cut: list[Token], at: int) -> int:
    """Where the run of capitalised words ends that begins at `at`."""
    end = at + 1
    while end < len(cut):
        gap = cut[end].start - cut[end - 1].stop
        initial = cut[end - 1].text.endswith(".")
        ended = initial and cut[end].first and not abbreviated(cut[end - 1])
        if gap > 1 or ended:
            break
        if (cut[end].capital and (not cut[end].first or initial)) or (
            cut[end].text == "." and abbreviated(cut[end - 1]) and not gap
        ):
            end += 1
        elif (tie := connects(cut, end)) and end + tie < len(cut) and cut[end + tie].capital:
            end += tie + 1
        else:
            break
    return end


def abbreviated(token: Token) -> bool:
    """Whether a full stop after `token` belongs to it: St., Mr., J."""
    return token.text in {
        "St",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Mt",
        "Jr",
        "Sr",
        "Gen",
        "Col",
        "Lt",
        "Sen",
        "Gov",
        "Prof",
    } or (len(token.text) == 1)


def words_of(cut: list[Token], start: int, stop: int) -> list[str]:
    """The words of a run, without full stops."""
    return [token.text for token in cut[start:stop] if token.text != "."]


def joined(cut: list[Token], start: int, stop: int) -> str:
    """The run as written."""
    text = ""
    for index in range(start, stop):
        gap = " " if index > start and cut[index].start > cut[index - 1].stop else ""
        text += gap + cut[index].text
    return text


def trimmed(cut: list[Token], start: int, stop: int) -> tuple[int, int]:
    """The run without openers of sentences, titles and adjectives at its front, and the calendar at its end."""
    head = has_head(words_of(cut, start, stop))
    while start < stop and droppable(cut, start, stop, head):
        start += 1
    while stop > start and (cut[stop - 1].text in table.CALENDAR or connects(cut, stop - 1)):
        stop -= 1
    return start, stop


def droppable(cut: list[Token], start: int, stop: int, head: bool) -> bool:
    """Whether the first word of the run is no part of the name; `head`: the run ends in or holds a head."""
    word, whole = cut[start].text, joined(cut, start, stop)
    if place(whole) or whole in table.KNOWN_ORGS:
        return False
    if word in {".", "of", "&"} or word[0].islower():
        return True
    if word in table.TITLES | table.TITLE_TAILS | table.BEFORE_TITLES:
        return not head or (stop - start > 1 and cut[stop - 1].text not in table.ORG_HEADS)
    if demonym(word):
        return not head
    return word in table.STOP and not (head and not cut[start].first and word not in table.SMALL)


def has_head(words: list[str]) -> bool:
    """Whether the words of a run hold the head of an organisation's or a place's name."""
    return bool(words) and (
        words[-1] in table.ORG_HEADS
        or words[-1] in table.PLACE_HEADS
        or (len(words) > 2 and "of" in words and bool(set(words) & table.ORG_OF))
    )


def classify(cut: list[Token], start: int, stop: int) -> tuple[EntityKind, bool] | None:  # noqa: PLR0911
    """The kind of the run, and whether that is sure; None where it is no name we know of."""
    words, whole = words_of(cut, start, stop), joined(cut, start, stop)
    before = cut[start - 1].text if start else ""
    if whole in table.KNOWN_ORGS or club(cut, start, stop):
        return ORG, True
    if whole in table.ACRONYM_PLACES or (prominent(whole) and before.rstrip(".") not in table.TITLES):
        return PLACE, True
    if len(words) > 1:
        return several(words, whole)
    word = words[0]
    if cut[start].acronym:
        return None if word in table.NO_ORG or len(word) > 6 else (ORG, False)
    if before in table.TITLES or (before == "." and start > 1 and cut[start - 2].text in table.TITLES):
        return PERSON, True
    if word in table.GIVEN:
        return PERSON, False
    return single(cut, start, stop)


def club(cut: list[Token], start: int, stop: int) -> bool:
    """Whether the run is a club: by its name, or a town that is played against, in a sentence about sport."""
    words = words_of(cut, start, stop)
    if len(words) == 1 and words[0] in table.NICKNAMES and start and cut[start - 1].text in {"the", "The"}:
        return True
    if words[-1] in table.CLUBS or (len(words) > 1 and (words[-1] in table.TEAMS or words[0] in table.CLUB_OPENERS)):
        return words[0] not in table.GIVEN
    if cut[start - 1].text not in table.PLAYED or not start or not place(joined(cut, start, stop)):
        return False
    return bool(table.SPORT & {token.text.lower() for token in sentence(cut, start)})


def sentence(cut: list[Token], at: int) -> list[Token]:
    """The tokens round `at`, as far as its sentence goes and no further than 30 on either side."""
    start, stop = at, at + 1
    while start > max(0, at - 30) and not cut[start].first:
        start -= 1
    while stop < min(len(cut), at + 30) and not cut[stop].first:
        stop += 1
    return cut[start:stop]


def several(words: list[str], whole: str) -> tuple[EntityKind, bool] | None:  # noqa: PLR0911
    """The kind of a name of several words."""
    if words[-1] in table.ORG_HEADS and words[0] not in table.GIVEN - {"Ford", "Austin"}:
        return ORG, True
    if len(words) > 2 and "of" in words:
        if words[0] in table.ORG_OF or words[words.index("of") - 1] in table.ORG_OF:
            return ORG, True
        return (PLACE, True) if words[0] in table.PLACE_OF else (PERSON, False) if words[0] in table.GIVEN else None
    if words[-1] in table.ORG_HEADS:
        return ORG, True
    if words[-1].endswith("s") and words[-1] not in table.PLACE_HEADS and prominent(" ".join(words[:-1])):
        return ORG, True  # a team: Toronto Raptors
    if words[-1] in table.PLACE_HEADS or words[0] in table.PLACE_STARTS or place(whole):
        return PLACE, True
    if "&" in words:
        return ORG, False
    if words[0] in table.GIVEN or len(words[0].rstrip(".")) == 1 or "." in words[0]:
        return PERSON, True
    if any(word in table.STOP or demonym(word) for word in words):
        return None
    if words[0] in table.PLACE_OPENERS:
        return PLACE, False
    return (PERSON, False) if len(words) <= 4 else None


def single(cut: list[Token], start: int, stop: int) -> tuple[EntityKind, bool] | None:  # noqa: PLR0911
    """The kind of one word, by its neighbours."""
    word, after = cut[start].text, cut[stop].text if stop < len(cut) else ""
    before = cut[start - 1].text if start else ""
    if after in {"region", "oblast", "province", "county", "district"} or (place(word) and after == ","):
        return PLACE, True
    if word in table.ORG_HEADS or word in table.PLACE_HEADS or demonym(word):
        return None
    if place(word) and before in table.LOCATIVE:
        return PLACE, True
    if after in table.SAYING or after in {"'s", "’s", "'"}:
        return (PLACE, False) if prominent(word) or (place(word) and after not in table.SAYING) else (PERSON, False)
    if before in {"in", "near", "outside", "entering"} and not cut[start].first:
        return PLACE, False
    if before in {"by", "with"} and not word.endswith("s"):
        return PERSON, False
    return None


def marks(cut: list[Token]) -> list[Mark]:
    """The names in `cut`, in order, disjoint."""
    found: list[Mark] = []
    at = 0
    while at < len(cut):
        if not cut[at].capital:
            at += 1
            continue
        end = run_stop(cut, at)
        if headline(cut, at):
            found.extend(in_headline(cut, at, end))
        elif not titled(cut, at, end):
            for start, stop in pieces(cut, *trimmed(cut, at, end)):
                found.extend(named(cut, start, stop))
        at = end
    return found


def headline(cut: list[Token], at: int) -> bool:
    """Whether round `at` nearly all longer words have a capital, and no full stop ends them: capitals say little."""
    near = sentence(cut, at)
    words = [token for token in near if token.word and len(token.text) > 3]
    return len(words) > 5 and near[-1].text not in ".!?" and sum(token.capital for token in words) > 0.8 * len(words)


def in_headline(cut: list[Token], start: int, stop: int) -> list[Mark]:
    """The names in a run of a headline: of up to four words, and only what the tables are sure of."""
    found: list[Mark] = []
    while start < stop:
        for end in range(min(stop, start + 4), start, -1):
            kind = classify(cut, start, end)
            whole = joined(cut, start, end)
            listed = whole in table.KNOWN_ORGS or whole in table.ACRONYM_PLACES or prominent(whole)
            full = end - start == 2 and cut[start].text in table.GIVEN and cut[end - 1].text not in table.STOP
            if kind and kind[1] and (listed or full):
                found.append(Mark(start, end, *kind))
                start = end
                break
        else:
            start += 1
    return found


def titled(cut: list[Token], start: int, stop: int) -> bool:
    """Whether the run is the title of a work: all that stands in quotation marks, up to six words further on."""
    if not start or cut[start - 1].text not in '"“«':
        return False
    return any(token.text in '"”»' for token in cut[stop : stop + 7]) and cut[stop - 1].text[-1] not in ",.!?"


def named(cut: list[Token], start: int, stop: int) -> list[Mark]:
    """The run as a mark, with a small "region" after it."""
    start, stop = trimmed(cut, start, stop)
    if start >= stop:
        return []
    kind = classify(cut, start, stop)
    if kind is None:
        return []
    if (
        kind[0] is PLACE
        and stop < len(cut)
        and cut[stop].text in {"region", "oblast", "province", "county", "district"}
    ):
        stop += 1
    return [Mark(start, stop, *kind)]


def pieces(cut: list[Token], start: int, stop: int) -> list[tuple[int, int]]:
    """The run cut at "of" where the words before are no head: Ivan Petrenko of Lviv → two; and round a title."""
    for index in range(start + 1, stop - 1):
        if cut[index].text in table.TITLES and place(joined(cut, start, index)):  # Moscow Mayor Sergei Sobyanin
            return [(start, index), *pieces(cut, index + 1, stop)]
    for index in range(start + 1, stop):
        if cut[index].text == "of":
            head = cut[index - 1].text
            if head in table.ORG_OF or head in table.PLACE_OF or place(joined(cut, start, stop)):
                return [(start, stop)]
            after = index + 1 + (cut[index + 1].text == "the")
            return [(start, index), *pieces(cut, after, stop)]
    return [(start, stop)]
