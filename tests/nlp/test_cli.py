"""The command line, in this process with small engines, and as a program of its own."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nlp import cli
from nlp.languages import Lang
from tests.fakes import FakeEngines, FakeTranslator, FakeWriter

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "drones-over-moscow.txt"
ARTICLE = (
    "Water rose by 3 metres in Kurgan on Friday, and 14,000 people had to leave their homes.\n"
    "The governor, Ivan Petrov, asked Moscow for 21 billion rubles to mend the roads of the region.\n"
)
RUSSIAN = {
    "Water rose by 3 metres in Kurgan on Friday, and 14,000 people had to leave their homes.": (
        "В пятницу вода в Кургане поднялась на 3 метра, и 1400 человек покинули свои дома."
    ),
    "The governor, Ivan Petrov, asked Moscow for 21 billion rubles to mend the roads of the region.": (
        "Губернатор Иван Петров попросил у Москвы 21 миллиард рублей на ремонт дорог области."
    ),
}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "flood.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def engines() -> FakeEngines:
    return FakeEngines(FakeTranslator(RUSSIAN))


def give(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    """Make `text` standard input."""
    data = text.encode() if isinstance(text, str) else text
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def run(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    """The program itself, in a locale that knows no Cyrillic."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""}
    command = [sys.executable, "-m", "nlp", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=60, check=False, **options)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["summon"],
        ["brief"],
        ["brief", "a.txt", "--to", "pl"],
        ["brief", "a.txt", "--sentences", "0"],
        ["brief", "a.txt", "--sentences", "-3"],
        ["brief", "a.txt", "--sentences", "2.5"],
        ["brief", "a.txt", "--format", "doc"],
        ["translate", "--from", "en"],
        ["entities", "a.txt"],
        ["check", "--from", "en", "--to", "ru", "only-one.txt"],
    ],
)
def test_wrong_usage_is_one_line_and_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error.count("\n") == 1


@pytest.mark.parametrize("command", sorted(cli.COMMANDS))
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: diptych {command}")


