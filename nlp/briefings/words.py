"""What a document says of itself, in the three languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nlp.languages import NAMES, Lang


@dataclass(frozen=True, slots=True)
class Words:
    """Slots: {0}, {1}… as each name says."""

    sources: str
    findings: str  # heading of what is open
    unsettled: str  # {0} how many
    sentence: str  # {0} its number
    sentences: str  # {0} their numbers
    original: str
    translation: str
    value: str
    value_there: str
    verdict: str
    figure: str
    source: str
    says: str
    untitled: str
    untranslated: str
    undated: str
    translated: str  # {0} from, {1} into
    via: str  # {0} the language in between
    model: str  # {0} its id
    edited: str  # {0} how many sentences
    check: str
    agrees: str
    elsewhere: str
    waiting: str
    seen: str  # {0} what was wrong and has been looked at


EN = Words(
    sources="Sources",
    findings="Not settled",
    unsettled="Figures or names that do not agree with their source: {0}. They are marked ⚠ in the text.",
    sentence="sentence {0}",
    sentences="sentences {0}",
    original="Original",
    translation="Translation",
    value="Value",
    value_there="Value there",
    verdict="Verdict",
    figure="Figure",
    source="Source",
    says="Says",
    untitled="Untitled",
    untranslated="(not translated)",
    undated="n.d.",
    translated="Machine translation from {0} to {1}",
    via="via {0}",
    model="model {0}",
    edited="Sentences edited by hand: {0}.",
    check="Check it against the source before you use it.",
    agrees="agrees",
    elsewhere="said otherwise",
    waiting="not translated yet",
    seen="{0} (seen)",
)
RU = Words(
    sources="Источники",
    findings="Не выверено",
    unsettled="Цифры или имена, расходящиеся с источником: {0}. В тексте они отмечены знаком ⚠.",
    sentence="предложение {0}",
    sentences="предложения {0}",
    original="Оригинал",
    translation="Перевод",
    value="Значение",
    value_there="Значение в переводе",
    verdict="Вывод",
    figure="Цифра",
    source="Источник",
    says="Что сказано",
    untitled="Без названия",
    untranslated="(не переведено)",
    undated="б. д.",
    translated="Машинный перевод {0} {1}",
    via="через {0}",
    model="модель {0}",
    edited="Исправлено вручную предложений: {0}.",
    check="Сверьте с источником, прежде чем использовать.",
    agrees="совпадает",
    elsewhere="сказано иначе",
    waiting="ещё не переведено",
    seen="{0} (просмотрено)",
)
UK = Words(
    sources="Джерела",
    findings="Не вивірено",
    unsettled="Цифри або імена, що розходяться з джерелом: {0}. У тексті вони позначені знаком ⚠.",
    sentence="речення {0}",
    sentences="речення {0}",
    original="Оригінал",
    translation="Переклад",
    value="Значення",
    value_there="Значення в перекладі",
    verdict="Висновок",
    figure="Цифра",
    source="Джерело",
    says="Що сказано",
    untitled="Без назви",
    untranslated="(не перекладено)",
    undated="б. д.",
    translated="Машинний переклад {0} {1}",
    via="через {0}",
    model="модель {0}",
    edited="Виправлено вручну речень: {0}.",
    check="Звірте з джерелом, перш ніж використовувати.",
    agrees="збігається",
    elsewhere="сказано інакше",
    waiting="ще не перекладено",
    seen="{0} (переглянуто)",
)
WORDS = {Lang.EN: EN, Lang.RU: RU, Lang.UK: UK}

# Of each language: named, translated from, translated into, gone through.
FORMS: dict[Lang, dict[Lang, tuple[str, str, str, str]]] = {
    Lang.EN: {lang: (NAMES[lang], NAMES[lang], NAMES[lang], NAMES[lang]) for lang in Lang},
    Lang.RU: {
        Lang.EN: ("английский", "с английского", "на английский", "английский"),
        Lang.RU: ("русский", "с русского", "на русский", "русский"),
        Lang.UK: ("украинский", "с украинского", "на украинский", "украинский"),
    },
    Lang.UK: {
        Lang.EN: ("англійська", "з англійської", "англійською", "англійську"),
        Lang.RU: ("російська", "з російської", "російською", "російську"),
        Lang.UK: ("українська", "з української", "українською", "українську"),
    },
}
LOCALES = {Lang.EN: "en_GB", Lang.RU: "ru", Lang.UK: "uk"}


def named(lang: Lang, one: Lang) -> str:
    """The name of the language `one` in `lang`."""
    return FORMS[lang][one][0]


def machine_note(lang: Lang, direction: tuple[Lang, Lang], via: Lang | None, model: str, edited: int) -> str:
    """In `lang`, that a text is a machine's translation, with how many of its sentences the user has edited."""
    words, forms = WORDS[lang], FORMS[lang]
    source, target = direction
    parts = [words.translated.format(forms[source][1], forms[target][2])]
    parts[0] += f" {words.via.format(forms[via][3])}" if via else ""
    parts += [words.model.format(model)] if model else []
    by_hand = f" {words.edited.format(edited)}" if edited else ""
    return f"{', '.join(parts)}.{by_hand} {words.check}"


def dated(day: str, lang: Lang) -> str:
    """An ISO 8601 date or time as a date in `lang`; what is none stays as it is."""
    try:
        return long_date(date.fromisoformat(day[:10]), lang)
    except ValueError:
        return day


def long_date(day: date, lang: Lang) -> str:
    """24 November 2026."""
    from babel.dates import format_date

    return str(format_date(day, "long", locale=LOCALES[lang]))
