"""Tokenizers of the models that ship, opened in several steps: none keeps other threads from the interpreter for long.

The library's own `from_file` holds it for as long as all of them together, and the window would stand still.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp.errors import ModelError
from nlp.message import tr

if TYPE_CHECKING:
    from tokenizers import Tokenizer

FIRST = 8  # pieces, enough for the rest of the file to be read with


def opened(folder: Path) -> Tokenizer:
    """The tokenizer.json in `folder`, of a BPE or Unigram model. Raises ModelError."""
    try:
        return _built(json.loads((folder / "tokenizer.json").read_bytes()))
    except Exception as error:  # tokenizers raises nothing narrower for what a damaged file may hold
        raise ModelError(folder, tr("the file tokenizer.json is damaged. Install Diptych again.")) from error


@cache
def shared(folder: Path) -> Tokenizer:
    """The same, opened once for all who ask; nothing in it may be changed."""
    return opened(folder)


def _built(content: dict[str, Any]) -> Tokenizer:
    from tokenizers import AddedToken, Tokenizer, models

    model, added = content["model"], content["added_tokens"]
    kind, options = model.pop("type"), {key: value for key, value in model.items() if value is not None}
    if kind == "BPE":
        merges = [tuple(pair) if isinstance(pair, list) else tuple(pair.split(" ")) for pair in model["merges"]]
        whole = models.BPE(**(options | {"merges": merges}))
        few = model | {"vocab": {model["unk_token"]: 0} if model["unk_token"] else {}, "merges": []}
    elif kind == "Unigram":
        whole = models.Unigram(**(options | {"vocab": [tuple(piece) for piece in model["vocab"]]}))
        few = model | {"vocab": model["vocab"][:FIRST]}
    else:
        raise ValueError(kind)
    around = Tokenizer.from_str(json.dumps(content | {"model": few | {"type": kind}, "added_tokens": []}))
    tokenizer = Tokenizer(whole)
    for part in ("normalizer", "pre_tokenizer", "post_processor", "decoder"):
        if getattr(around, part) is not None:
            setattr(tokenizer, part, getattr(around, part))
    for token in added:
        options = {key: value for key, value in token.items() if key not in ("id", "content")}
        tokenizer.add_tokens([AddedToken(token["content"], **options)])
    return tokenizer
