"""The name memory as a file for other programs and other people: CSV, and TBX-Basic (ISO 30042)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from nlp.article import EntityKind
from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.message import tr
from nlp.names.book import Book, Form, Name, Setter
from nlp.names.identity import key
from nlp.reader.charset import decode
from nlp.reader.contents import Unreadable

SET_BY = "set by user"  # the column that names the languages whose form the user has set
HEADER = ("kind", *(lang.value for lang in Lang), SET_BY)
KINDS = {kind.value.lower(): kind for kind in EntityKind} | {"organization": EntityKind.ORGANISATION}
STATUS = {Setter.USER: "preferredTerm-admn-sts", Setter.PROPOSED: "admittedTerm-admn-sts"}
Found = tuple[EntityKind, dict[Lang, Form]]  # one name as a file has it


class UnusableNames(NlpError):
    """A file of names that cannot be read; `line` from 1, 0 where it is the file as a whole."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(path, line, reason)
        self.path, self.line, self.reason = path, line, reason

    def __str__(self) -> str:
        if self.line:
            return tr("{0}, line {1}: {2}").format(self.path.name, self.line, self.reason)
        return tr("{0}: {1}").format(self.path.name, self.reason)


def exported(book: Book, path: Path) -> int:
    """Write all names to `path`, as TBX where it ends so, else as CSV; how many. Raises OSError."""
    names = sorted((current(one, book) for one in book.register.names.values()), key=lambda name: (name.kind, name.key))
    path.write_text(tbx(names) if path.suffix.lower() == ".tbx" else comma_separated(names), "utf-8", newline="")
    return len(names)


def current(name: Name, book: Book) -> Name:
    """`name` with what is proposed by now where the user has set nothing."""
    forms = dict(name.forms)
    for lang, form in name.forms.items():
        others = (other for other in name.forms if other is not lang and form.set_by is Setter.PROPOSED)
        for other in others:
            wanted = book.wanted(name.forms[other].text, name.kind, other, lang)
            if wanted.sure and wanted.key == name.key:
                forms[lang] = Form(wanted.text)
    return Name(name.key, name.kind, forms)


def imported(path: Path, book: Book) -> list[Name]:
    """The names in a CSV or TBX file, those known already under their keys. Raises UnusableNames, OSError."""
    data = path.read_bytes()
    found = _from_tbx(path, data) if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") else _from_csv(path, data)
    return [Name(_key(kind, forms, book), kind, forms) for kind, forms in found]


def _key(kind: EntityKind, forms: dict[Lang, Form], book: Book) -> str:
    """The key of the same name in `book`, or a new one of its Cyrillic form, which articles have, if there is one."""
    order = sorted(forms, key=lambda lang: lang is Lang.EN)
    for lang in order:
        for known in book.register.find(forms[lang].text, kind, lang):
            if len(known.forms.get(lang, forms[lang]).text.split()) == len(forms[lang].text.split()):
                return known.key
    return key(forms[order[0]].text, kind, order[0])


# CSV


