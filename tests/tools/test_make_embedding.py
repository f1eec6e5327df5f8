"""What the embedding is made by, short of the neural model: axes, weights, rounding, bytes, and WordNet's lines."""

import io
import re
from pathlib import Path

import numpy as np
import pytest

from compare.similarity.embedding import load_embedding
from tools import make_embedding as tool


def scattered(rows: int, columns: int) -> tool.Floats:
    spread = np.linspace(3.0, 0.1, columns)
    return (np.random.default_rng(7).normal(size=(rows, columns)) * spread + 5.0).astype(np.float32)


def test_all_principal_axes_keep_distances() -> None:
    vectors = scattered(40, 6)
    turned = tool.principal(vectors, 6)
    before = np.linalg.norm(vectors[:, None] - vectors[None], axis=2)
    after = np.linalg.norm(turned[:, None] - turned[None], axis=2)
    assert after == pytest.approx(before, abs=1e-4)


def test_principal_axes_come_widest_first_and_stand_apart() -> None:
    turned = tool.principal(scattered(200, 6), 4)
    covariance = np.cov(turned.T)
    assert (np.diff(np.diag(covariance)) < 0).all()
    assert covariance - np.diag(np.diag(covariance)) == pytest.approx(np.zeros((4, 4)), abs=1e-4)


def test_the_first_axis_is_the_line_on_which_the_points_lie() -> None:
    line = np.outer([0.0, 1.0, 2.0, 3.0, 9.0], [3.0, 4.0]).astype(np.float32)
    assert tool.principal(line, 1)[:, 0] == pytest.approx([-15.0, -10.0, -5.0, 0.0, 30.0], abs=1e-4)


def test_an_axis_points_to_its_largest_value() -> None:
    turned = tool.principal(-scattered(50, 5), 5)
    assert (turned.max(axis=0) >= -turned.min(axis=0)).all()


def test_more_axes_than_there_are_is_an_error() -> None:
    with pytest.raises(ValueError, match="8 dimensions asked of 40 vectors of 6"):
        tool.principal(scattered(40, 6), 8)


def test_frequent_tokens_weigh_less() -> None:
    weights = tool.rarity(1000)
    assert (np.diff(weights) > 0).all()
    assert weights[0] > 0
    assert weights[-1] < 1


def test_rarity_is_sif_over_zipf() -> None:
    # Shares of ranks 2, 3 and 4 are 6, 4 and 3 thirteenths.
    expected = [0.1 / (0.1 + share / 13) for share in (6, 4, 3)]
    assert tool.rarity(3, smoothing=0.1) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("largest", [1, 7, 127])
def test_rounding_is_never_off_by_more_than_half_a_scale(largest: int) -> None:
    vectors = scattered(30, 8) - 5.0
    rounded, scales = tool.quantise(vectors, largest)
    assert rounded.dtype == np.int8
    assert np.abs(rounded).max(axis=1).tolist() == [largest] * 30
    assert (np.abs(rounded * scales[:, None] - vectors) <= scales[:, None] / 2 + 1e-6).all()


def test_a_row_of_zeros_stays() -> None:
    rounded, scales = tool.quantise(np.zeros((2, 3), dtype=np.float32), 7)
    assert not rounded.any()
    assert not scales.any()


@pytest.mark.parametrize("largest", [0, 128])
def test_what_does_not_fit_int8_is_an_error(largest: int) -> None:
    with pytest.raises(ValueError, match=f"largest is {largest}"):
        tool.quantise(scattered(2, 3), largest)


def test_the_same_arrays_give_the_same_bytes_in_any_order() -> None:
    first = {"q": np.arange(6, dtype=np.int8), "s": np.ones(2, dtype=np.float32)}
    assert tool.npz_bytes(first) == tool.npz_bytes(dict(reversed(first.items())))
    assert tool.npz_bytes(first) != tool.npz_bytes({**first, "s": np.zeros(2, dtype=np.float32)})


def test_the_bytes_hold_no_date_and_no_system() -> None:
    packed = tool.npz_bytes({"q": np.zeros(1, dtype=np.int8)})
    with tool.zipfile.ZipFile(io.BytesIO(packed)) as archive:
        infos = archive.infolist()
    assert [(info.filename, info.date_time, info.create_system) for info in infos] == [
        ("q.npy", (1980, 1, 1, 0, 0, 0), 3)
    ]


