"""Tiny real models, made on the spot with random weights: the formats are real, the translations are noise."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from nlp.tokenizer import FILE

LINES = {
    "source": ["Three drones were destroyed over Moscow.", "The mayor said 1,000 people were moved.", "It was cold."]
    * 20,
    "target": ["Три беспилотника уничтожены над Москвой.", "Мэр сказал, что вывезли 1000 человек.", "Было холодно."]
    * 20,
}


def marian(
    folder: Path, width: int = 32, layers: int = 1, filler: int = 0, tags: tuple[str, ...] = (), spread: float = 0.02
) -> Path:
    """A Marian folder in opus-mt's layout, as transformers saves it; `filler` makes the vocabulary larger.

    With `tags`, one of several targets. `spread` of the weights: at 0.02 all words are nearly as likely.
    """
    import sentencepiece
    import torch
    from transformers import MarianConfig, MarianMTModel, MarianTokenizer

    folder.mkdir(parents=True)
    vocabulary = {"</s>": 0, "<unk>": 1}
    for name, lines in LINES.items():
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(lines), model_prefix=str(folder / name), vocab_size=75, character_coverage=1.0,
            bos_id=-1, eos_id=1, unk_id=0, pad_id=-1, eos_piece="</s>", unk_piece="<unk>", minloglevel=2,
            hard_vocab_limit=False,
        )  # fmt: skip
        (folder / f"{name}.model").rename(folder / f"{name}.spm")
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{name}.spm"))
        for i in range(pieces.get_piece_size()):
            vocabulary.setdefault(pieces.id_to_piece(i), len(vocabulary))
    vocabulary |= {tag: len(vocabulary) + i for i, tag in enumerate(tags)}
    vocabulary |= {f"<filler{i}>": len(vocabulary) + i for i in range(filler)}
    vocabulary["<pad>"] = len(vocabulary)
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), "utf-8")
    tokenizer = MarianTokenizer(
        source_spm=str(folder / "source.spm"), target_spm=str(folder / "target.spm"), vocab=str(folder / "vocab.json"),
        source_lang="en", target_lang="zle" if tags else "ru",
    )  # fmt: skip
    pad = vocabulary["<pad>"]
    heads = max(2, width // 64)
    config = MarianConfig(
        vocab_size=len(vocabulary), decoder_vocab_size=len(vocabulary), d_model=width, encoder_layers=layers,
        decoder_layers=layers, encoder_attention_heads=heads, decoder_attention_heads=heads,
        encoder_ffn_dim=max(64, 4 * width), decoder_ffn_dim=max(64, 4 * width),
        activation_function="swish", scale_embedding=True, static_position_embeddings=True,
        init_std=spread,
        share_encoder_decoder_embeddings=True, tie_word_embeddings=True, pad_token_id=pad, eos_token_id=0,
        decoder_start_token_id=pad, forced_eos_token_id=0, bos_token_id=0, max_position_embeddings=512,
    )  # fmt: skip
    torch.manual_seed(0)
    MarianMTModel(config).eval().save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def converted(folder: Path, out: Path) -> Path:
    """`folder` in CTranslate2's format, float32 as near ties decide random models, with its vocabularies."""
    from ctranslate2.converters import TransformersConverter

    TransformersConverter(str(folder), copy_files=["source.spm", "target.spm"]).convert(str(out))
    return out


