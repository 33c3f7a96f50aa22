"""Telling model folders apart, by their configuration and vocabulary alone; nothing is loaded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.json_file import read_object
from nlp.languages import NAMES, Lang
from nlp.message import tr
from nlp.translate.types import Direction

TAGS: dict[str, dict[Lang, str]] = {  # the token that names a language
    "m2m_100": {Lang.EN: "__en__", Lang.RU: "__ru__", Lang.UK: "__uk__"},
    "nllb": {Lang.EN: "eng_Latn", Lang.RU: "rus_Cyrl", Lang.UK: "ukr_Cyrl"},
    "mbart50": {Lang.EN: "en_XX", Lang.RU: "ru_RU", Lang.UK: "uk_UA"},
    "mbart": {Lang.EN: "en_XX", Lang.RU: "ru_RU"},  # of 25 languages; Ukrainian came with the fifty
    "marian": {Lang.EN: ">>eng<<", Lang.RU: ">>rus<<", Lang.UK: ">>ukr<<"},
    "madlad": {Lang.EN: "<2en>", Lang.RU: "<2ru>", Lang.UK: "<2uk>"},
}
MANY = frozenset({"m2m_100", "nllb", "mbart50", "mbart"})  # they want the source named too, and a forced first token
VOCABULARIES = (
    "special_tokens_map.json", "tokenizer_config.json", "added_tokens.json", "vocab.json", "target_vocab.json",
    "shared_vocabulary.json", "shared_vocabulary.txt", "source_vocabulary.json", "source_vocabulary.txt",
    "target_vocabulary.json", "target_vocabulary.txt", "tokenizer.json", "spiece.model",
)  # fmt: skip
PIECES = ("sentencepiece.bpe.model", "spiece.model", "sentencepiece.model", "tokenizer.json")
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {  # files, one of each tuple
    "marian": (("source.spm",), ("target.spm",), ("vocab.json",)),
    "m2m_100": (("sentencepiece.bpe.model",), ("vocab.json",)),
    **dict.fromkeys(("nllb", "mbart", "mbart50"), (("sentencepiece.bpe.model", "tokenizer.json"),)),
    **dict.fromkeys(("t5", "madlad"), (("spiece.model", "tokenizer.json"),)),
    "bart": (("tokenizer.json", "vocab.json"),),
}
CAPACITY = {"t5": 512, "marian": 512, "bart": 1024, "mbart": 1024, "mbart50": 1024}  # tokens of input, at most
# What the names of opus-mt models mean: single languages by their codes, and groups of the Tatoeba challenge.
GROUPS: dict[str, tuple[Lang, ...]] = {
    **dict.fromkeys(("en", "eng", "gmw", "gem"), (Lang.EN,)),
    **dict.fromkeys(("ru", "rus"), (Lang.RU,)),
    **dict.fromkeys(("uk", "ukr"), (Lang.UK,)),
    **dict.fromkeys(("zle", "sla"), (Lang.RU, Lang.UK)),
    **dict.fromkeys(("ine", "mul"), tuple(Lang)),
}
# What the names of models of summaries have in them, and what tells the language.
SUMMARIES = re.compile(r"xl-?sum|summar|[-_]sum(?:[-_ ]|$)|absum|cnn|xsum|gazeta|ua-news", re.IGNORECASE)
WRITTEN = {
    Lang.EN: re.compile(r"(?:^|[-_/ ])(?:en|english)(?:[-_ ]|$)|cnn|xsum", re.IGNORECASE),
    Lang.RU: re.compile(r"(?:^|[-_/ ])(?:rut5|ru|russian)(?:[-_ ]|$)|gazeta", re.IGNORECASE),
    Lang.UK: re.compile(r"(?:^|[-_/ ])(?:uk|ua|ukrainian)(?:[-_ ]|$)", re.IGNORECASE),
}
PAIR = re.compile(rf"(?:^|[-_/])({'|'.join(GROUPS)})[-_]({'|'.join(GROUPS)})(?:$|[-_./])")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A model folder, as far as its small files tell."""

    engine: str  # "ctranslate2" or "transformers"
    family: str  # a key of TAGS, "t5", "opennmt", or what its config.json calls it
    directions: frozenset[Direction]  # empty: they have to be asked for
    tags: dict[Lang, str]  # empty where the model takes none
    prefixes: dict[Direction, str]  # plain text that goes before the source


