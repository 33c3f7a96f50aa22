"""Text made uniform: characters, paragraphs, and lines that are no part of the article."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\ufffe\uffff"))
INVISIBLE |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(9), *range(0xE, 0x20), 0x7F])
SPACES = dict.fromkeys(map(ord, "\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u205f\u3000"), " ")
THIN = dict.fromkeys(map(ord, "\u2007\u2009\u202f"), "\u00a0")  # they hold the thousands of a number together
LATIN, CYRILLIC = "aceiopxyABCEHIKMOPTXYïëÏË", "асеіорхуАВСЕНІКМОРТХУїёЇЁ"  # letters that look alike
MIXED = re.compile(r"[A-Za-zïëÏË][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-zïëÏË]")  # a word of both
WORD = re.compile(r"[^\W\d_]+")
WRAPPED_AT = 100  # characters: lines of plain text longer than this are paragraphs of their own
MAX_TITLE = 160  # characters
# short words and some longer ones, at an end: they lead to a word that is not there
LEADING = re.compile(
    r"(?:[\s,;:—–-]+(?:[^\W\d_A-ZА-ЯЁІЇЄҐ]{1,3}|that|with|from|into|over|which|перед|после|після|через))+$"
)
NETWORKS = (
    r"(?:facebook|фейсбу\w+|twitter|твіттер\w*|твиттер\w*|x|instagram|інстаграм\w*|инстаграм\w*|telegram|телеграм\w*"
    r"|whatsapp|viber|вайбер\w*|linkedin|youtube|ютуб\w*|tiktok|threads|google\s+news|соцсет\w+|соцмереж\w*|vk)"
)
# What furniture goes on with where it has a phrase of its own: the end, a colon, a sign that leads on.
ENDS = r"(?:\W*$|\s*[:|•→»›>]|\s+[—–-]\s)"
# What readers are to join, at most a few words on.
CALLED = (
    rf"(?:(?:on|in|via|and)\s+(?:[\w'’]+\s+){{0,2}}{NETWORKS}"
    r"|(?:to|for|via|by)\s+(?:[\w'’]+\s+){0,4}(?:newsletters?|updates|alerts|channels?|podcasts?|e-?mails?))\b"
)
CALLED_EAST = (
    rf"(?:наш\w*|нас|(?:[\w«»“”\"-]+\s+){{0,3}}[«“\"]?(?:{NETWORKS}|канал\w*|рассылк\w+|розсилк\w+|новост\w+|новин\w*"
    r"|получать|отримувати|уведомлени\w+|сповіщенн\w+|сайт[еіу]))\b"
)
MENU = (
    r"(?:privacy\s+policy|terms\s+of\s+(?:use|service)|cookie\s+policy|contact\s+us|about\s+us|careers|help|advertise"
    r"|sitemap|home|login|subscribe)"
)
CREDIT_WORDS = (
    r"(?:by|via|of|the|and|for|from|courtesy|file|photo|handout|screenshot|из|з|с|від|от|и|та|й|із|пресс-служб\w+"
    r"|прес-служб\w+|прес-центр\w*|пресс-центр\w*|открыт\w+|відкрит\w+|источник\w*|джерел\w*|соцсет\w+|соцмереж\w*"
    r"|иллюстративн\w+|ілюстративн\w+|архив\w*|архів\w*|скриншот\w*|скріншот\w*|сайт\w*|автор\w*|видео|відео)"
)
# Lines of a page that are no part of its article. Each is taken whole: an opening alone tells nothing, for
# "Sign up for the army rose by 30%" opens a paragraph, and a lost paragraph is far worse than a kept button.
BOILERPLATE = re.compile(
    rf"""[\[(»›>→•*\s]*(?:
    (?:read|see|watch|learn)\s+(?:more|also|next|now)(?:\s+(?:here|(?:on|about)\s+this(?:\s+(?:story|topic))?))?{ENDS}
    | (?-i:READ\s+(?:MORE|ALSO))\b
    | related(?:\s+(?:articles?|stories|news))?\s*:
    | (?:more(?:\s+stories|\s+on\s+this(?:\s+(?:story|topic))?)|also\s+read|don['’]t\s+miss|most\s+read){ENDS}
    | more\s+(?:stories\s+)?from\s+(?:the\s+)?(?-i:[A-Z])\S*(?:\s+(?-i:[A-Z&])\S*){{0,4}}$
    | чита(?:й|йте|ть)\s+(?:также|також|ещё|еще|далее|далі|больше|більше|по\s+теме){ENDS}
    | (?-i:ЧИТАЙТЕ\s+(?:ТАКЖЕ|ТАКОЖ))\b
    | (?:смотрите|дивіться|см\.)\s+(?:также|також|ещё){ENDS}
    | (?:по\s+теме|за\s+темою|матеріали\s+за\s+темою)\s*:
    | (?:share|tweet|recommended|print|email|comments?|advertisement|реклама|поделиться|поширити|поділитися|надрукувати|
        распечатать|
        комментарии|коментарі|комментировать|facebook|twitter|telegram|whatsapp|viber|x|linkedin|copy\s+link|
        скопировать\s+ссылку|головна|главная|home|newsletters?|subscribe|unsubscribe|отписаться|відписатися|
        меню|menu|пошук|поиск|search|войти|увійти|log\s?in|sign\s?in|sign\s+up)[\s\d:|·•/!.]*$
    | share\s+(?:this(?:\s+(?:article|story|post|page|video|news))?|on)(?:\s+(?:on|via|with))?
        (?:\W*\b(?:{NETWORKS}|friends|e-?mail))*\W*$
    | (?:поделиться|поділитися|поширити)(?:\s+(?:в|у|этим|цим|новостью|новиною|ссылкой|посиланням|статьей|статтею))*
        (?:\W*\b{NETWORKS})*\W*$
    | (?:©|copyright\s+(?:©|\(c\)|\d{{4}}))
    | \(c\)\s+(?:copyright\b|\d{{4}}\b(?!\s+(?-i:[a-zа-яіїєґё])))
    | (?:all\s+rights\s+reserved|все\s+права\s+защищены|(?:усі|всі)\s+права\s+захищен[оі])(?:\W|\s*$)(?!\s*(?-i:[a-z]))
    | {MENU}(?:[\s|·•/,&–—-]+{MENU})*\W*$
    | contact\s+us\s*(?::|at\s+\S+@|by\s+e-?mail).{{0,80}}$
    | (?:photo|image|фото|picture)(?:\s+(?:credit|by))?\s*:(?:[\s/|,;()«»“”"–—-]+(?:(?:19|20)\d\d\b|©
        |{CREDIT_WORDS}(?!\w)
        |(?-i:[A-ZА-ЯЁІЇЄҐ@])[^\s/|,;()]*|\w+(?:\.\w{{2,}})+)){{1,10}}[\s)»”".]*$
    | (?:photo|фото)\s*:\s*прес+-служб\w+(?:\s+\w+){{0,3}}$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
LONGEST = 500  # characters of a request that are looked at
# What the reader is asked to do, unless someone says so: what is told is the article's.
ASKED = re.compile(
    rf"""[\[(»›>→•*\s]*(?:
    read\s+(?:more|also)\s+(?:about|on|from|at|in)\b[^,.]{{1,100}}$
    | чита(?:й|йте|ть)\s+(?:также|також|ещё|еще|далее|далі|больше|більше)\b\s+(?:(?:на|в|у)\s+)?
        {CALLED_EAST}.{{0,80}}$
    | (?:подписывайтесь|підписуйтесь|підпишіться|подпишитесь|подписаться|підписатися|підписуйтеся)
        (?:\W*$|\W+(?:на|в|у|к|до|чтобы|щоб)\s+{CALLED_EAST}.{{0,120}}$)
    | (?:subscribe|sign\s+up|follow\s+us|join\s+us|unsubscribe|newsletter)(?:\s+(?:here|now|today|free)\b.{{0,60}}$|\W*$
        |\s+{CALLED}.{{0,80}}$)
    | (?:отписаться|відписатися|чтобы\s+отписаться|щоб\s+відписатися)\b.{{0,60}}\b(?:рассылк|розсилк|писем|
        лист[іи]в|ссылк|посилан|уведомлен|сповіщен|нажмите|натисніть|перейдите|перейдіть|http).{{0,120}}$
    | (?:to\s+unsubscribe|view\s+(?:this\s+email\s+)?in\s+(?:your\s+)?browser)\b
    | you\s+(?:are\s+receiving|received)\s+this\s+(?:e-?mail|message|newsletter|letter|because|as)\b
    | (?:вы\s+получили\s+это|ви\s+отримали\s+(?:цей|це))\s+(?:письмо|сообщение|лист|повідомлення
        |рассылк\w+|электронн\w+|тому|потому)
    | (?:we\s+use\s+cookies|this\s+(?:site|website)\s+uses\s+cookies
        |мы\s+используем\s+(?:файлы\s+)?cookie|ми\s+використовуємо\s+(?:файли\s+)?cookie
        |сайт\s+использует\s+(?:файлы\s+)?cookie|accept\s+(?:all\s+)?cookies)
    | (?:(?:якщо\s+ви\s+)?(?:помітили|знайшли)\s+помилку|(?:если\s+вы\s+)?(?:нашли|заметили)\s+ошибку)
        (?:\W*$|(?:\s+(?:в|у|на)\s+(?:тексте?|тексті|статье|статті|сайт[еі]|странице|сторінці|материале|матеріалі|новости|новині))?\s*\?
        |\b.{{0,100}}(?:ctrl|cmd|выделите|виділіть|нажмите|натисніть|тисніть|сообщите\s+нам|повідомте\s+нам|напишите\s+нам
        |напишіть\s+нам))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
TOLD = re.compile(
    r"""\d\s?(?:%|млн|млрд|тыс|тис|million|billion)
    | [,»”"].*\b(?:said|says|told|tells|warn(?:ed|s)|show(?:s|ed)|urged|added|asked|wrote|according\s+to
    |по\s+(?:его\s+|её\s+|их\s+)?словам|за\s+(?:його\s+|її\s+|їх\s+)?словами|по\s+данным|за\s+даними|согласно|згідно
    |(?:сказа|сообщи|сообща|заяви|заявля|призва|призыва|добави|добавля|отмети|отмеча|подчеркну|уточни|уточня|рассказа|написа
        |предупреди|посоветова|объясни|повідоми|повідомля|заклика|дода|зазначи|зазнача|підкресли|розпові|попереди
        |поясни|наголоси|поради|ствердж|утвержда|спроси|запита)(?:л[аио]?|в|є|ет|ют|ють)
    |пишет|пише|говорит|каже|считает|вважає|советует|радить|просит|просить|думает|думає|спросил\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)

ASIDE = re.compile(
    r"[ \u00a0]*[\[(](?:read\s+(?:more(?!\s+than)|also)|читайте\s+(?:также|також|ещё|далее|далі))\b[^\])\n]*[\])]",
    re.IGNORECASE,
)


def tidy(text: str) -> str:
    """NFC, one kind of line end, nothing invisible, no word of two scripts where its letters may be of one.

    No-break spaces stay, thin and figure spaces become such.
    """
    text = re.sub(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", text)
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)  # lone halves of a pair: not encodable
    text = unicodedata.normalize("NFC", text).translate(INVISIBLE | SPACES | THIN)
    if MIXED.search(text):
        text = WORD.sub(lambda match: _of_one_script(match[0]), text)
    text = re.sub(r" *\u00a0[ \u00a0]*", "\u00a0", text)
    return "\n".join(re.sub(r" {2,}", " ", line).strip() for line in text.split("\n"))


def _of_one_script(word: str) -> str:
    """`word` as it looks, if some of its letters are of the other alphabet: "Укрaїна" with a Latin a."""
    if not MIXED.search(word):
        return word
    cyrillic = {letter for letter in word if "\u0400" <= letter <= "\u04ff"}
    latin = set(word) - cyrillic
    if latin <= set(LATIN) and not cyrillic <= set(CYRILLIC):
        return word.translate(str.maketrans(LATIN, CYRILLIC))
    if cyrillic <= set(CYRILLIC) and not latin <= set(LATIN):
        return word.translate(str.maketrans(CYRILLIC, LATIN))
    return word


def unwrapped(text: str) -> str:
    """Lines broken at some column joined to paragraphs; blank lines and short lines show where those end."""
    blocks = [block.split("\n") for block in re.split(r"\n{2,}", text.strip("\n"))]
    lines = [line for block in blocks for line in block if line]
    follow = [line for block in blocks for line in block[1:]]
    if not follow or max(map(len, lines)) > WRAPPED_AT:
        return text
    if sum(line[0].islower() for line in follow if line) < 0.4 * len(follow):
        return text  # a paragraph begins with a capital, the middle of a sentence seldom does
    width = max(map(len, lines))
    return "\n\n".join(_joined(block, width) for block in blocks)


def _joined(block: list[str], width: int) -> str:
    """A line goes on the one before if that one was full: the next word would not have fitted."""
    joined = block[0]
    last = block[0]
    for line in block[1:]:
        full = len(last) + 1 + len(line.split(" ", 1)[0]) > width - 8
        starts_item = re.match(r"(?:[-*•–—]|\d{1,2}[.)])\s", line)
        joined += f" {line}" if full and not starts_item else f"\n{line}"
        last = line
    return joined


def without_boilerplate(text: str) -> str:
    """Paragraphs only, one a line: no blank lines, references to other articles, buttons, cookie or copyright lines."""
    text = ASIDE.sub("", text)
    kept = [line for line in text.split("\n") if re.search(r"\w", line) and not _is_furniture(line)]
    return "\n".join(_without_mark(line) for line in kept)


def _is_furniture(line: str) -> bool:
    """Whether a paragraph is a button, a reference, a request to the reader or a notice of the page."""
    return bool(BOILERPLATE.match(line) or (ASKED.match(line) and not TOLD.search(line[:LONGEST])))


def _without_mark(line: str) -> str:
    """A list item without its bullet."""
    return re.sub(r"^(?:[•▪●◦‣■*·]|[-–](?=\s+[\w«“\"]))\s*", "", line)


def headline(text: str) -> tuple[str, str]:
    """(title, body): a short first line that ends no sentence is the title; else nothing is."""
    first, _, rest = text.partition("\n")
    if rest.strip() and len(first) <= MAX_TITLE and not re.search(r"[.!;:,…][»”\"’)]*$", first):
        longest = max(map(len, rest.split("\n")))
        if longest > len(first):
            return first, rest
    return "", text


def opening(sentence: str) -> str:
    """The first words of a sentence as a title, cut at a word with "…" where they are not all.

    Not at one that leads to the next: "in a…" has no translation.
    """
    if len(sentence) <= 80:
        return sentence.rstrip(".")
    return LEADING.sub("", re.sub(r"[\s,;:—–-]+\S*$", "", sentence[:80])) + "…"


def iso_date(written: str) -> str:
    """A date as ISO 8601 where it is one of the usual machine forms; else as it stands."""
    written = written.strip()
    try:
        return written if datetime.fromisoformat(written) else ""
    except ValueError:
        pass
    if match := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", written):
        day, month, year = match.groups()
        return f"{year}-{int(month):02}-{int(day):02}" if int(month) <= 12 else written
    return written
