"""English number words, units, months."""

# ruff: noqa: E501, SIM905  tables read best as long rows of plain words

from __future__ import annotations

from nlp.figures.tables import Tables, indices, names, numbers, phrases

CARDINALS: dict[int | str, str] = {
    0: "zero nil", 1: "one", 2: "two both", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    9: "nine", 10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
    17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty",
    60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
}  # fmt: skip
ORDINALS: dict[int | str, str] = {
    1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth",
    10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth",
    16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30: "thirtieth",
    40: "fortieth", 50: "fiftieth", 60: "sixtieth", 70: "seventieth", 80: "eightieth", 90: "ninetieth",
    100: "hundredth", 1000: "thousandth", 1000000: "millionth",
}  # fmt: skip
MAGNITUDES: dict[int | str, str] = {
    10**3: "thousand(,s) thou k", 10**6: "million(,s) m mn mln mil mio", 10**9: "billion(,s) bn b bln", 10**12: "trillion(,s) trn tn",
    10**5: "lakh(,s)", 10**7: "crore(,s)",
}  # fmt: skip
CURRENCIES = {
    "USD": "dollar(,s) buck(,s) usd", "EUR": "euro(,s) eur", "GBP": "pound(,s) sterling gbp quid",
    "RUB": "rouble(,s) ruble(,s) rub", "UAH": "hryvn(ia,ias,ya,yas,i) uah", "JPY": "yen jpy",
    "CNY": "yuan renminbi rmb cny", "INR": "rupee(,s) inr rs", "PLN": "zlot(y,ys,ies,ych) pln", "TRY": "lira(,s) lire", "CHF": "franc(,s) chf",
    "ILS": "shekel(,s)", "KZT": "tenge", "BTC": "bitcoin(,s)", "cent": "cent(,s)", "kopeck": "kopeck(,s) kopek(,s)", "penny": "pence penny p",
    "SEK": "krona kronor", "NGN": "naira", "AED": "dirham(,s)", "KGS": "som(,s) kgs", "UZS": "soum(,s) uzs", "TJS": "somoni tjs",
    "AMD": "dram(,s) amd", "GEL": "lari gel", "AZN": "manat(,s) azn", "MDL": "leu lei", "CZK": "koruna(,s) czk", "HUF": "forint(,s) huf",
    "RSD": "dinar(,s) rsd", "KRW": "krw won", "krone": "krone kroner crowns", "ISK": "kronur", "peso": "peso(,s)", "BRL": "reais reals",
    "ZAR": "rand rands", "BGN": "lev leva levs", "THB": "baht", "IDR": "rupiah(,s)", "MYR": "ringgit(,s)", "VND": "dong",
    "riyal": "rial(,s) riyal(,s)", "shilling": "shilling(,s)", "ETB": "birr",
}  # fmt: skip
NATIONS = {
    "USD": "us/u.s./american", "RUB": "russian", "GBP": "british", "AUD": "australian", "CAD": "canadian", "UAH": "ukrainian", "INR": "indian",
    "JPY": "japanese", "NZD": "new zealand", "HKD": "hong kong", "SGD": "singapore/singaporean", "TWD": "taiwan/taiwanese/new taiwan",
    "EGP": "egyptian", "BYN": "belarusian/belarussian/belarus/byelorussian", "SEK": "swedish", "NOK": "norwegian", "DKK": "danish", "CZK": "czech",
    "ISK": "icelandic", "CHF": "swiss", "FRF": "french", "BEF": "belgian", "XAF": "cfa", "MXN": "mexican", "ARS": "argentine/argentinian",
    "CLP": "chilean", "COP": "colombian", "PHP": "philippine/filipino", "CUP": "cuban", "SAR": "saudi", "IRR": "iranian", "QAR": "qatari/qatar",
    "OMR": "omani", "YER": "yemeni", "KES": "kenyan", "UGX": "ugandan", "TZS": "tanzanian", "PKR": "pakistani", "LKR": "sri lankan",
    "NPR": "nepali/nepalese", "IQD": "iraqi", "KWD": "kuwaiti", "DZD": "algerian", "JOD": "jordanian", "TND": "tunisian", "LYD": "libyan",
    "RSD": "serbian", "AED": "uae/emirati", "MAD": "moroccan", "RON": "romanian", "MDL": "moldovan", "TRY": "turkish", "ITL": "italian",
    "LBP": "lebanese", "KRW": "korean/south korean", "BRL": "brazilian", "ZAR": "south african", "BGN": "bulgarian", "PLN": "polish",
    "CNY": "chinese", "HUF": "hungarian", "ILS": "israeli", "KZT": "kazakh/kazakhstani", "THB": "thai", "IDR": "indonesian", "MYR": "malaysian",
    "VND": "vietnamese", "NGN": "nigerian",
}  # fmt: skip
UNITS = {
    "km": "kilomet(er,re,ers,res) km kms", "m": "met(er,re,ers,res)", "cm": "centimet(er,re,ers,res) cm", "mm": "millimet(er,re,ers,res) mm",
    "mile": "mile(,s)", "foot": "foot feet ft", "inch": "inch(,es)", "yard": "yard(,s)", "acre": "acre(,s)", "ha": "hectare(,s) ha",
    "kg": "kilogram(,s) kilo(,s) kg kgs kilogramme(,s)", "g": "gram(,s) gramme(,s) g", "mg": "milligram(,s) mg", "t": "ton(,s) tonne(,s)",
    "pound_mass": "lb lbs", "ounce": "ounce(,s) oz", "l": "lit(er,re,ers,res)", "gallon": "gallon(,s)", "barrel": "barrel(,s)",
    "°": "degree(,s)", "km/h": "kph kmh km/h", "mile/h": "mph", "km/s": "km/s", "m/s": "m/s", "kcal": "kilocalorie(,s) kcal", "calorie": "calorie(,s)", "dB": "decibel(,s)", "kW": "kilowatt(,s) kw", "MW": "megawatt(,s) mw", "GW": "gigawatt(,s) gw", "TW": "terawatt(,s)",
    "hp": "horsepower hp bhp", "ml": "millilit(er,re,ers,res) ml", "nm": "nanomet(er,re,ers,res) nm",
    "GB": "gigabyte(,s) gb", "MB": "megabyte(,s) mb", "TB": "terabyte(,s) tb", "Hz": "hertz hz", "kHz": "kilohertz khz", "MHz": "megahertz mhz", "GHz": "gigahertz ghz",
    "kbit/s": "kilobit(,s) kbps kbit kbit/s", "Mbit/s": "megabit(,s) mbps mbit mbit/s", "Gbit/s": "gigabit(,s) gbps gbit gbit/s", "kt": "kiloton(,s,ne,nes)", "Mt": "megaton(,s,ne,nes)",
    "kWh": "kwh", "MWh": "mwh", "GWh": "gwh", "TWh": "twh", "megapixel": "megapixel(,s)", "light-year": "light-year(,s)", "knot": "knot(,s)", "volt": "volt(,s)",
}  # fmt: skip
PERIODS = {
    "year": "year(,s) yr yrs", "month": "month(,s)", "week": "week(,s)", "fortnight": "fortnight(,s)", "day": "day(,s)", "hour": "hour(,s) hr hrs", "minute": "minute(,s) min mins",
    "second": "seconds sec secs", "decade": "decade(,s)", "century": "century centuries", "night": "night(,s)", "millennium": "millennia millennium",
}  # fmt: skip
MONTHS = """january jan
february feb
march mar
april apr
may
june jun
july jul
august aug
september sep sept
october oct
november nov
december dec"""
WEEKDAYS = "monday(,s)\ntuesday(,s)\nwednesday(,s)\nthursday(,s)\nfriday(,s)\nsaturday(,s)\nsunday(,s)"