def test_what_is_written_is_what_the_package_reads(tmp_path: Path) -> None:
    rounded, scales = tool.quantise(np.array([[1.0, 0.0], [0.0, 2.0]], dtype=np.float32), 7)
    words = np.frombuffer(b"storm\n##s", dtype=np.uint8)
    (tmp_path / "small.npz").write_bytes(tool.npz_bytes({"q": rounded, "s": scales, "v": words}))
    embedding = load_embedding(tmp_path / "small.npz")
    assert embedding.numbers("Storms storm") == [0, 1, 0]
    assert embedding.vectors(["storms"])[0] == pytest.approx(np.array([1.0, 2.0]) / 5**0.5, abs=1e-6)


def test_a_gloss_gives_its_definition_and_its_examples() -> None:
    line = '00001 29 v 01 thaw 0 000 01 + 02 00 | become or cause to become soft; "the ice thawed"; "thaw the meat"  '
    assert list(tool.split_gloss(line)) == ["become or cause to become soft", "the ice thawed", "thaw the meat"]


def test_the_licence_at_the_head_of_a_file_is_no_gloss() -> None:
    assert list(tool.split_gloss("  1 This software and database | is being provided to you  ")) == []


def test_glosses_come_in_the_order_of_the_files_and_once(tmp_path: Path) -> None:
    for name in tool.GLOSS_FILES:
        (tmp_path / name).write_text(f"  1 licence\n0 00 n 01 x 0 000 | of {name}  \n1 00 n 01 y 0 000 | common  \n")
    assert tool.read_glosses(tmp_path) == ["of data.adj", "common", "of data.adv", "of data.noun", "of data.verb"]


def test_missing_glosses_are_named(tmp_path: Path) -> None:
    (tmp_path / "data.adj").write_text("")
    with pytest.raises(SystemExit, match=r"no data\.adv, data\.noun, data\.verb; .*wordnet-base"):
        tool.read_glosses(tmp_path)


def test_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tool, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="pip install torch safetensors"):
        tool.check_packages()
    with pytest.raises(SystemExit, match="say --model FOLDER"):
        tool.find_model(None)


def test_another_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no model\.safetensors"):
        tool.find_model(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    (tmp_path / "vocab.txt").write_text("the\n")
    with pytest.raises(SystemExit, match=f"not {tool.MODEL_SHA256}"):
        tool.find_model(tmp_path)


def test_framing_and_spare_tokens_are_left_out() -> None:
    listed = ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[", "the", "##s"]
    assert [token for token in listed if tool.is_kept(token)] == ["[PAD]", "[UNK]", "[", "the", "##s"]


def test_agreement_is_one_for_equal_cosines_and_less_after_a_change() -> None:
    rows = tool.principal(scattered(12, 6), 6)
    tokens = [[n, (n * 5 + 1) % 12] for n in range(12)]
    texts = tool.Texts(tokens, tool.likeness(rows, tokens))
    assert tool.agreement(rows, texts) == pytest.approx(1.0)
    assert tool.agreement(rows[::-1], texts) < 0.9


def test_every_fortieth_text_is_held_out_and_no_other() -> None:
    texts = tool.Texts([[n] for n in range(100)], scattered(100, 2))
    held, seen = tool.part(texts, held_out=True), tool.part(texts, held_out=False)
    assert held.tokens == [[0], [40], [80]]
    assert held.wanted.tolist() == texts.wanted[[0, 40, 80]].tolist()
    assert sorted(held.tokens + seen.tokens) == texts.tokens


@pytest.mark.parametrize("wrong", ["--dimensions=0", "--dimensions=385", "--largest=128", "--steps=-1"])
def test_options_out_of_range_are_refused(wrong: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        tool.read_options([f"--out={tmp_path / 'x.npz'}", wrong])
    assert "--dimensions is 1 to 384" in capsys.readouterr().err


def test_help_says_how_to_run_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        tool.read_options(["--help"])
    assert stopped.value.code == 0
    assert re.search(r"python tools/make_embedding\.py --out", capsys.readouterr().out)
