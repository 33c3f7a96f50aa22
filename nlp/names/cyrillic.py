"""Slavic surnames as English spells them, in Cyrillic letters: Zaitsev, Зайцев; Hrastić, Храстич."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from nlp.languages import Lang

Rule = tuple[re.Pattern[str], dict[Lang, str]]  # what is spelt, and how


class Spelling(StrEnum):
    """Whose Latin letters a name is in."""

    EAST = "east"  # of Russians, Ukrainians and Belarusians, romanised
    POLISH = "polish"
    SOUTH = "south"  # of southern Slavs, Czechs and Slovaks


# First names of people whose surnames are spelt so, whatever these end in.
GIVEN = {
    Spelling.EAST: """
        aleksandr aleksei aleksey alexei alexey anatolii anatoliy anatoly andrei andrey andrii andriy arkady
        artem artyom borys bohdan danylo denys dmitri dmitrii dmitriy dmitry dmytro ekaterina evgenii evgeniy
        evgeny fedir fyodor gennady grigory halyna heorhii hennadii hennadiy hryhorii hryhoriy ihor iryna
        kirill kostiantyn kyrylo larysa lesia lesya liudmila liudmyla ludmila lyudmila lyudmyla maksym maryna
        mikhail mykhailo mykhaylo mykola mykyta nadezhda nadiia nadiya nataliia nataliya nikita nikolai
        nikolay oksana oleh olena oleksandr oleksandra oleksii oleksiy olha ostap pavlo petro pyotr rostyslav
        ruslan sergei sergey sergii serhii serhiy solomiia svetlana svitlana tatyana tetiana tetyana tymofii
        vadym valentyn valentyna valerii valeriy vasilii vasily vasyl viacheslav viktoriia vitalii vitaliy
        vitaly vladislav vladyslav volodymyr vsevolod vyacheslav yaroslav yegor yehor yekaterina yelena
        yelyzaveta yevgeni yevgenia yevgeny yevgeniy yevhen yevheniia yuliia yuliya yurii yuriy yury zinaida
    """,
    Spelling.POLISH: """
        agnieszka andrzej bartosz bogusław bożena cezary czesław dariusz dorota elżbieta ewa franciszek
        grażyna grzegorz henryk ireneusz jacek jadwiga jakub janusz jarosław jerzy kacper katarzyna kazimierz
        krystyna krzysztof lech leszek maciej małgorzata marcin mariusz mateusz michał mieczysław mikołaj
        mirosław paweł piotr przemysław radosław rafał ryszard sławomir stanisław szymon tadeusz tomasz
        urszula waldemar wiesław witold władysław włodzimierz wojciech zbigniew zdzisław zofia łukasz
    """,
    Spelling.SOUTH: """
        aleksandar bohumil bojan borut branko damir dejan dragan dušan goran hrvoje ivana jaroslav jelena
        jindřich jiří josip jovan jure ladislav libor ljubica ljubomir luboš lubomír lukáš marija mateja milan
        milena milica miloslav miloš mirjana miroslav mladen nataša nebojša nenad ondřej petar predrag radek
        radovan ratko slavica slobodan snežana stjepan tihomir tomislav tomáš vesna vladan vladimír vojtěch
        václav vít zdeněk zdravko zoran zvonimir zvonimír želimir željko živko
    """,
}
# What no other name has: an ending, or a letter.
OWN = {
    Spelling.POLISH: r"(?:[scńd]z?ki|(?:[oe]w|[inń])ska|[iae]cka|cz[yu]k|icz)$|[łńśźżąę]",
    Spelling.SOUTH: r"(?:ić|[oe]vic|[čšž]ek|ová|ský|ská)$|[čđřěůďťňľ]|(?<![aeiou])ž",
    Spelling.EAST: r"(?:enk[oa]|[a-z]{3}[oe]va?|(?:t|[oe]v|[yin])ska|[sc]k(?:[yi]?[yi]|oy|oi|aya|aia)"
    r"|chuk|[yi]uk|[oe]vich|vych)$",
}
FOREIGN = {  # in no name spelt so
    Spelling.EAST: r"[^a-z']|[wqxj]|[tpg]h|c(?![hk])|(?<![sc])ck|ee(?!va?$)|o[ou]|ll|tt|ff|pp|rr|ea|[^aeiouy]{5}",
    Spelling.POLISH: r"[^a-ząćęłńóśźż]|[qxv]|[ksz]h|t[sh]|ou",
    Spelling.SOUTH: r"[iau]s$|[^a-záäčďéěíľňóôřšťúůýžćđ]|[qxw]",
}
UKRAINIAN = re.compile(r"(?<![kzcst])h|enk[oa]$|chuk$|[yi]uk$|y(?:ch|k|shyn|lo)$|yts|vasyl|iv$|[sc]k(?:yi|yy)$")
UKRAINIAN_GIVEN = re.compile(
    r"(?<![kzcst])h|ii|ole[kn]|y[^aeiouy]|[vr]yn|denys|petro|pavlo|ostap|svitlana|iryna|lesia|lesya"
)
# A pattern, Russian, Ukrainian: one after another, so that what stands before may be in Cyrillic letters by then.
RULES = {
    Spelling.EAST: """
        (?<=[sc]k)[yi]?[yi]$ ий ий
        (?<=[sc]k)(?:aya|aia|a)$ ая а
        (?<=[tnv])(?:yy|yi|iy)$ ый ий
        (?<=[^aeiou])(?:yy|yi|iy)$ ий ий
        alny$ альный альний
        o[iy]$ ой ой
        (?<=[oe])vich$ вич вич
        (?<=[gk])iev(?=a?$) иев ієв
        (?<=al)iev(?=a?$) иев ієв
        aid(?=ov) аид аїд
        (?<=tr)iev(?=a?$) иев ієв
        (?<=ed)iev(?=a?$) ев єв
        (?<=[lnstdzr])iov(?=a?$) ёв ьов
        kovalov(?=a?$) ковалёв ковальов
        kuzm кузьм кузьм
        lvov львов львов
        ^lys лыс лис
        (?<=[rdmk])ian(?=ov) ьян 'ян
        iie ие іє
        ii(?![aeu]) ий ій
        iel иел іел
        (?<=[zst]v)[iy]a я я
        tsk(?=ий|а) цк цьк
        ck(?=ий|а) цк цьк
        lsk(?=ий|а|ой) льск льськ
        sk(?=ий|а) ск ськ
        shch щ щ
        zh ж ж
        kh х х
        ets$ ец ець
        tsy(?![aeiou]) цы ци
        ts ц ц
        ch ч ч
        sh ш ш
        (?<=[bpvmf])[iy]ev(?=a?$) ьев 'єв
        (?<=[lnstdzr])[iy]ev(?=a?$) ьев ьєв
        (?<=[bpvmf])[iy]a я 'я
        (?<=[bpvmf])[iy]u ю 'ю
        (?<=[bpvmf])yo ьё йо
        (?<=[lnstdzr])yo ё ьо
        [iy]a я я
        [iy]u ю ю
        yo ё йо
        [iy]e(?![iy]) е є
        (?<=[aeou])[iy] й й
        чev(?=a?$) чев чов
        (?<=[жчшщц])ev(?=a?$) ев ев
        (?<=[^ьжчшщц])ev(?=a?$) ев єв
        (?<=[ei])l(?=n[yi]) ль ль
        (?<=[^o])l(?=ч) ль ль
        (?<=[жчшщц])i и и
        yi и ї
    """,
    Spelling.POLISH: """
        (?<=[scd]k|zk)i$ ий ий
        (?<=[sc]k|zk)a$ ая а
        ńsk(?=ий|а) ньск нськ
        i(?=ck|dzk|cz$|k$) и и
        szcz щ щ
        sz ш ш
        cz ч ч
        (?<=[pkt])rz ш ш
        rz ж ж
        dzk(?=ий|а) дзк дзьк
        ck(?=ий|а) цк цьк
        lsk(?=ий|а) льск льськ
        sk(?=ий|а) ск ськ
        dź дзь дзь
        dż дж дж
        dz дз дз
        ch х х
        (?<=[pbmw])io ио йо
        (?<=[pbmw])ią ион йон
        (?<=[^aąeęioóuy])ie е е
        (?<=[^aąeęioóuy])ia я я
        (?<=[^aąeęioóuy])io ё ьо
        (?<=[^aąeęioóuy])i[óu] ю ю
        (?<=[^aąeęioóuy])ią ён ьон
        (?<=[^aąeęioóuy])ię ен єн
        l(?![aeiouyęąó]) ль ль
        ja я я
        je е є
        jo ё йо
        j[uó] ю ю
        ą(?=[bp]) ом ом
        ę(?=[bp]) ем ем
        ą он он
        ę ен ен
        ó у у
        ł л л
        ś(?=[^а-яі]) с с
        ś сь сь
        ć ць ць
        ź(?=n) з з
        ź зь зь
        ż ж ж
        ń нь нь
        (?<=[жшчщц])y и и
        (?<=[жшчщц])i и и
        h х г
    """,
    Spelling.SOUTH: """
        (?:ić|(?<=[eo]v)ic)$ ич ич
        (?<!c)h(?=.*(?:[áíýůěřúéňľ]|[čš]e?k)) г г
        ský$ ский ський
        ská$ ская ська
        cký$ цкий цький
        cká$ цкая цька
        ý$ ый ий
        ch х х
        d[žj] дж дж
        (?<=[eo])vi[čć] вич вич
        lja ля ля
        lje ле ле
        lji ли лі
        ljo лё льо
        lju лю лю
        nja ня ня
        nje не нє
        nji ни ні
        njo нё ньо
        nju ню ню
        lj ль ль
        nj нь нь
        ja я я
        je е є
        ji и ї
        jo йо йо
        ju ю ю
        [čć] ч ч
        š ш ш
        ž ж ж
        đ дж дж
        ř рж рж
        ě е є
        ňa ня ня
        ťa тя тя
        ďa дя дя
        ň нь нь
        ť ть ть
        ď дь дь
        ľ ль ль
        [ůú] у у
        [áä] а а
        é е е
        [óô] о о
        (?<=[жшчщц])[ií] и и
        í и і
        ý ы и
        h х х
    """,
}
LETTERS = {
    Lang.RU: dict(zip("abcdefghijklmnoprstuvwyz'", "абцдефггийклмнопрстуввыз'", strict=True)),
    Lang.UK: dict(zip("abcdefghijklmnoprstuvwyz'", "абцдефггійклмнопрстуввиз'", strict=True)),
}


@lru_cache(maxsize=16384)
def surname(given: str, name: str, lang: Lang) -> str:
    """The surname `name` of one whose first name is `given` ("" where unknown) in `lang`; "" where it is not Slavic."""
    spelling = _spelling(given.lower(), name.lower())
    if lang is Lang.EN or spelling is None:
        return ""
    spelt = [_spelt(word, given.lower(), spelling, lang) for word in name.lower().split("-")]
    if not all(re.fullmatch(r"[а-яёіїєґ']+", word) for word in spelt):
        return ""
    return "-".join(word.capitalize() for word in spelt)


def eastern(given: str) -> bool:
    """Whether a first name, in Latin letters, tells that its bearer is Russian, Ukrainian or Belarusian."""
    return given.lower() in _given()[Spelling.EAST]


def _spelling(given: str, name: str) -> Spelling | None:
    words = name.split("-")
    for one in Spelling:
        if any(re.search(FOREIGN[one], word) for word in words):
            continue
        if any(re.search(OWN[one], word) for word in words) or given in _given()[one]:
            return one
    return None


def _spelt(word: str, given: str, spelling: Spelling, lang: Lang) -> str:
    letters = LETTERS[lang]
    if spelling is Spelling.EAST and (UKRAINIAN.search(word) or UKRAINIAN_GIVEN.search(given)):
        letters = letters | {"y": "и"}
    word = re.sub("^e", "э" if lang is Lang.RU and spelling is not Spelling.EAST else "е", word)
    for pattern, put in _rules()[spelling]:
        word = pattern.sub(put[lang], word)
    return "".join(letters.get(letter, letter) for letter in word)


@cache
def _given() -> dict[Spelling, frozenset[str]]:
    return {one: frozenset(names.split()) for one, names in GIVEN.items()}


@cache
def _rules() -> dict[Spelling, list[Rule]]:
    rows = {one: [line.split() for line in text.strip().splitlines()] for one, text in RULES.items()}
    return {
        one: [(re.compile(what), {Lang.RU: russian, Lang.UK: ukrainian}) for what, russian, ukrainian in lines]
        for one, lines in rows.items()
    }
