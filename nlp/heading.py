"""The title of an article and its translation as a text of one sentence: checked, edited and mended like any other."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from threading import Lock

from nlp.article import TITLE, Article, Digest, Finding, Passage, Sentence, Translation
from nlp.languages import Lang

REMEMBERED = 512  # titles
Key = tuple[str, Lang, str, Lang]  # a title and its translation

_known: OrderedDict[Key, Digest] = OrderedDict()  # what is found in them, last asked for last
_changing = Lock()


def heading(digest: Digest) -> Digest | None:
    """A digest whose only sentence is the title, and which has no title of its own; None while none is translated."""
    article, translation = digest.article, digest.translation
    if translation is None or not translation.title or not translation.title.strip() or not article.title.strip():
        return None
    made = known(digest)
    if made is None:
        made = _checked(article.title, article.body.lang, translation.title, translation.lang)
        remember(made)
    findings = tuple(replace(f, seen=True) if f.key in translation.title_seen else f for f in made.findings)
    own = Translation(
        translation.lang, (translation.title,), (), translation.model, translation.via,
        revisions=(translation.title_revision,),
    )  # fmt: skip
    return replace(made, translation=own, findings=findings, done=digest.done)


def renew(digest: Digest) -> None:
    """Look at the title of `digest` and its translation again: what was kept may be an earlier version's."""
    article, translation = digest.article, digest.translation
    if translation is not None and translation.title and translation.title.strip() and article.title.strip():
        remember(_checked(article.title, article.body.lang, translation.title, translation.lang))


def headed(digest: Digest, title: Digest) -> Digest:
    """`digest` with its title as in `title`, which came from `heading`."""
    translation, own = digest.translation, title.translation
    assert translation is not None
    assert own is not None
    seen = frozenset(finding.key for finding in title.findings if finding.seen)
    new = replace(translation, title=own.targets[0], title_revision=own.revision(0), title_seen=seen)
    return digest if new == translation else replace(digest, translation=new)


def part(digest: Digest, sentence: int) -> tuple[Digest, int] | None:
    """The text that a sentence stands in, and its place there: of TITLE the heading and 0. None where there is none."""
    if sentence == TITLE:
        title = heading(digest)
        return (title, 0) if title else None
    return (digest, sentence) if 0 <= sentence < len(digest.article.body.sentences) else None


def all_findings(digest: Digest) -> tuple[Finding, ...]:
    """All findings of `digest`, those about the title first, with the sentence TITLE."""
    title = heading(digest)
    return (*(replace(f, sentence=TITLE) for f in title.findings), *digest.findings) if title else digest.findings


def known(digest: Digest) -> Digest | None:
    """What was found in the title of `digest` and its translation, if it was looked at of late."""
    article, translation = digest.article, digest.translation
    if translation is None or translation.title is None:
        return None
    key = (article.title, article.body.lang, translation.title, translation.lang)
    with _changing:
        if key in _known:
            _known.move_to_end(key)
        return _known.get(key)


def remember(made: Digest) -> None:
    """Keep what was found in a title: as `known` gave it, so that what comes from disk need not be looked at again."""
    translation = made.translation
    if translation is None or len(translation.targets) != 1:
        raise TypeError("no translation of one sentence")
    text = translation.targets[0] or ""
    key = (made.article.body.text, made.article.body.lang, text, translation.lang)
    with _changing:
        _known[key] = made
        _known.move_to_end(key)
        while len(_known) > REMEMBERED:
            _known.popitem(last=False)


def _checked(title: str, lang: Lang, text: str, target: Lang) -> Digest:
    from nlp.check import check

    source, translated = read_alone(title, lang), read_alone(text, target)
    found, pairs = check(source, translated)
    return Digest(Article("", source), None, Translation(target, (text,)), translated, found, pairs)


def read_alone(text: str, lang: Lang) -> Passage:
    """`text` as one sentence, with what is found in it."""
    from nlp.entities import entities
    from nlp.figures import figures

    return Passage(lang, text, (Sentence(0, len(text), text, 0),), entities(text, lang), figures(text, lang))
