"""Which files of a model are wanted: no code, no weights of other frameworks, no pickles where safetensors are."""

from __future__ import annotations

import re
from collections.abc import Iterable

SMALL = re.compile(r"(config|generation_config|tokenizer|tokenizer_config|special_tokens_map|added_tokens|vocab"
                   r"|target_vocab|diptych)\.json|(shared|source|target)_vocabulary\.(json|txt)|.*\.(spm|model)"
                   r"|merges\.txt|README\.md|LICEN[CS]E(\.\w+)?|NOTICE")  # fmt: skip
WEIGHTS = (  # the first kind that a model has is taken, and no other
    re.compile(r"model\.bin(\.part\d+)?"),  # CTranslate2
    re.compile(r"model(-\d+-of-\d+)?\.safetensors(\.index\.json)?"),
    re.compile(r"pytorch_model(-\d+-of-\d+)?\.bin(\.index\.json)?"),  # pickled; opened with weights_only
)


def chosen(names: Iterable[str]) -> list[str]:
    """Those of a folder's files that are wanted; empty where it holds no weights that Diptych can read."""
    names = list(names)
    small = [name for name in names if SMALL.fullmatch(name)]
    weights = next((found for kind in WEIGHTS if (found := [name for name in names if kind.fullmatch(name)])), [])
    return [*small, *weights] if weights and small else []
