"""When two values mean the same: rules, the strictest first. What is only converted agrees too, but is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from nlp.article import FigureKind, Precision, plain
from nlp.figures.atoms import NUMERIC, Atom
from nlp.figures.compounds import CHANGE, SHARE
from nlp.figures.tables import FAMILIES, STRICT
from nlp.figures.tokens import divides

DAYS = {"hour": Decimal(1) / 24, "day": Decimal(1), "night": Decimal(1), "week": Decimal(7), "month": Decimal(365) / 12,
        "year": Decimal(365), "decade": Decimal(3650), "century": Decimal(36500), "millennium": Decimal(365000),
        "minute": Decimal(1) / 1440, "second": Decimal(1) / 86400}  # fmt: skip
# Dimension → unit → how many of the first unit it is.
MEASURES = {
    dimension: {unit: Decimal(size) for unit, size in row.items()}
    for dimension, row in {
        "length": {"m": "1", "km": "1000", "cm": ".01", "mm": ".001", "nm": "1e-9", "mile": "1609.344", "foot": ".3048",
                   "yard": ".9144", "inch": ".0254", "nautical mile": "1852"},
        "mass": {"kg": "1", "g": ".001", "mg": "1e-6", "t": "1000", "kt": "1e6", "Mt": "1e9", "pound": ".4536",
                 "pound_mass": ".4536", "ounce": ".02835"},
        "area": {"m²": "1", "km²": "1e6", "ha": "1e4", "are": "100", "acre": "4046.86", "foot²": ".0929",
                 "mile²": "2589988"},
        "volume": {"l": "1", "ml": ".001", "m³": "1000", "gallon": "3.785", "barrel": "159"},
        "speed": {"km/h": "1", "mile/h": "1.609344", "m/s": "3.6", "km/s": "3600", "mile/s": "5793.6", "knot": "1.852"},
        "power": {"kW": "1", "MW": "1000", "GW": "1e6", "TW": "1e9", "hp": ".7457"},
        "energy": {"kWh": "1", "MWh": "1000", "GWh": "1e6", "TWh": "1e9"},
        "frequency": {"Hz": "1", "kHz": "1000", "MHz": "1e6", "GHz": "1e9"},
        "rate": {"kbit/s": "1", "Mbit/s": "1000", "Gbit/s": "1e6"},
        "memory": {"MB": "1", "GB": "1000", "TB": "1e6"},
        "temperature": {"°C": "1", "°F": "1"},
    }.items()
}  # fmt: skip
DIMENSIONS = {unit: dimension for dimension, row in MEASURES.items() for unit in row}
CUSTOMARY = frozenset({"mile", "foot", "yard", "inch", "nautical mile", "pound", "pound_mass", "ounce", "acre", "foot²",
                       "mile²", "gallon", "barrel", "mile/h", "mile/s", "knot", "hp", "°F", "are"})  # fmt: skip
ALIKE = {"night": "day", "pp": "%", "mile/h": "mile", "km/h": "km", "mile/s": "mile", "km/s": "km", "m/s": "m",
         "nautical mile": "mile", "fortnight": "week",
         "pound_mass": "pound", "penny": "cent", "kopeck": "cent"}  # fmt: skip
SIGNED = frozenset("£₹₺")
MOST = Decimal("0.99")  # by which a thing falls and is still a part of what it was
PARTS = frozenset({"%", "‰", "bp"})
Rule = Callable[[Atom, Atom], bool]


def other_currency(a: Atom, b: Atom) -> bool:
    """Whether both are money, and not of one country: "kroner" may be those of any."""
    return _money(a) and _money(b) and a.unit != b.unit and not (_may_be(a, b) or _may_be(b, a))


def _money(atom: Atom) -> bool:
    return atom.figure.kind is FigureKind.MONEY


def _may_be(loose: Atom, named: Atom) -> bool:
    """Whether a currency in a word that several countries have may be that of `named`; a sign is of one country."""
    signed = loose.unit in STRICT or not SIGNED.isdisjoint(loose.figure.text)
    return not signed and named.unit in FAMILIES.get(loose.unit, ())


def other_unit(a: Atom, b: Atom) -> bool:
    """Whether both count something measured, and not the same: kilometres and miles, days and weeks, % and dollars."""
    if other_currency(a, b):
        return True
    if _money(a) and _money(b):
        return False
    kinds = [ALIKE.get(one.unit, one.unit) for one in (a, b)]
    measured = all(
        kind in DIMENSIONS or kind in DAYS or kind in PARTS or kind in FAMILIES or (len(kind) == 3 and kind.isupper())
        for kind in kinds
    )
    weights = {"GBP", "pound"} == set(kinds)  # "pounds" in words
    return measured and kinds[0] != kinds[1] and not weights


def same(a: Atom, b: Atom) -> bool:
    """Equal in all."""
    return a.role == b.role and a.unit == b.unit and a.value == b.value and a.text == b.text


def equal_value(a: Atom, b: Atom) -> bool:
    """Equal numbers, whatever they count; a month in words is no number."""
    return a.role in NUMERIC and b.role in NUMERIC and a.value == b.value and not other_unit(a, b)


def either(rule: Rule) -> Rule:
    """`rule` either way round."""

    def both_ways(a: Atom, b: Atom) -> bool:
        return rule(a, b) or rule(b, a)

    both_ways.__name__ = rule.__name__
    return both_ways


@either
def metres_or_millions(a: Atom, b: Atom) -> bool:
    """ "8m" read as metres where the other side says millions."""
    return a.unit == "m" and a.value * 10**6 == b.value


@either
def crore(a: Atom, b: Atom) -> bool:
    """ "127 crore" left as it is in the translation: 127 крор."""
    return bool(re.search(r"crore|lakh", a.figure.text)) and a.value in (b.value * 10**7, b.value * 10**5)


@either
def month_as_number(a: Atom, b: Atom) -> bool:
    """24.02 read as a number on one side."""
    return a.role == "month" and b.role == "number" and a.value == b.value and b.written


@either
def swapped_date(a: Atom, b: Atom) -> bool:
    """12/07/2019, whose month and day the two sides take the other way round."""
    return {a.role, b.role} == {"month", "day"} and a.value == b.value and "/" in a.figure.text


@either
def same_decade(a: Atom, b: Atom) -> bool:
    """1980s and "the eighties"; 1980s and "the 1980"."""
    if a.role == b.role == "decade":
        return all("X" in (x, y) or x == y for x, y in zip(a.text, b.text, strict=True))
    return a.role == "decade" and b.role in ("year", "number") and a.value == b.value


@either
def century_as_years(a: Atom, b: Atom) -> bool:
    """The 1800s and the XIX century."""
    return a.role == "decade" and a.value % 100 == 0 and b.unit == "century" and a.value / 100 + 1 == b.value


@either
def same_clock(a: Atom, b: Atom) -> bool:
    """5.30pm and 17:30, also "в 5:30 вечера"; "5 часов" and 5pm."""
    if a.role == b.role == "clock":
        return a.value % 720 == b.value % 720
    hour = a.role == "clock" and b.role == "number" and b.unit in ("hour", "") and b.value <= 24
    return hour and b.value * 60 % 720 == a.value % 720


@either
def clock_digits(a: Atom, b: Atom) -> bool:
    """17.30 read as a decimal number, 1730 as a whole one; of twelve hours or twenty-four."""
    if a.role != "clock" or b.role not in NUMERIC:
        return False
    hour, minute = divmod(a.value, 60)
    return b.value in {(h * k + minute * k / 100) for h in (hour, (hour + 12) % 24) for k in (1, 100)}


@either
def ambiguous_mark(a: Atom, b: Atom) -> bool:
    """12.500 and 12,500: a mark before three digits may group or divide."""
    marked = a.value * 1000 == b.value and re.search(r"\d[.,]\d{3}(?!\d)", a.figure.text)
    return bool(marked) and plain(b.value) in re.sub(r"\D", "", a.figure.text)


@either
def shared_scale(a: Atom, b: Atom) -> bool:
    """The lower end of "300–400 000", which may be 300 or 300 000."""
    upper = a.figure.upper
    if upper is None or a.value == upper or upper < 1000 or not divides(1000, upper):
        return False
    full = plain(a.value) in re.sub(r"\D", "", a.figure.text)
    return b.value == a.value * 1000 or (b.value * 1000 == a.value and not full)


def same_duration(a: Atom, b: Atom) -> bool:
    """18 months and a year and a half, a decade and ten years."""
    if a.unit not in DAYS or b.unit not in DAYS or a.unit == b.unit:
        return False
    return abs(a.value * DAYS[a.unit] - b.value * DAYS[b.unit]) <= Decimal("0.001") * a.value * DAYS[a.unit]


@either
def same_share(a: Atom, b: Atom) -> bool:
    """Half and 50 %, a third and every third, a half and a hundredth in times, by a half and twofold; to 1 %."""
    if a.unit in (SHARE, CHANGE) and b.unit == "%":
        return abs(a.value * 100 - b.value) < 1
    if a.unit == CHANGE and b.unit == "times":  # it fell by a half and twofold, it rose by a half and 1.5 times
        return any(abs(b.value - times) < Decimal("0.02") for times in (1 + a.value, 1 / (1 - min(a.value, MOST))))
    if a.unit == CHANGE:
        return b.figure.kind is FigureKind.ORDINAL and abs(1 / a.value - b.value) < Decimal("0.01")
    if a.unit == SHARE and b.role == "number":
        return a.value == b.value or (a.value > 0 and abs(1 / a.value - b.value) < max(Decimal("0.01"), b.value / 500))
    if a.role == b.role == "number" and b.unit == "%" and a.value > 1 and a.unit in ("times", ""):
        fell = 100 / a.value == b.value and a.value >= 2 and a.unit == "times"
        return fell or ((a.value - 1) * 100 == b.value and a.unit == "times")
    return False


@either
def minor_currency(a: Atom, b: Atom) -> bool:
    """50 cents and $0.50."""
    return (
        a.unit in ("cent", "penny", "kopeck") and b.value * 100 == a.value and b.unit not in ("cent", "penny", "kopeck")
    )


@either
def basis_points(a: Atom, b: Atom) -> bool:
    """50 basis points and half a percentage point, 5 ‰ and 0.5 %."""
    size = {"bp": 100, "‰": 10}.get(a.unit)
    return size is not None and b.unit in ("pp", "%") and b.value * size == a.value


@either
def dozen_as_ten(a: Atom, b: Atom) -> bool:
    """Dozens and «десятки», a couple of dozen and «пару десятков»."""
    words = not a.written and not b.written and b.role == a.role == "number"
    loose = re.search(r"doz|дюжин|score", a.figure.text) and re.search(r"десят|tens", b.figure.text)
    return words and bool(loose) and a.value * 10 == b.value * (20 if "score" in a.figure.text else 12)


@either
def night(a: Atom, b: Atom) -> bool:
    """Monday night and «ночь на вторник»."""
    into = a.role == b.role == "weekday" and re.match(r"н[оіi]ч", b.figure.text.lower())
    return bool(into) and b.value == a.value % 7 + 1


@either
def covid(a: Atom, b: Atom) -> bool:
    """COVID-19 and the coronavirus disease of 2019."""
    return a.role == "identifier" and "covid" in a.figure.text.lower() and b.value == a.value + 2000


def telephone(a: Atom, b: Atom) -> bool:
    """One number with the country's code and without it."""
    numbers = sorted((plain(one.value) for one in (a, b)), key=len)
    national = numbers[0][-9:]
    called = a.role == b.role == "identifier" and len(national) >= 7 and len(numbers[0]) < len(numbers[1])
    return called and numbers[1].endswith(national)


