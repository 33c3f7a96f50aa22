"""Adjectives and people of countries and large towns: what may stand in a translation for a place's name."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

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
belgium|belgian|belgians|бельгийский|бельгиец|бельгійський|бельгієць
thailand|thai|тайский|таиландский|тайський|таїландський
indonesia|indonesian|индонезийский|індонезійський
philippines|philippine|filipino|филиппинский|філіппінський
malaysia|malaysian|малайзийский|малайзійський
singapore|singaporean|сингапурский|сінгапурський
taiwan|taiwanese|тайваньский|тайванський
mongolia|mongolian|монгольский|монгольський
uzbekistan|uzbek|узбекский|узбекистанский|узбецький
kyrgyzstan|kyrgyz|киргизский|кыргызский|киргизький
tajikistan|tajik|таджикский|таджицький
turkmenistan|turkmen|туркменский|туркменський
croatia|croatian|croat|хорватский|хорват|хорватський
slovenia|slovenian|словенский|словенський
bosnia and herzegovina|bosnian|боснийский|боснійський
north macedonia|macedonian|македонский|македонський
montenegro|montenegrin|черногорский|чорногорський
kosovo|kosovar|косовский|косовський
albania|albanian|албанский|албанець|албанський
cyprus|cypriot|кипрский|кіпрський
malta|maltese|мальтийский|мальтійський
iceland|icelandic|исландский|ісландський
luxembourg|люксембургский|люксембурзький
libya|libyan|ливийский|лівійський
tunisia|tunisian|тунисский|туніський
algeria|algerian|алжирский|алжирський
morocco|moroccan|марокканский|марокканський
sudan|sudanese|суданский|суданський
ethiopia|ethiopian|эфиопский|ефіопський
kenya|kenyan|кенийский|кенійський
nigeria|nigerian|нигерийский|нігерійський
south africa|south african|южноафриканский|південноафриканський
yemen|yemeni|йеменский|єменський
jordan|jordanian|иорданский|йорданський
lebanon|lebanese|ливанский|ліванський
qatar|qatari|катарский|катарський
kuwait|kuwaiti|кувейтский|кувейтський
united arab emirates|emirati|эмиратский|еміратський
nepal|nepalese|непальский|непальський
bangladesh|bangladeshi|бангладешский|бангладеський
sri lanka|sri lankan|шри-ланкийский|ланкийский|шрі-ланкійський
myanmar|burmese|мьянманский|бирманский|м'янманський
cambodia|cambodian|камбоджийский|камбоджійський
colombia|colombian|колумбийский|колумбійський
venezuela|venezuelan|венесуэльский|венесуельський
chile|chilean|чилийский|чилійський
peru|peruvian|перуанский|перуанський
ecuador|ecuadorian|эквадорский|еквадорський
bolivia|bolivian|боливийский|болівійський
abkhazia|abkhaz|abkhazian|абхазский|абхазький
transnistria|приднестровский|придністровський
rome|roman|римский|римський
catalonia|catalan|каталонский|каталонський
tibet|tibetan|тибетский|тибетський
new zealand|новозеландский|новозеландський
latin america|latin american|латиноамериканский|латиноамериканський
alps|alpine|альпийский|альпійський
bavaria|bavarian|bavarians|баварский|баварец|баварський|баварець
saxony|saxon|saxons|саксонский|саксонец|саксонський|саксонець
prussia|prussian|prussians|прусский|пруссак|прусський|прусак
ottoman empire|ottoman|ottomans|османский|осман|османський
persia|persian|persians|персидский|перс|перський
siberia|siberian|siberians|сибирский|сибиряк|сибірський|сибіряк
caucasus|caucasian|кавказский|кавказец|кавказький|кавказець
balkans|balkan|балканский|балканський
scandinavia|scandinavian|scandinavians|скандинавский|скандинав|скандинавський
himalayas|himalayan|гималайский|гімалайський
pacific|тихоокеанский|тихоокеанський
mediterranean|средиземноморский|середземноморський
caribbean|карибский|карибський
flanders|flemish|фламандский|фламандець|фламандський
sicily|sicilian|сицилийский|сицилієць|сицилійський
venice|venetian|венецианский|венеційський|венеціанський
paris|parisian|parisians|парижский|парижанин|паризький
london|londoner|londoners|лондонский|лондонец|лондонський|лондонець
moscow|muscovite|muscovites|московский|москвич|московський
berlin|berliner|berliners|берлинский|берлинец|берлінський
vienna|viennese|венский|віденський
prague|пражский|празький
the hague|hague|гаагский|гаазький
geneva|женевский|женевський
houthis|houthi|хуситский|хусит|гусит|хуситський
kurds|kurdish|kurd|курдский|курд|курдський
yazidis|yazidi|езидский|езид|єзид|єзидський
arabs|arab|арабский|араб|арабський
copts|coptic|copt|коптский|копт|коптський
cossacks|cossack|казацкий|казак|казачий|козацький|козак|козачий
""".strip()