def recognised(path: Path, family: str = "", directions: Iterable[Direction] = ()) -> Recognised:
    """What the folder `path` holds; `family` and `directions` where they are known already.

    Raises ModelError, in a sentence, where it is half copied, damaged or no sequence-to-sequence model.
    """
    config = config_of(path)
    fast = (path / "model.bin").exists()
    said = _Said(path)
    family = family or _family(path, config, said)
    if not fast:
        _check_files(path, family, config)
    known = frozenset(directions) or _directions(path, family, config, said)
    tags = TAGS.get(family, {})
    if family == "marian":
        targets = {target for _, target in known}
        tags = {lang: tag for lang, tag in tags.items() if lang in targets and tag in said}
    return Recognised("ctranslate2" if fast else "transformers", family, known, tags, _prefixes(family, config, known))


def writes(path: Path) -> frozenset[Direction] | None:
    """The languages in which the model in `path` writes summaries, each with itself, by its name; None: it does not.

    Empty where only that it writes some is told.
    """
    name = f"{path.name} {read_object(path / 'config.json').get('_name_or_path', '')}"
    if not SUMMARIES.search(name):
        return None
    several = re.search(r"multilingual|xl-?sum", name, re.IGNORECASE)
    named = {lang for lang, sign in WRITTEN.items() if sign.search(name)}
    return frozenset((lang, lang) for lang in named or (Lang if several else ()))


