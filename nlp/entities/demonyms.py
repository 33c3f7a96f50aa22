"""Adjectives and people of countries and large towns: what may stand in a translation for a place's name."""

from __future__ import annotations

from functools import cache

from nlp.languages import Lang
from nlp.morphology import lemmas

# one place a line: its name in English, then words formed from it, as lower-cased lemmas
DEMONYMS = """
russia|russian|russians|российский|русский|россиянин|россиянка|російський|росіянин|росіянка
ukraine|ukrainian|ukrainians|украинский|украинец|украинка|український|українець|українка
united states|american|americans|u.s|us|американский|американец|американский|американський|американець
united kingdom|british|briton|britons|uk|британский|британец|британський|британець|великобританский|english
england|english|английский|англичанин|англійський|англієць|англичане
scotland|scottish|scots|шотландский|шотландец|шотландський
poland|polish|pole|poles|польский|поляк|польський
germany|german|germans|немецкий|германский|немец|німецький|німець
france|french|frenchman|французский|француз|французький|француз
italy|italian|italians|итальянский|итальянец|італійський|італієць
spain|spanish|spaniard|испанский|испанец|іспанський|іспанець
china|chinese|китайский|китаец|китайський|китаєць
japan|japanese|японский|японец|японський|японець
turkey|turkish|turk|турецкий|турок|турецький
israel|israeli|israelis|израильский|израильтянин|ізраїльський|ізраїльтянин
iran|iranian|iranians|иранский|иранец|іранський|іранець
iraq|iraqi|iraqis|иракский|іракський
india|indian|indians|индийский|индиец|індійський|індієць
pakistan|pakistani|пакистанский|пакистанський
canada|canadian|канадский|канадец|канадський|канадець
mexico|mexican|мексиканский|мексиканець|мексиканський
brazil|brazilian|бразильский|бразильський|бразилец
australia|australian|австралийский|австралиец|австралійський|австралієць
belarus|belarusian|белорусский|белорус|білоруський|білорус
moldova|moldovan|молдавский|молдовский|молдовський|молдавський
georgia|georgian|грузинский|грузин|грузинський
armenia|armenian|армянский|армянин|вірменський|вірменин
azerbaijan|azerbaijani|азербайджанский|азербайджанський
kazakhstan|kazakh|казахстанский|казахский|казахстанський|казахський
europe|european|europeans|европейский|европеец|європейський|європеєць
africa|african|африканский|африканець|африканський
asia|asian|азиатский|азійський|азіатський
netherlands|dutch|голландский|нидерландский|нідерландський|голландський
sweden|swedish|шведский|швед|шведський
norway|norwegian|норвежский|норвежський|норвезький
finland|finnish|финский|фінський|финн
denmark|danish|датский|данський
switzerland|swiss|швейцарский|швейцарський
austria|austrian|австрийский|австрійський
hungary|hungarian|венгерский|угорський
romania|romanian|румынский|румунський
bulgaria|bulgarian|болгарский|болгарський
greece|greek|греческий|грецький
czechia|czech|чешский|чеський
slovakia|slovak|словацкий|словацький
lithuania|lithuanian|литовский|литовський
latvia|latvian|латвийский|латышский|латвійський|латиський
estonia|estonian|эстонский|естонський
serbia|serbian|сербский|сербський
syria|syrian|сирийский|сирійський
egypt|egyptian|египетский|єгипетський
saudi arabia|saudi|саудовский|саудівський
north korea|north korean|korean|северокорейский|північнокорейський|корейский|корейський
south korea|south korean|korean|южнокорейский|південнокорейський|корейский|корейський
vietnam|vietnamese|вьетнамский|в'єтнамський
afghanistan|afghan|afghani|афганский|афганський
soviet union|soviet|советский|радянський
crimea|crimean|крымский|кримський
chechnya|chechen|чеченский|чеченський
palestine|palestinian|палестинский|палестинський
ireland|irish|ирландский|ірландський
portugal|portuguese|португальский|португальський
argentina|argentine|argentinian|аргентинский|аргентинський
cuba|cuban|кубинский|кубинський
rome|roman|римский|римський
catalonia|catalan|каталонский|каталонський
tibet|tibetan|тибетский|тибетський
new zealand|новозеландский|новозеландський
latin america|latin american|латиноамериканский|латиноамериканський
""".strip()


@cache
def formed() -> dict[str, frozenset[str]]:
    """Word → the English names of the places it is formed from; each name stands for itself."""
    found: dict[str, frozenset[str]] = {}
    for line in DEMONYMS.splitlines():
        for word in (line.split("|")[0], *line.split("|")):
            found[word] = found.get(word, frozenset()) | {line.split("|")[0]}
    return found


@cache
def origins(word: str, lang: Lang) -> frozenset[str]:
    """The English names of the places that `word`, a name, an adjective or a people, speaks of."""
    bases = lemmas(word.rstrip("."), lang)
    return frozenset[str]().union(*(formed().get(base, frozenset()) for base in bases))