@either
def short_year(a: Atom, b: Atom) -> bool:
    """У 17-му році, FY18, '22: the year without its century."""
    if a.role == "year" and a.figure.text[0] in "'’‘":
        return b.role in NUMERIC and b.written and b.value == a.value % 100
    cut = a.role == "identifier" or a.figure.kind is FigureKind.ORDINAL
    return cut and a.written and a.value < 100 and 1900 <= b.value < 2100 and b.value % 100 == a.value


@either
def sign_aside(a: Atom, b: Atom) -> bool:
    """A change of −5 % and a fall of 5 %."""
    alike = a.unit == b.unit == "%" or (a.unit != b.unit and "" in (a.unit, b.unit))
    return a.role == b.role == "number" and a.value < 0 and a.value == -b.value and alike


@either
def final(a: Atom, b: Atom) -> bool:
    """1/8 финала and the round of 16."""
    return a.unit == SHARE and "нал" in a.figure.text and a.value > 0 and 2 / a.value == b.value


def vague_alike(a: Atom, b: Atom) -> bool:
    """Tens of thousands and «тысячи»: neither counts."""
    return a.figure.precision is b.figure.precision is Precision.VAGUE and a.value == b.value


def metric(a: Atom, b: Atom) -> bool:
    """5 km and 5000 m."""
    return not {a.unit, b.unit} & CUSTOMARY and _ratio(a, b, Decimal("0.0005"))