# likewise of what else is written with a capital in one of the languages: planets, feasts, faiths, periods
OTHERS = """
sun|solar|солнце|солнечный|сонце|сонячний
moon|lunar|луна|лунный|місяць|місячний
earth|земля|земной|земний
mercury|меркурий|меркурій
venus|венера
mars|martian|марс|марсианский|марсіанський
jupiter|юпитер|юпітер
saturn|сатурн
uranus|уран
neptune|нептун
pluto|плутон
easter|пасха|пасхальный|великдень|великодній|паска
christmas|рождество|рождественский|різдво|різдвяний
epiphany|крещение|крещенский|богоявление|водохреща|хрещення
renaissance|возрождение|ренессанс|відродження|ренесанс
baroque|барокко|барочный|бароко|бароковий
hellenistic|эллинистический|елліністичний
cyrillic|кириллица|кириллический|кирилиця|кириличний
hebrew|иврит|іврит|древнееврейский|давньоєврейський
buddhists|buddhist|buddhism|buddha|буддийский|буддист|буддизм|буддійський
lutherans|lutheran|лютеранский|лютеранин|лютеранський
catholics|catholic|католический|католик|католицький
baptists|baptist|баптистский|баптист|баптистський
olympics|olympic|олимпиада|олимпийский|олімпіада|олімпійський
paralympics|paralympic|паралимпиада|паралимпийский|паралімпіада|паралімпійський
arctic|арктический|арктика|арктичний
antarctica|antarctic|антарктида|антарктический|антарктика|антарктичний
atlantic|атлантика|атлантический|атлантичний
baltic|балтийский|прибалтийский|балтика|балтійський|прибалтійський
galicia|галиция|галицкий|галичина|галицький
transcarpathia|закарпатье|закарпатский|закарпаття|закарпатський
far east|far eastern|дальневосточный|далекосхідний
middle east|middle eastern|ближневосточный|близькосхідний
finland|finns|finn|финн|фін
sweden|swedes|swede|швед
roma|цыган|цыганский|рома|циган|циганський|ром|ромський
virgin|дева|богородица|діва|богородиця
celts|celtic|celt|кельтский|кельт|кельтський
huns|hun|гуннский|гунн|гун|гунський
charlemagne|карл
yangtze|янцзы|янцзи
""".strip()

ADJECTIVES = {  # of these forms, in each language; the first of a line is the usual one
    Lang.EN: re.compile(r"[a-z]+(?: [a-z]+)?"),
    Lang.RU: re.compile(r"[а-яё-]+[^ь]кий"),
    Lang.UK: re.compile(r"[а-яіїєґ'-]+ький"),
}


@cache
def adjectives(source: Lang, target: Lang) -> dict[str, str]:
    """Adjectives of one people each in `source`, with the usual ones in `target`: lower-cased lemmas."""
    found: dict[str, set[str]] = {}
    for line in DEMONYMS.splitlines():
        place, *words = line.split("|")
        forms = {lang: [word for word in words if ADJECTIVES[lang].fullmatch(word)] for lang in (source, target)}
        forms = {lang: some[:1] if lang is Lang.EN else some for lang, some in forms.items()}
        for word in forms[source] if place != "rome" else ():  # Roman Catholics are another matter
            found.setdefault(word, set()).update(forms[target][:1])
    return {word: next(iter(others)) for word, others in found.items() if len(others) == 1}


@cache
def formed(lines: str) -> dict[str, frozenset[str]]:
    """Word → the first words of the `lines` that it stands in; each of these stands for itself."""
    found: dict[str, frozenset[str]] = {}
    for line in lines.splitlines():
        for word in (line.split("|")[0], *line.split("|")):
            found[word] = found.get(word, frozenset()) | {line.split("|")[0]}
    return found


@cache
def origins(word: str, lang: Lang) -> frozenset[str]:
    """The English names of the places that `word`, a name, an adjective or a people, speaks of."""
    return _spoken_of(word, lang, DEMONYMS)


@cache
def kindred(word: str, lang: Lang) -> frozenset[str]:
    """As `origins`, and what else `word` speaks of that is written with a capital in one of the languages.

    Towns, rivers, peoples and the like come from `resources/names/adjectives.txt`, our own list in the same form.
    """
    return origins(word, lang) | _spoken_of(word, lang, OTHERS) | _spoken_of(word, lang, _listed())


@cache
def _listed() -> str:
    return files("resources").joinpath("names/adjectives.txt").read_text("utf-8").strip()


def _spoken_of(word: str, lang: Lang, lines: str) -> frozenset[str]:
    bases = lemmas(word.rstrip("."), lang)
    return frozenset[str]().union(*(formed(lines).get(base, frozenset()) for base in bases))