def build() -> Tables:
    """English, as `Tables`."""
    return Tables(
        cardinals=numbers(CARDINALS),
        ordinals=numbers(ORDINALS),
        magnitudes=numbers(MAGNITUDES),
        groups=numbers({12: "dozen(,s)", 100: "hundred(,s)", 20: "scores", 10: "tens"}),
        vague=frozenset("tens dozens scores hundreds thousands millions billions trillions".split()),
        fractions=numbers({n: f"{word}s" for n, word in ORDINALS.items() if n != 2})
        | numbers({2: "half halves", 4: "quarter quarters"}),
        halves=numbers({2: "couple pair"}),
        multiples=numbers(
            {
                2: "twice double doubled doubles doubling twofold halve halved halves halving",
                3: "triple tripled triples tripling treble trebled thrice threefold",
                4: "fourfold quadruple quadrupled quadrupling",
                **{
                    n: f"{word}fold"
                    for n, word in ((5, "five"), (6, "six"), (7, "seven"), (8, "eight"), (10, "ten"), (100, "hundred"))
                },
            }
        ),
        prefixes={},
        compounds={},
        currencies=names(CURRENCIES),
        percents=frozenset({"percent", "pct"}),
        points=frozenset({"point", "points"}),
        units=names(UNITS),
        periods=names(PERIODS),
        months=indices(MONTHS),
        weekdays=indices(WEEKDAYS),
        year_words=frozenset(),
        century_words=frozenset({"century", "centuries"}),
        decades={
            f"{word}ies": n * 10 for n, word in enumerate("twent thirt fort fift sixt sevent eight ninet".split(), 2)
        },
        half_joiners=frozenset({("and", "a", "half"), ("and", "one", "half")}),
        range_openers=frozenset({"from", "between"}),
        range_joiners=frozenset({"to", "and", "or"}),
        precise=phrases(
            {
                "about": "about/around/approximately/roughly/nearly/almost/some/circa/estimated/an estimated/close to",
                "at least": "over/exceeding/at least/more than/no fewer than/no less than/not less than/minimum of/upwards of",
                "at most": "under/at most/fewer than/less than/no more than/not more than/up to/maximum of",
            }
        ),
        times=frozenset({"times"}),
        per=frozenset({"per", "an", "a", "each"}),
        hours=frozenset({"o'clock"}),
        days={"yesterday": "-P1D", "tomorrow": "+P1D"},
        nearness={"last": -1, "this": 0, "next": 1},
        near_units={"week": "W", "month": "M", "year": "Y"},
        noons={"noon": "12:00", "midday": "12:00", "midnight": "00:00"},
        dayparts={"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"},
        doubtful=frozenset("may march sep mar jan".split()),
        month_openers=frozenset(
            "in since last until till by early late this next of and from to between through throughout during before after mid "
            "for on".split()
        ),
        ages=frozenset({"aged", "age"}),
        adjectives=phrases(NATIONS),
    )
