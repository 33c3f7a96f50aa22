r"""A "not" that a translation has lost, or added: the words that say no, and all that may say it otherwise.

Words are patterns, separated by white space, with "_" for a space in them. Silence is better than a false alarm: VAGUE
holds more than says no.
"""

from __future__ import annotations

import re

from nlp.article import Span
from nlp.languages import Lang

# Words that say no, plainly.
PLAIN = {
    Lang.EN: r"not \w+n['’]t no never nobody nothing cannot",
    Lang.RU: r"не нет нету ни никто ничто ничего никогда нельзя",
    Lang.UK: r"не немає нема ні ніхто ніщо нічого ніколи не_можна",
}
# Turns that hold such a word and say something else, or that other languages put without it.
OTHERWISE = {
    Lang.EN: r"""
        no\.?_?\d+ no-\w+ whether_or_not or_not not_only not_just not_least no_fewer no_less no_more no_later no_doubt
        no_matter no_sooner not_long why_not last_but_not_least not_(?:un|il|in|im)\w+ not_until if_not not_to_mention
        no_wonder not_far not_enough not_care\w* no_reason
        nothing_but not_optional no_(?:larger|bigger|smaller|wider|longer)_than
    """,
    Lang.RU: r"""
        не_только не_просто не_столько тем_не_менее не_менее не_более не_меньше не_больше не_позднее не_позже
        не_раньше не_ранее не_раз не_один не_одна не_одно не_считая не_исключен\w* или_нет не_без\w* не_говоря
        ничего_себе не_так (?:если|чуть|едва|пока|покуда|как|что|чтобы)_(?:бы_)?(?:\w+_)?(?:ни|не) не_очень не_обош\w+
        не_допу\w+ не_забуд\w+ не_стесня\w+ не_помеш\w+ не_лишн\w+ не_прав\w* не_хуже не_вс[её] не_будем не_хват\w+
        не_уда\w+ не_смог\w* не_могут? не_может не_дать не_да[лтею]\w* не_прочь не_кто_ин\w+ не_что_ин\w+ не_согла\w+
        не_име\w+ не_удивительно не_за_горами не_оста\w+ не_(?:утих|стиха|прекращ)\w+ нет_ли не_\w+_ли
        (?:где|куда|откуда|кто|сколько?|когда|как\w+)_(?:бы_)?(?:\w+_)?(?:\w+_)?ни
    """,
    Lang.UK: r"""
        не_лише не_тільки не_просто не_стільки тим_не_менше? не_менше? не_більше? не_пізніше не_раніше не_раз не_один
        не_одна не_одне не_рахуючи не_виключен\w* чи_ні не_без\w* не_кажучи
        (?:якщо|мало|ледь|поки|доки|як|що|щоб)_(?:б_)?(?:\w+_)?(?:не|ні) не_вистач\w+ не_вда\w+ не_змо\w+ не_мож\w+
        не_да[влюєт]\w* не_хто_ін\w+ не_що_ін\w+ не_згод\w+ не_ма\w+ не_дивно не_так не_за_горами не_залиш\w+
        не_забуд\w+ не_дуже не_схож\w+ не_втрат\w+ не_вс[ієяю]\w* не_витрач\w+ не_(?:вщуха|стиха|припиня)\w+
        чи_нема\w* чи_не (?:де|куди|звідки|хто|скільки|коли|хоч|як\w+)_(?:би?_)?(?:\w+_)?(?:\w+_)?(?:не|ні)
    """,
}
# What may say no in other words.
VAGUE = {
    Lang.EN: r"""
        non\w* none nowhere neither nor without un(?!it|iv|iq|if|cl)\w{3,} in(?:a|c|d|e|f|s|v)\w{4,}
        im(?:p[aeo]|m)\w{4,} il[li]\w{4,} irr\w{4,} dis\w+ mis\w+ refus\w+ den(?:y|ied|ies|ying|ial) lack\w* fail\w*
        hardly barely scarcely rarely seldom few\w* little absen\w+ less \w+less least rather instead avoid\w*
        prevent\w* stop\w* until except\w* apart beyond free bans? banned prohibit\w* forb\w+ reject\w* declin\w+
        oppos\w+ short ceas\w+ unless besides rule[sd]?_out out_of outside far_from too minor\w* miss\w* los[et]\w*
        cancel\w* quit\w* withdr\w+ block\w* despite hard difficult\w* poor\w* bad\w* slow\w* wrong\w* empty\w*
        neglect\w* help zero any\w* ever exclu\w+ spar\w+ sav\w+ remain\w* keep kept nevertheless nonetheless sack\w*
        whatever worth\w*
        ignor\w+ overdue (?:advi[sc]e|warn|decid)\w*_against yet_to still_to off-\w+ keeps away_from
        (?:det|h|loa)(?:est|at|th)\w* dislik\w+
        suspicious wary heed\w* wherever whoever
    """,
    Lang.RU: r"""
        не(?!дел|б[оеу]|фт|мец|котор|сколь|дав|обход|поср|ск|йт|рв)\w* ник\w+ нич\w+ нигде без\w* бес(?!ед)\w+
        отсутств\w* отказ\w* отриц\w* отверг\w* опроверг\w* лиш[иаеь]\w* кроме мал[оа]\w* вместо избе[жг]\w+
        предотвр\w+ вряд едва запре[тщ]\w+ воспр\w+ исключ\w+ против\w* утра[тч]\w+ потер\w+ прекра[тщ]\w+ отмен\w+
        перест[ау]\w+ иначе пока слишком трудно\w* сложно\w* редк\w+ сомн\w+ огранич\w+ удерж\w+ помеш\w+ меша\w+
        воздерж\w+ пропус[кт]\w* слаб\w+ плох\w+ дефицит\w* ноль нол\w+ нул\w+ зря напрасн\w+ тщетн\w+ уклон\w+
        дал[её]к\w+ по-прежнему провал\w* сорв\w+ сверх помимо остать?ся оста[лн]\w+ вс[её]_равно только
    """,
    Lang.UK: r"""
        не(?!діл|б[оау]|фт|щодав|обхід|вдовз)\w* нік\w+ ніч\w+ ніде без\w* жод\w+ відсутн\w* відмов\w* запереч\w*
        спрост\w* відкин\w* відхил\w* брак\w* ніяк\w* крім окрім мал[оа]\w* замало замість уник\w+ запоб\w+ навряд
        ледве ледь забор\w+ виключ\w+ проти\w* втра[тч]\w+ припин\w+ скас\w+ перест[ау]\w+ інакше поки занадто надто
        важк\w* складн\w* рідк\w+ сумн\w+ обмеж\w+ завад\w+ заважа\w+ пропус[кт]\w* слабк\w+ поган\w+ дефіцит\w*
        нестач\w* нуль нул\w+ марн\w+ ухил\w+ далек\w+ позбав\w+ провал\w* зірв\w+ понад досі лиш[аеи]\w* все_одно
        тільки лише
    """,
}


def denied(text: str, lang: Lang, other: str, other_lang: Lang) -> Span | None:
    """The word of `text` that says no, where `other`, its counterpart, holds nothing that may say so."""
    if _PLAIN[other_lang].search(other) or _VAGUE[other_lang].search(other):
        return None
    put_otherwise = [match.span() for match in _OTHERWISE[lang].finditer(text)]
    for word in plain(text, lang):
        if not any(start < word.stop and word.start < stop for start, stop in put_otherwise):
            return word
    return None


def plain(text: str, lang: Lang) -> list[Span]:
    """The words that say no."""
    return [Span(match.start(), match.end(), match.group()) for match in _PLAIN[lang].finditer(text)]


def _of(words: dict[Lang, str]) -> dict[Lang, re.Pattern[str]]:
    """Any of the words, each as a whole."""
    patterns = {lang: "|".join(rows.split()).replace("_", " ") for lang, rows in words.items()}
    return {lang: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) for lang, pattern in patterns.items()}


_PLAIN, _OTHERWISE, _VAGUE = _of(PLAIN), _of(OTHERWISE), _of(VAGUE)