def comma_separated(names: Iterable[Name]) -> str:
    """A header and one line a name, as RFC 4180 has it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for name in names:
        own = " ".join(lang.value for lang in Lang if lang in name.forms and name.forms[lang].set_by is Setter.USER)
        texts = (name.forms[lang].text if lang in name.forms else "" for lang in Lang)
        writer.writerow((name.kind.value.lower(), *texts, own))
    return out.getvalue()


def _from_csv(path: Path, data: bytes) -> Iterator[Found]:
    try:
        text = decode(data).lstrip("\ufeff")
    except Unreadable as error:
        raise UnusableNames(path, 0, tr("it is not a text but a binary file.")) from error
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    columns: list[str] = []
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = _columns(path, cells)
                continue
            found = _row(path, reader.line_num, dict(zip(columns, map(str.strip, cells), strict=False)))
            if found:
                yield found
    except csv.Error as error:
        raise UnusableNames(path, reader.line_num, tr("this is no CSV: {0}.").format(str(error))) from error
    if not columns:
        raise UnusableNames(path, 0, tr("there are no names in it."))


def _columns(path: Path, cells: Sequence[str]) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    if "kind" not in columns or not any(lang.value in columns for lang in Lang):
        raise UnusableNames(path, 1, tr('the header must have "kind" and at least one of "en", "ru", "uk".'))
    return columns


def _row(path: Path, line: int, cells: dict[str, str]) -> Found | None:
    kind = KINDS.get(cells.get("kind", "").lower())
    if kind is None:
        raise UnusableNames(path, line, _no_kind(cells.get("kind", "")))
    own = cells[SET_BY].split() if SET_BY in cells else [lang.value for lang in Lang]
    forms = {
        lang: Form(cells[lang.value], Setter.USER if lang.value in own else Setter.PROPOSED)
        for lang in Lang
        if cells.get(lang.value)
    }
    if not forms:
        raise UnusableNames(path, line, tr("the name is missing."))
    return kind, forms


def _no_kind(text: str) -> str:
    return tr('"{0}" is no kind of name: write person, organisation or place.').format(text)


# TBX


def tbx(names: Iterable[Name]) -> str:
    """A TBX-Basic document: a concept a name, its kind as the subject field."""
    concepts = "".join(_concept(number, name) for number, name in enumerate(names, 1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
        "<tbxHeader><fileDesc><sourceDesc><p>Diptych: names</p></sourceDesc></fileDesc></tbxHeader>\n"
        f"<text><body>\n{concepts}</body></text>\n</tbx>\n"
    )


def _concept(number: int, name: Name) -> str:
    sections = "".join(
        f'  <langSec xml:lang="{lang.value}"><termSec><term>{escape(form.text)}</term>'
        f'<termNote type="partOfSpeech">properNoun</termNote>'
        f'<termNote type="administrativeStatus">{STATUS[form.set_by]}</termNote></termSec></langSec>\n'
        for lang, form in name.forms.items()
    )
    kind = f'  <descrip type="subjectField">{name.kind.value.lower()}</descrip>\n'
    return f'<conceptEntry id="n{number}">\n{kind}{sections}</conceptEntry>\n'


def _from_tbx(path: Path, data: bytes) -> list[Found]:
    from xml.sax import SAXParseException

    from defusedxml import DefusedXmlException, sax

    handler = _Terms(path)
    try:
        sax.parseString(data, handler)
    except SAXParseException as error:
        reason = tr("this is no well-formed XML: {0}.").format(error.getMessage())
        raise UnusableNames(path, error.getLineNumber() or 0, reason) from error
    except DefusedXmlException as error:
        raise UnusableNames(path, 0, tr("it defines entities, which a list of names has no use for.")) from error
    if not handler.concepts:
        raise UnusableNames(path, 0, tr("there are no names in it."))
    return handler.found


class _Terms(ContentHandler):
    """Collects the terms of TBX of the second and third edition: termEntry or conceptEntry, langSet or langSec."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.found: list[Found] = []
        self.concepts = 0
        self._path, self._line = path, 0
        self._kind, self._kind_line = "", 0
        self._lang, self._term, self._status = "", "", ""
        self._forms: dict[Lang, Form] = {}
        self._type, self._text = "", ""

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802  the interface of SAX
        local = name.rpartition(":")[2]
        self._text, self._type = "", attrs.get("type", "")
        if local in {"termEntry", "conceptEntry"}:
            self._line = self._locator.getLineNumber() or 0  # type: ignore[attr-defined]
            self._kind, self._forms = "", {}
            self.concepts += 1
        elif local in {"langSet", "langSec"}:
            self._lang = attrs.get("xml:lang", attrs.get("lang", "")).lower().partition("-")[0]
        elif local in {"tig", "ntig", "termSec"}:
            self._term = self._status = ""

    def characters(self, content: str) -> None:
        self._text += content

    def endElement(self, name: str) -> None:  # noqa: N802  the interface of SAX
        local, text = name.rpartition(":")[2], " ".join(self._text.split())
        if local == "descrip" and self._type == "subjectField":
            self._kind, self._kind_line = text, self._locator.getLineNumber() or 0  # type: ignore[attr-defined]
        elif local == "term":
            self._term = text
        elif local == "termNote" and self._type == "administrativeStatus":
            self._status = text
        elif local in {"tig", "ntig", "termSec"}:
            self._take()
        elif local in {"termEntry", "conceptEntry"}:
            self._close()

    def _take(self) -> None:
        """A term is done: the first of a language counts, and before it one that is preferred."""
        if self._lang not in set(Lang) or not self._term or self._status.startswith(("deprecated", "superseded")):
            return
        lang, own = Lang(self._lang), self._status != STATUS[Setter.PROPOSED]
        if lang not in self._forms or self._status == STATUS[Setter.USER]:
            self._forms[lang] = Form(self._term, Setter.USER if own else Setter.PROPOSED)

    def _close(self) -> None:
        if not self._forms:
            return  # a name in none of our languages
        kind = KINDS.get(self._kind.lower())
        if kind is None:
            raise UnusableNames(self._path, self._kind_line if self._kind else self._line, _no_kind(self._kind))
        self.found.append((kind, self._forms))