class _Said:
    """Whether the small files of a folder mention a token. They are read once, and only when asked."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._text: bytes | None = None

    def __contains__(self, token: str) -> bool:
        if self._text is None:
            files = (self._path / name for name in VOCABULARIES)
            self._text = b"\n".join(file.read_bytes() for file in files if file.is_file())
        return token.encode() in self._text


def _family(path: Path, config: dict[str, Any], said: _Said) -> str:
    """By `model_type`, which NLLB shares with M2M100 and a converted folder lacks, and by the vocabulary."""
    kind = str(config.get("model_type", ""))
    alike = {"m2m_100": ("nllb", "m2m_100"), "mbart": ("mbart50", "mbart"), "": ("nllb", "m2m_100", "mbart50", "mbart")}
    classes = {"nllb": "NllbTokenizer", "mbart50": "MBart50Tokenizer"}
    kind = "t5" if kind in ("mt5", "umt5") or (not kind and "<extra_id_0>" in said) else kind
    for family in alike.get(kind, ()):
        if TAGS[family][max(TAGS[family])] in said or classes.get(family, family) in said:
            return family
    if not kind and '"ByteLevel"' in said:
        return "bart"
    if kind in ("", "t5") and TAGS["madlad"][Lang.RU] in said:
        return "madlad"
    return kind or ("marian" if (path / "source.spm").exists() else "opennmt")


def _directions(path: Path, family: str, config: dict[str, Any], said: _Said) -> frozenset[Direction]:
    names = (path.name, str(config.get("_name_or_path", "")))
    if family in MANY or family == "madlad":
        every = frozenset(permutations(TAGS[family], 2))
        if any("many-to-one" in name for name in names):
            return frozenset(one for one in every if one[1] is Lang.EN)
        if any("one-to-many" in name for name in names):
            return frozenset(one for one in every if one[0] is Lang.EN)
        return every
    if family == "t5":
        trained = frozenset(pair for pair in permutations(Lang, 2) if _task(config, pair))
        if trained:
            return trained
    for source, target in (_named_in_tokenizer(path), *map(_named, names)):
        sources, targets = _members(source), _members(target)
        if family == "marian" and len(targets) > 1:
            targets = tuple(lang for lang in targets if TAGS["marian"][lang] in said)
        found = frozenset((a, b) for a, b in product(sources, targets) if a is not b)
        if found:
            return found
    return frozenset()


def _named_in_tokenizer(path: Path) -> tuple[str, str]:
    content = read_object(path / "tokenizer_config.json")
    return str(content.get("source_lang") or ""), str(content.get("target_lang") or "")


def _named(name: str) -> tuple[str, str]:
    """What a name like opus-mt-tc-big-en-zle tells."""
    match = PAIR.search(name)
    return (match[1], match[2]) if match else ("", "")


def _members(code: str) -> tuple[Lang, ...]:
    """The languages of ours that a code, a group or a list of codes stands for."""
    return tuple(dict.fromkeys(lang for part in re.split(r"[+_,]", code) for lang in GROUPS.get(part.lower(), ())))


def _prefixes(family: str, config: dict[str, Any], directions: Iterable[Direction]) -> dict[Direction, str]:
    """T5 is told in words what to do, in those that its configuration names or else in those it was made with."""
    if family == "madlad":
        return {pair: f"{TAGS[family][pair[1]]} " for pair in directions}
    if family != "t5":
        return {}
    usual = "translate {} to {}: "
    return {
        pair: _task(config, pair) or ("" if pair[0] is pair[1] else usual.format(NAMES[pair[0]], NAMES[pair[1]]))
        for pair in directions
    }


def _task(config: dict[str, Any], pair: Direction) -> str:
    """What goes before a text that is to be translated or, from a language into itself, summarised."""
    tasks = config.get("task_specific_params")
    name = "summarization" if pair[0] is pair[1] else f"translation_{pair[0]}_to_{pair[1]}"
    task = tasks.get(name) if isinstance(tasks, dict) else None
    return str(task.get("prefix", "")) if isinstance(task, dict) else ""


def _check_files(path: Path, family: str, config: dict[str, Any]) -> None:
    """Raises ModelError where a transformers folder lacks a file or its weights are cut short."""
    weights = [*path.glob("*.safetensors"), *path.glob("pytorch_model*.bin")]
    if not config.get("is_encoder_decoder") or not weights:
        raise ModelError(path, tr("it is no translation model that Diptych knows, or files are missing from it."))
    wanted = {name for index in path.glob("*.index.json") for name in read_object(index).get("weight_map", {}).values()}
    for choice in (*NEEDED.get(family, ()), *((name,) for name in sorted(wanted))):
        if not any((path / name).is_file() for name in choice):
            raise ModelError(path, tr("the file {0} is missing. Copy the whole folder again.").format(choice[0]))
    for file in weights:
        if file.suffix == ".safetensors" and _cut_short(file):
            raise ModelError(path, tr("the file {0} is damaged or cut short. Copy it again.").format(file.name))


def _cut_short(file: Path) -> bool:
    """Whether a safetensors file is other than its header says: 8 bytes of length, JSON, then the tensors."""
    try:
        with file.open("rb") as opened:
            length = int.from_bytes(opened.read(8), "little")
            size = file.stat().st_size
            if not 0 < length <= size - 8:
                return True
            header = json.loads(opened.read(length))
        ends = [one["data_offsets"][1] for name, one in header.items() if name != "__metadata__"]
        return bool(8 + length + max(ends, default=0) != size)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return True


def config_of(path: Path) -> dict[str, Any]:
    """The folder's config.json; raises ModelError where there is none or it is damaged."""
    if not (path / "config.json").exists():
        if (path / "model.bin").exists():
            return {}
        raise ModelError(path, tr("it holds no config.json, so it is no model folder, or it was copied in part."))
    try:
        content = json.loads((path / "config.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(path, tr("its config.json is damaged. Copy the folder again.")) from error
    return content if isinstance(content, dict) else {}