def shipped(folder: Path, parts: int = 3) -> Path:
    """A folder in the shipped translator's format: a decoder-only model, its weights in parts, a manifest."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import Gemma3ForCausalLM, Gemma3TextConfig, PreTrainedTokenizerFast

    from nlp.training import cutting

    alphabet = sorted({letter for lines in LINES.values() for line in lines for letter in line if letter != " "})
    special = ["<pad>", "<eos>", "<bos>", "<unk>", "<unused0>", "<unused1>", "<unused2>"]
    vocabulary = {token: i for i, token in enumerate([*special, "▁", *alphabet])}
    tokenizer = Tokenizer(models.BPE(vocabulary, [], unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.add_special_tokens(special)
    config = Gemma3TextConfig(
        vocab_size=len(vocabulary), hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=2,
        num_key_value_heads=1, head_dim=16, max_position_embeddings=128, pad_token_id=0, eos_token_id=1, bos_token_id=2,
        layer_types=["full_attention", "full_attention"],
    )  # fmt: skip
    torch.manual_seed(0)
    whole, model = folder.with_name("whole"), folder.with_name("model")
    Gemma3ForCausalLM(config).eval().save_pretrained(model)
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<bos>", eos_token="<eos>", unk_token="<unk>", pad_token="<pad>"
    ).save_pretrained(model)
    from ctranslate2.converters import TransformersConverter

    TransformersConverter(str(model)).convert(str(whole))
    folder.mkdir(parents=True)
    (folder / FILE).write_bytes(cutting.bpe([*vocabulary], {}, special))
    for name in ("config.json", "vocabulary.json"):
        (folder / name).write_bytes((whole / name).read_bytes())
    weights = (whole / "model.bin").read_bytes()
    size = -(-len(weights) // parts)
    names = [f"model.bin.part{i:02}" for i in range(parts)]
    for i, name in enumerate(names):
        (folder / name).write_bytes(weights[i * size : (i + 1) * size])
    manifest: dict[str, Any] = {
        "id": "tiny", "version": "0", "task": "translate", "engine": "ctranslate2-generator",
        "prompt": ["<bos>", "{source_tag}", "{source}", "{target_tag}"],
        "tags": {"en": "<unused0>", "ru": "<unused1>", "uk": "<unused2>"}, "end": "<eos>",
        "directions": [["en", "ru"], ["ru", "en"]], "licence": "none",
        "files": {"model.bin": {
            "size": len(weights), "sha256": hashlib.sha256(weights).hexdigest(), "parts": names}},
    }  # fmt: skip
    (folder / "diptych.json").write_text(json.dumps(manifest), "utf-8")
    return folder


def network(folder: Path) -> Path:
    """A decoder-only model as the shipped one is for processors: int8 weights of CTranslate2's, and their graph.

    `folder` keeps the float model as "float".
    """
    import torch
    from tokenizers import Tokenizer, decoders, models
    from transformers import Gemma3ForCausalLM, Gemma3TextConfig, PreTrainedTokenizerFast

    from nlp.training import cutting, export

    special = ["<pad>", "<eos>", "<bos>", "<unk>", "<unused0>", "<unused1>", "<unused2>"]
    vocabulary = {token: number for number, token in enumerate([*special, *"▁abcdefghijklmnopq"])}
    tokenizer = Tokenizer(models.BPE(vocabulary, [], unk_token="<unk>"))
    tokenizer.add_special_tokens(special)
    tokenizer.decoder = decoders.Metaspace()
    config = Gemma3TextConfig(
        vocab_size=len(vocabulary), hidden_size=32, intermediate_size=64, num_hidden_layers=3, num_attention_heads=2,
        num_key_value_heads=1, head_dim=16, query_pre_attn_scalar=16, max_position_embeddings=256, pad_token_id=0,
        eos_token_id=1, bos_token_id=2, layer_types=["sliding_attention", "full_attention", "sliding_attention"],
        initializer_range=0.2,
    )  # fmt: skip
    torch.manual_seed(1)
    model = Gemma3ForCausalLM(config).eval()
    model.save_pretrained(folder / "float")
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<bos>", eos_token="<eos>", unk_token="<unk>", pad_token="<pad>"
    ).save_pretrained(folder / "float")
    export.convert(folder / "float", folder / "int8")
    for file in (folder / "int8").iterdir():
        file.rename(folder / file.name)
    export.network(config, folder)
    (folder / FILE).write_bytes(cutting.bpe([*vocabulary], {}, special))
    return folder