@pytest.mark.parametrize(
    "arguments",
    [
        ["brief", "missing.txt"],
        ["summarize", "missing.txt"],
        ["translate", "--from", "en", "--to", "ru", "missing.txt"],
        ["translate", "--from", "en", "--to", "en"],
        ["figures", "--lang", "ru", "missing.txt"],
        ["entities", "--lang", "ru", "."],
        ["check", "--from", "en", "--to", "ru", "missing.txt", "missing.txt"],
    ],
)
def test_bad_input_is_one_sentence_and_status_1(
    arguments: list[str], engines: FakeEngines, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    paths = [str(tmp_path / part) if part == "missing.txt" else part for part in arguments]
    assert cli.main(paths, engines) == 1
    out, error = capsys.readouterr()
    assert out == ""
    assert error.startswith("diptych: ")
    assert error.endswith(".\n")
    assert error.count("\n") == 1


def test_translate_keeps_order_empty_lines_and_the_space_around(
    engines: FakeEngines, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    give(monkeypatch, "It rained.\n\n  He left. She stayed.\t\r\nThe end.")
    assert cli.main(["translate", "--from", "en", "--to", "ru"], engines) == 0
    expected = "[ru] It rained.\n\n  [ru] He left. [ru] She stayed.\t\n[ru] The end.\n"
    assert capsys.readouterr().out == expected


def test_translate_gives_one_line_for_each_of_many(
    engines: FakeEngines, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"Number {n} came home." if n % 7 else "" for n in range(1000)]
    give(monkeypatch, "\n".join(lines) + "\n")
    assert cli.main(["translate", "--from", "en", "--to", "uk", "-", "--json"], engines) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["source"] for line in found] == lines
    assert [line["target"] for line in found] == [f"[uk] {line}" if line else "" for line in lines]


def test_text_that_is_not_utf_8_is_told(
    engines: FakeEngines, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    give(monkeypatch, "Привет".encode("cp1251"))
    assert cli.main(["translate", "--from", "ru", "--to", "en"], engines) == 1
    assert "UTF-8" in capsys.readouterr().err


def test_figures_are_a_list_per_line_with_offsets_in_code_points(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ["Прибыль 🚀 выросла на 12,5%.", "", "Погибли 3 человека и 40 ранены."]
    give(monkeypatch, "\n".join(lines) + "\n")
    assert cli.main(["figures", "--lang", "ru", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(found) == 3
    assert found[1] == []
    assert [(f["kind"], f["value"]) for f in found[0]] == [("PERCENT", "12.5")]
    for line, figures in zip(lines, found, strict=True):
        for figure in figures:
            assert line[figure["start"] : figure["stop"]] == figure["text"]
    assert [f["value"] for f in found[2]] == ["3", "40"]


def test_entities_are_a_list_per_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    line = "🚀 Президент Зеленський прибув до Києва."
    give(monkeypatch, f"{line}\n\n")
    assert cli.main(["entities", "--lang", "uk", "--json"]) == 0
    found, nothing = (json.loads(printed) for printed in capsys.readouterr().out.splitlines())
    assert nothing == []
    assert ("PLACE", "Київ", "Києва") in [(e["kind"], e["normal"], e["text"]) for e in found]
    assert all(line[e["start"] : e["stop"]] == e["text"] for e in found)


def test_check_finds_the_line_whose_figure_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "a.en", tmp_path / "a.ru"
    source.write_text("He paid $300.\n\nIt took 40 days.\n", encoding="utf-8")
    target.write_text("Он заплатил 300 долларов.\n\nЭто заняло 14 дней.\n", encoding="utf-8")
    assert cli.main(["check", "--from", "en", "--to", "ru", str(source), str(target), "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert found[0] == found[1] == []
    assert {finding["kind"] for finding in found[2]} <= {"figure changed", "figure lost", "figure added"}
    for finding in found[2]:
        for side, text in (("source", source), ("target", target)):
            line, span = text.read_text(encoding="utf-8").splitlines()[2], finding[f"{side}_span"]
            assert finding[side] == (line[slice(*span)] if span else None)
    assert found[2]


def test_check_wants_as_many_lines_on_both_sides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").write_text("One.\nTwo.\n")
    (tmp_path / "b").write_text("Один.\n", encoding="utf-8")
    assert cli.main(["check", "--from", "en", "--to", "ru", str(tmp_path / "a"), str(tmp_path / "b")]) == 1
    assert "has 2 lines" in capsys.readouterr().err


def test_brief_prints_the_json_of_a_checked_digest(
    engines: FakeEngines, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["brief", str(article), "--to", "ru", "--format", "json", "--sentences", "1"], engines) == 0
    found = json.loads(capsys.readouterr().out)
    assert [sentence["target"] for sentence in found["sentences"]] == list(RUSSIAN.values())
    assert (found["lang"], found["target"], len(found["summary"])) == ("en", "ru", 1)
    wrong = [f for f in found["findings"] if f["kind"].startswith("figure")]
    assert {f["sentence"] for f in wrong} == {0}  # 14,000 became 1400; 21 billion is right
    for mark in (*found["entities"], *found["figures"]):
        sentence = found["sentences"][mark["sentence"]]
        side = sentence["target"] if mark["side"] == "target" else sentence["text"]
        assert side[mark["start"] : mark["stop"]] == mark["text"]


def test_brief_reads_standard_input(
    engines: FakeEngines, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    give(monkeypatch, ARTICLE)
    assert cli.main(["brief", "-", "--to", "ru"], engines) == 0
    assert "## Summary in Russian" in capsys.readouterr().out


def test_one_bad_file_does_not_stop_the_others(
    engines: FakeEngines, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = article.with_name("missing.txt")
    assert cli.main(["brief", str(missing), str(article), "--to", "ru", "--json"], engines) == 1
    out, error = capsys.readouterr()
    assert len(json.loads(out)["sentences"]) == 2
    assert error.startswith("diptych: missing.txt")


def test_summarize_cites_its_sentences(engines: FakeEngines, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["summarize", str(article), "--sentences", "1", "--json"], engines) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["sentences"] == [list(RUSSIAN)[index] for index in found["summary"]]
    assert engines.fake.asked == []


def test_a_generated_summary_names_what_it_rests_on_and_what_is_not_in_the_article(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engines = FakeEngines(FakeTranslator(RUSSIAN), author=FakeWriter("It cost 77 million euros. Nobody knows why."))
    assert cli.main(["summarize", str(article), "--generated", "--to", "ru"], engines) == 0
    out, error = capsys.readouterr()
    assert out.startswith("It cost 77 million euros. [")
    assert "    [ru] It cost 77 million euros." in out
    assert "    error: not in the article: 77,000,000 EUR" in out
    assert "generated by writer" in error
    assert cli.main(["summarize", str(article), "--generated", "--json"], engines) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["model"] == "writer"
    assert found["sentences"][0]["findings"][0]["kind"] == "not in the article"
    assert cli.main(["brief", str(article), "--to", "ru", "--generated", "--no-repair"], engines) == 0
    assert "Generated by writer" in capsys.readouterr().out
    assert cli.main(["summarize", str(article), "--generated"], FakeEngines()) == 1
    assert "No installed model writes summaries" in capsys.readouterr().err


def test_the_default_is_to_translate_into_english(
    engines: FakeEngines, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "новость.txt"
    path.write_text("Губернатор области приехал в город Курган в пятницу утром, чтобы встретиться с жителями.\n")
    assert cli.main(["brief", str(path), "--json"], engines) == 0
    assert json.loads(capsys.readouterr().out)["target"] == Lang.EN


def test_no_model_is_one_sentence(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translator = FakeTranslator()
    translator.directions = frozenset()
    assert cli.main(["brief", str(article), "--to", "uk"], FakeEngines(translator)) == 1
    assert "No installed model translates from English to Ukrainian" in capsys.readouterr().err


def test_output_is_utf_8_whatever_the_locale() -> None:
    done = run("figures", "--lang", "ru", "--json", input="Погибли 3 человека 🚀 и ещё 5 км.\n".encode())
    assert done.returncode == 0, done.stderr.decode()
    assert [figure["value"] for figure in json.loads(done.stdout.decode("utf-8"))] == ["3", "5"]
    assert done.stderr == b""


def test_models_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIPTYCH_HOME", str(tmp_path))
    done = run("models", "--json")
    assert done.returncode == 0, done.stderr.decode()
    assert "multilingual-e5-small" in [model["id"] for model in json.loads(done.stdout)]


def test_a_reader_that_has_had_enough_is_no_error() -> None:
    command = f"{sys.executable} -m nlp figures --lang en --json | head -n 1"
    lines = b"Some 40 of 122 drones.\n" * 20_000
    done = subprocess.run(command, shell=True, cwd=ROOT, input=lines, capture_output=True, timeout=60, check=False)
    assert [figure["value"] for figure in json.loads(done.stdout)] == ["40", "122"]
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of another kind there")
def test_ctrl_c_ends_it_quietly() -> None:
    code = (  # a shell that runs the tests in the background makes its children deaf to Ctrl-C: this one listens
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from nlp.cli import main; sys.exit(main(['figures', '--lang', 'en', '--json']))"
    )
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, **pipes) as job:
        job.stdin.write(b"Some 40 drones.\n" * 2000)
        job.stdin.flush()
        assert json.loads(job.stdout.readline())[0]["value"] == "40"  # it is at work
        job.send_signal(signal.SIGINT)
        error = job.communicate(timeout=60)[1]
    assert job.returncode == 130
    assert error == b""


def test_the_command_line_needs_no_qt_and_no_torch() -> None:
    code = (
        "import sys; from nlp import cli; cli.main(['figures', '--lang', 'en', sys.argv[1]]);"
        "sys.exit(any(name in sys.modules for name in ('PySide6', 'torch', 'transformers')))"
    )
    done = subprocess.run([sys.executable, "-c", code, SEED], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
