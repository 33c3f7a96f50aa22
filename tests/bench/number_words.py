"""How many numbers in words the shipped translator keeps, as they are and put into digits for it.

    python tests/bench/number_words.py [--model FOLDER] [--directions en-uk …] [--show]

Sixteen numbers and eight ordinals in words stand in three and in two sentences of every language; a figure is kept
where the check has nothing to say of it. "As they are" is without what `nlp.paraphrase` does.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from importlib.metadata import version
from pathlib import Path
from unittest.mock import patch

from nlp.article import FindingKind, Passage, Sentence
from nlp.check import check
from nlp.figures import figures
from nlp.languages import Lang
from nlp.paraphrase import paraphrased
from nlp.translate.kinds import opened
from nlp.translate.robust import RobustTranslator

ROOT = Path(__file__).parents[2]
DIRECTIONS = ("en-ru", "en-uk", "ru-en", "uk-en")
ABOUT_FIGURES = (FindingKind.FIGURE_LOST, FindingKind.FIGURE_CHANGED, FindingKind.FIGURE_ADDED)
NUMBERS = {
    Lang.EN: "seven hundred|a hundred and twenty|three hundred and forty|two and a half thousand|forty thousand"
    "|fifteen hundred"
    "|two hundred and fifty thousand|seven and a half thousand|thirty-five|eighty|six hundred and sixty|twelve hundred"
    "|sixteen|forty|twenty-three thousand|nine hundred and fifty",
    Lang.RU: "семьсот|сто двадцать|триста сорок|две тысячи пятьсот|сорок тысяч|полторы тысячи|двести пятьдесят тысяч"
    "|семь с половиной тысяч|тридцать пять|восемьдесят|шестьсот шестьдесят|тысяча двести|шестнадцать|сорок"
    "|двадцать три тысячи|девятьсот пятьдесят",
    Lang.UK: "сімсот|сто двадцять|триста сорок|дві тисячі п'ятсот|сорок тисяч|півтори тисячі|двісті п'ятдесят тисяч"
    "|сім з половиною тисяч|тридцять п'ять|вісімдесят|шістсот шістдесят|тисяча двісті|шістнадцять|сорок"
    "|двадцять три тисячі|дев'ятсот п'ятдесят",
}
COUNTED = {
    Lang.EN: ("Only {} people remain in the town.", "The governor said {} residents had been evacuated.",
              "The official said {} applications were filed in a month."),
    Lang.RU: ("В городе осталось {} человек.", "Из посёлка эвакуировали {} жителей, сообщил губернатор.",
              "По словам чиновника, за месяц подали {} заявлений."),
    Lang.UK: ("У місті залишилося {} людей.", "Із селища евакуювали {} мешканців, повідомив губернатор.",
              "За словами посадовця, за місяць подали {} заяв."),
}  # fmt: skip
ORDINALS = {
    Lang.EN: "twenty-third|forty-fifth|sixth|twelfth|thirty-first|eighth|hundred and twentieth|nineteenth",
    Lang.RU: "двадцать третий|сорок пятый|шестой|двенадцатый|тридцать первый|восьмой|сто двадцатый|девятнадцатый",
    Lang.UK: "двадцять третій|сорок п'ятий|шостий|дванадцятий|тридцять перший|восьмий|сто двадцятий|дев'ятнадцятий",
}
RANKED = {
    Lang.EN: ("It was the {} strike in a month.", "It was the {} day of the siege."),
    Lang.RU: ("Это {} удар за месяц.", "Шёл {} день осады."),
    Lang.UK: ("Це {} удар за місяць.", "Тривав {} день облоги."),
}


def sentences(lang: Lang) -> list[str]:
    """Every number and ordinal in all its sentences."""
    counted = [one.format(words) for words in NUMBERS[lang].split("|") for one in COUNTED[lang]]
    return counted + [one.format(words) for words in ORDINALS[lang].split("|") for one in RANKED[lang]]


def passage(text: str, lang: Lang) -> Passage:
    """A text of one sentence with its figures."""
    return Passage(lang, text, (Sentence(0, len(text), text, 0),), (), figures(text, lang))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=ROOT / "resources/translator")
    parser.add_argument("--directions", nargs="*", default=DIRECTIONS)
    parser.add_argument("--show", action="store_true", help="print the sentences in which a figure is not kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        backend, decoding = opened(options.model, Path(cache))
        for direction in options.directions:
            source, target = map(Lang, direction.split("-"))
            texts = sentences(source)
            for how, put in (("as they are", lambda text, _: text), ("in digits", paraphrased)):
                with patch("nlp.translate.generator.paraphrased", put):
                    found = [one.text for one in RobustTranslator(backend, decoding).map(texts, source, target)]
                lost = [
                    (text, other)
                    for text, other in zip(texts, found, strict=True)
                    if any(one.kind in ABOUT_FIGURES for one in check(passage(text, source), passage(other, target))[0])
                ]
                print(f"{direction}  {how:12}  {len(texts) - len(lost):3} of {len(texts)} kept", flush=True)
                for text, other in lost if options.show else ():
                    print(f"    {text}\n      {other}")
        print(f"{backend.id} {backend.version}, diptych {version('diptych')}, {decoding.beams} beams, "
              f"{os.cpu_count()} processors")  # fmt: skip


if __name__ == "__main__":
    main()
