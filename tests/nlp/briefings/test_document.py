"""A briefing set as a document: citations in three styles, what is not settled, and the machine's part in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from nlp import blocks
from nlp.article import Digest, Origin
from nlp.blocks import Bullets, Form, Heading, Line, Numbered, Quote, Table, plain
from nlp.briefings.document import Style, document, language, pieces_blocks
from nlp.briefings.gather import extract, figures, quotation, refreshed, reworded
from nlp.briefings.pieces import Briefing, Note, Piece, Shows, Title, open_faults
from nlp.languages import Lang
from nlp.ledger import Verdict, ledger
from nlp.revise import edited

DAY = date(2026, 11, 24)
WRONG = "200 million hryvnias were spent on repairing two piers."


def briefing(*pieces: Piece) -> Briefing:
    return Briefing("b", "The ferry", pieces)


def said(*pieces: Piece, style: Style = Style.NUMBERED) -> str:
    return blocks.text(document(briefing(*pieces), style, DAY))


def test_a_whole_document(digested: Digest) -> None:
    summary = extract("a1", digested, (0, 2), Shows.TARGET, Form.BULLETS)
    assert blocks.markdown(
        document(briefing(Title("Traffic"), Note("Own *words*.\n- one\n- two"), summary), day=DAY)
    ) == (
        "# The ferry\n\n"
        "*24 November 2026*\n\n"
        "## Traffic\n\n"
        "Own \\*words\\*.\n\n"
        "- one\n- two\n\n"
        "- The ferry across the estuary has been running again since 3 March, the port said. [1]\n"
        "- In a week 340 passengers and 57 cars were carried, said captain Oleh Doroshenko. [1]\n\n"
        "## Sources\n\n"
        "1. [Паром снова ходит.](<https://example.org/ferry?a=1&b=2>) "
        "Вестник лимана, 10 March 2026, sentences 1, 3.\n\n"
        "*Machine translation from Russian to English, model fake. Check it against the source before you use it.*\n"
    )


def test_a_red_figure_does_not_enter_unmarked(digested: Digest) -> None:
    piece = extract("a1", digested, (1,), Shows.TARGET, Form.PARAGRAPH)
    assert [sentence for _, sentence, _ in open_faults(piece)] == [1]
    for style in Style:
        rendered = said(piece, style=style)
        assert f"{WRONG} ⚠ changed" in rendered
        assert "NOT SETTLED" in rendered
        assert "Вестник лимана, 10 March 2026, sentence 2: changed" in rendered


def test_the_source_of_it_is_not_marked(digested: Digest) -> None:
    piece = extract("a1", digested, (1,), Shows.SOURCE, Form.QUOTATION)
    rendered = said(piece)
    assert "⚠" not in rendered
    assert "20 млн гривен" in rendered
    assert "Машинный" not in rendered, "no machine had a part in it"


def test_citations_in_the_text(digested: Digest) -> None:
    rendered = said(extract("a1", digested, (0,), Shows.TARGET, Form.QUOTATION), style=Style.INLINE)
    assert "the port said. (Вестник лимана, 10 March 2026)" in rendered


def test_notes_are_numbered_through(digested: Digest) -> None:
    one = extract("a1", digested, (0, 2), Shows.TARGET, Form.BULLETS)
    found = document(briefing(one, one), Style.NOTES)
    markdown = blocks.markdown(found)
    assert "the port said.[^1]" in markdown
    assert "[^4]: " in markdown
    assert "sentence 3." in markdown
    notes = [block for block in found if isinstance(block, Numbered)]
    assert len(notes[0].items) == 4
    html = blocks.html(found)
    assert html.count('href="#note-') == html.count('id="note-') == 4


def test_two_articles_have_two_numbers(digested: Digest) -> None:
    other = replace(digested, article=replace(digested.article, title="Другой паром"))
    one, two = (
        extract(name, digest, (0,), Shows.TARGET, Form.BULLETS) for name, digest in (("a", digested), ("b", other))
    )
    rendered = said(one, two, one)
    assert "the port said. [2]" in rendered
    assert "2. Другой паром." in rendered
    assert "3. " not in rendered


def test_both_languages_stand_side_by_side(digested: Digest) -> None:
    found = pieces_blocks([extract("a1", digested, (0, 1), Shows.BOTH, Form.BULLETS)], Style.NUMBERED)
    table = found[0]
    assert isinstance(table, Table)
    assert table.header == ("Original (Russian)", "Translation (English)")
    assert plain(table.rows[1][0]).startswith("На ремонт двух причалов")
    assert WRONG in plain(table.rows[1][1])
    assert "⚠" in plain(table.rows[1][1])
    assert "⚠" not in plain(table.rows[1][0]), "the source is not wrong"


def test_rows_of_the_ledger_keep_their_verdict(digested: Digest) -> None:
    piece = figures("a1", digested, ledger(digested))
    table = pieces_blocks([piece], Style.NUMBERED)[0]
    assert isinstance(table, Table)
    wrong = [number for number, row in enumerate(piece.rows) if row.verdict is Verdict.WRONG]
    assert wrong
    assert table.faulty == frozenset(wrong)
    assert all(plain(table.rows[number][4]).startswith("⚠ ") for number in wrong)
    assert open_faults(piece)


@pytest.mark.parametrize("form", Form)
def test_each_form_is_a_block_of_its_own(form: Form, digested: Digest) -> None:
    found = document(briefing(extract("a1", digested, (0, 2), Shows.TARGET, form)))
    kinds = {Form.BULLETS: Bullets, Form.PARAGRAPH: Line, Form.QUOTATION: Quote}
    assert isinstance(found[1], kinds[form])


def test_the_document_speaks_the_language_of_its_text(digested: Digest) -> None:
    own = extract("a1", digested, (0, 1), Shows.SOURCE, Form.BULLETS)
    assert language(briefing(own)) is Lang.RU
    found = document(briefing(own), day=DAY)
    assert Heading(2, "Источники") in found
    assert Line("24 ноября 2026\u202fг.", note=True) in found
    table = figures("a1", digested, ledger(digested))
    ukrainian = blocks.text(document(briefing(own, table), lang=Lang.UK))
    assert "Машинний переклад з російської англійською, модель fake." in ukrainian


def test_a_quotation_is_the_very_words(digested: Digest) -> None:
    piece = quotation("a1", digested, {1: "20 млн гривен"}, Shows.SOURCE)
    found = document(briefing(piece))
    assert isinstance(found[1], Quote)
    assert plain(found[1].text) == "20 млн гривен [1]"


def test_the_user_s_own_words_are_checked_and_told(digested: Digest) -> None:
    piece = extract("a1", digested, (1,), Shows.TARGET, Form.BULLETS)
    mended = reworded(piece, 0, "20 million hryvnias were spent on repairing two piers.")
    assert mended.excerpts[0].origin is Origin.EDITED
    assert open_faults(mended) == ()
    assert "Sentences edited by hand: 1." in said(mended)
    assert open_faults(reworded(mended, 0, "Some hryvnias were spent on repairing two piers."))


def test_a_piece_can_be_brought_up_to_date(digested: Digest) -> None:
    piece = extract("a1", digested, (0, 1), Shows.TARGET, Form.BULLETS)
    assert refreshed(piece, digested) is piece
    now = edited(digested, {1: "20 million hryvnias were spent on repairing two piers."})
    fresh = refreshed(piece, now)
    assert open_faults(fresh) == ()
    assert open_faults(piece), "the old one is as it was"