def converted(a: Atom, b: Atom) -> bool:
    """100 miles and 160 km, 50 °F and 10 °C: to three hundredths."""
    if {a.unit, b.unit} == {"°C", "°F"}:
        cold, warm = (a, b) if a.unit == "°C" else (b, a)
        return abs(cold.value * 9 / 5 + 32 - warm.value) <= 2
    return bool({a.unit, b.unit} & (CUSTOMARY | {"GBP"})) and _ratio(a, b, Decimal("0.03"))


def _ratio(a: Atom, b: Atom, tolerance: Decimal) -> bool:
    """Whether two measures of one dimension are as large; miles and kilometres may be those of an hour."""
    left, right = ("pound" if one.unit == "GBP" and "£" not in one.figure.text else one.unit for one in (a, b))
    if left == right:
        return False
    if DIMENSIONS.get(left) != DIMENSIONS.get(right):
        left, right = (ALIKE.get(unit, unit) for unit in (left, right))
    dimension = DIMENSIONS.get(left)
    if dimension is None or dimension != DIMENSIONS.get(right) or not a.value or not b.value:
        return False
    sizes = MEASURES[dimension]
    return abs(a.value * sizes[left] / (b.value * sizes[right]) - 1) < tolerance


RULES: tuple[Rule, ...] = (
    same, equal_value, same_decade, century_as_years, same_clock, clock_digits, same_duration, same_share, metric,
    minor_currency, basis_points, month_as_number, swapped_date, metres_or_millions, crore, dozen_as_ten, vague_alike,
    night, covid, final, telephone, short_year, sign_aside, ambiguous_mark, shared_scale, converted,
)  # fmt: skip
