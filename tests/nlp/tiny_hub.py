"""Tiny folders of the kinds on the model hub besides Marian, laid out as they are there, with random weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.nlp.tiny_models import LINES

SIZE: dict[str, Any] = {
    "d_model": 32, "encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 2, "decoder_attention_heads": 2,
    "encoder_ffn_dim": 64, "decoder_ffn_dim": 64, "max_position_embeddings": 256, "activation_function": "relu",
    "scale_embedding": True, "init_std": 0.4,
}  # fmt: skip


def pieces(path: Path, size: int = 110, **options: Any) -> Path:
    """A SentencePiece model of both languages, with the ids that `options` give to its control tokens."""
    import sentencepiece

    path.parent.mkdir(parents=True, exist_ok=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*LINES["source"], *LINES["target"]]), model_prefix=str(path), vocab_size=size,
        character_coverage=1.0, hard_vocab_limit=False, minloglevel=2, **options,
    )  # fmt: skip
    path.with_name(f"{path.name}.vocab").unlink()
    path.with_name(f"{path.name}.model").rename(path)
    return path


def m2m100(folder: Path) -> Path:
    from transformers import M2M100Config, M2M100ForConditionalGeneration, M2M100Tokenizer

    made = _processor(pieces(folder / "sentencepiece.bpe.model"))
    tokens = ["<s>", "<pad>", "</s>", "<unk>", *(made.id_to_piece(i) for i in range(3, made.get_piece_size()))]
    vocabulary = {token: i for i, token in enumerate(tokens)}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), "utf-8")
    files = str(folder / "vocab.json"), str(folder / "sentencepiece.bpe.model")
    languages = list(M2M100Tokenizer(*files).lang_token_to_id)
    tokenizer = M2M100Tokenizer(*files, additional_special_tokens=languages)
    size = len(vocabulary) + 100 + 8  # languages, and the words that fairseq made up
    config = M2M100Config(
        vocab_size=size, **SIZE, pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2,
    )  # fmt: skip
    return _saved(folder, M2M100ForConditionalGeneration, config, tokenizer)


def nllb(folder: Path) -> Path:
    from transformers import M2M100Config, M2M100ForConditionalGeneration, NllbTokenizer

    tokenizer = NllbTokenizer(str(pieces(folder / "sentencepiece.bpe.model")), src_lang="eng_Latn")
    config = M2M100Config(
        vocab_size=len(tokenizer), **SIZE, pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2,
        tokenizer_class="NllbTokenizer",
    )  # fmt: skip
    return _saved(folder, M2M100ForConditionalGeneration, config, tokenizer, seed=3, max_length=200)


def mbart50(folder: Path) -> Path:
    from transformers import MBart50Tokenizer, MBartConfig, MBartForConditionalGeneration

    tokenizer = MBart50Tokenizer(str(pieces(folder / "sentencepiece.bpe.model")), src_lang="en_XX", bos_token="<s>")
    config = MBartConfig(
        vocab_size=len(tokenizer), **SIZE, pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2,
        normalize_before=True, add_final_layer_norm=True, tokenizer_class="MBart50Tokenizer",
    )  # fmt: skip
    return _saved(folder, MBartForConditionalGeneration, config, tokenizer, num_beams=5, max_length=200)


def mbart(folder: Path) -> Path:
    """Of 25 languages, as models of summaries in Russian are made from it."""
    from transformers import MBartConfig, MBartForConditionalGeneration, MBartTokenizer

    tokenizer = MBartTokenizer(str(pieces(folder / "sentencepiece.bpe.model")), src_lang="ru_RU", tgt_lang="ru_RU")
    config = MBartConfig(
        vocab_size=len(tokenizer), **SIZE, pad_token_id=1, bos_token_id=0, eos_token_id=2,
        decoder_start_token_id=int(tokenizer.convert_tokens_to_ids("ru_RU")), forced_eos_token_id=2,
        normalize_before=True, add_final_layer_norm=True,
    )  # fmt: skip
    return _saved(folder, MBartForConditionalGeneration, config, tokenizer)


def bart(folder: Path) -> Path:
    """With a vocabulary of bytes, as models of summaries in English have it."""
    from tokenizers import ByteLevelBPETokenizer
    from transformers import BartConfig, BartForConditionalGeneration, BartTokenizerFast

    folder.mkdir(parents=True)
    made = ByteLevelBPETokenizer()
    made.train_from_iterator(LINES["source"], 330, special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    made.save_model(str(folder))
    tokenizer = BartTokenizerFast(str(folder / "vocab.json"), str(folder / "merges.txt"), model_max_length=200)
    config = BartConfig(
        vocab_size=len(tokenizer), **SIZE, pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2,
        forced_bos_token_id=0, forced_eos_token_id=2, normalize_before=False, add_final_layer_norm=False,
        normalize_embedding=True,
    )  # fmt: skip
    return _saved(folder, BartForConditionalGeneration, config, tokenizer)


def t5(folder: Path, tags: tuple[str, ...] = (), multilingual: bool = False, **config: Any) -> Path:
    """`tags` as MADLAD-400 has them in its vocabulary; `multilingual` is mT5."""
    from transformers import (
        MT5Config,
        MT5ForConditionalGeneration,
        T5Config,
        T5ForConditionalGeneration,
        T5Tokenizer,
    )

    spm = pieces(folder / "spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1, user_defined_symbols=list(tags))
    tokenizer = T5Tokenizer(str(spm), extra_ids=100, legacy=True)
    made = (MT5Config if multilingual else T5Config)(
        vocab_size=len(tokenizer), d_model=32, d_kv=16, d_ff=64, num_layers=1, num_heads=2, decoder_start_token_id=0,
        feed_forward_proj="gated-gelu", tie_word_embeddings=False, **{"initializer_factor": 3.0} | config,
    )  # fmt: skip
    return _saved(folder, MT5ForConditionalGeneration if multilingual else T5ForConditionalGeneration, made, tokenizer)


def converted(folder: Path, out: Path) -> Path:
    """`folder` in CTranslate2's format, float32, with whatever vocabulary files it has."""
    from ctranslate2.converters import TransformersConverter
    from transformers import AutoTokenizer

    class Converter(TransformersConverter):
        def load_tokenizer(self, _class: Any, path: str, **options: Any) -> Any:
            return AutoTokenizer.from_pretrained(path, use_fast=(folder / "tokenizer.json").exists(), **options)

    names = ("sentencepiece.bpe.model", "spiece.model", "source.spm", "target.spm", "tokenizer.json")
    Converter(str(folder), copy_files=[name for name in names if (folder / name).exists()]).convert(str(out))
    return out


def _processor(path: Path) -> Any:
    import sentencepiece

    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def _saved(folder: Path, kind: Any, config: Any, tokenizer: Any, seed: int = 1, **generation: Any) -> Path:
    import torch
    from transformers import GenerationConfig

    torch.manual_seed(seed)
    model = kind(config).eval()
    with torch.no_grad():  # a random model would say little else than language tokens, as they outnumber the others
        special = [i for i in tokenizer.all_special_ids if i < config.vocab_size]
        model.get_output_embeddings().weight[special] *= 0.3
    model.generation_config = GenerationConfig.from_model_config(config)
    model.generation_config.update(**generation)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def marian_zip(folder: Path, out: Path) -> Path:
    """The Marian model in `folder` as its own toolkit writes it: npz, YAML vocabulary, decoder.yml."""
    import numpy as np
    import yaml
    from transformers import MarianMTModel

    model = MarianMTModel.from_pretrained(folder)
    config, state = model.config, {name: one.numpy() for name, one in model.state_dict().items()}
    parts: dict[str, Any] = {
        "Wemb": state["model.shared.weight"][:-1],
        "decoder_ff_logit_out_b": state["final_logits_bias"][:, :-1],
    }

    def linear(ours: str, theirs: tuple[str, str]) -> None:
        parts[theirs[0]] = state[f"{ours}.weight"].T
        parts[theirs[1]] = state[f"{ours}.bias"][None]

    def norm(ours: str, theirs: str) -> None:
        parts[f"{theirs}_ln_scale"], parts[f"{theirs}_ln_bias"] = (
            state[f"{ours}.weight"][None], state[f"{ours}.bias"][None],
        )  # fmt: skip

    for side, attentions in (
        ("encoder", {"self_attn": "self"}),
        ("decoder", {"self_attn": "self", "encoder_attn": "context"}),
    ):
        for i in range(getattr(config, f"{side}_layers")):
            ours, theirs = f"model.{side}.layers.{i}", f"{side}_l{i + 1}"
            for name, short in attentions.items():
                for letter, key in zip("qkvo", ("q_proj", "k_proj", "v_proj", "out_proj"), strict=True):
                    linear(f"{ours}.{name}.{key}", (f"{theirs}_{short}_W{letter}", f"{theirs}_{short}_b{letter}"))
                norm(f"{ours}.{name}_layer_norm", f"{theirs}_{short}_Wo")
            for number in (1, 2):
                linear(f"{ours}.fc{number}", (f"{theirs}_ffn_W{number}", f"{theirs}_ffn_b{number}"))
            norm(f"{ours}.final_layer_norm", f"{theirs}_ffn_ffn")
    described = {
        "type": "transformer", "transformer-decoder-autoreg": "self-attention", "transformer-no-projection": False,
        "transformer-ffn-activation": "swish", "transformer-preprocess": "", "transformer-postprocess": "dan",
        "transformer-postprocess-emb": "d", "transformer-heads": config.encoder_attention_heads,
        "enc-depth": config.encoder_layers, "dec-depth": config.decoder_layers, "tied-embeddings-all": True,
        "tied-embeddings-src": False, "transformer-guided-alignment-layer": "last",
    }  # fmt: skip
    parts["special:model.yml"] = np.frombuffer((yaml.dump(described) + "\0").encode(), dtype=np.int8)
    out.mkdir()
    np.savez(out / "model.npz", **parts)
    vocabulary = json.loads((folder / "vocab.json").read_text("utf-8"))
    vocabulary.pop("<pad>")
    (out / "vocab.yml").write_text(yaml.dump(vocabulary, allow_unicode=True), "utf-8")
    (out / "decoder.yml").write_text(yaml.dump({"models": ["model.npz"], "vocabs": ["vocab.yml", "vocab.yml"]}))
    for name in ("source.spm", "target.spm"):
        (out / name).write_bytes((folder / name).read_bytes())
    return out
