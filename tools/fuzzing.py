"""What the fuzzers share: the command line, and the settings of libFuzzer. Needs `pip install atheris`."""

from __future__ import annotations

import sys
import tempfile
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import atheris

_SECONDS_AT, _FOLDER_AT = 2, 3


@dataclass(frozen=True, slots=True)
class Target:
    """What to run on each input, inputs to begin with, and words to build others from."""

    run: Callable[[bytes], None]
    examples: tuple[bytes, ...]
    words: tuple[str, ...] = ()


def fuzz(targets: Mapping[str, Callable[[], Target]]) -> None:
    """Fuzz the target that the command line names: TARGET [SECONDS [FOLDER]]; it is made only when it is used."""
    name = sys.argv[1]
    seconds = sys.argv[_SECONDS_AT] if len(sys.argv) > _SECONDS_AT else "60"
    folder = sys.argv[_FOLDER_AT] if len(sys.argv) > _FOLDER_AT else ""
    warnings.simplefilter("ignore")
    target = targets[name]()
    corpus = Path(folder or tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for number, example in enumerate(target.examples):
        (corpus / f"example-{number}").write_bytes(example)
    dictionary = corpus.with_name(f"{corpus.name}.words")
    dictionary.write_text("".join(_entries(target.words)), "ascii")
    atheris.Setup(list(_settings(name, seconds, corpus, dictionary)), target.run)
    atheris.Fuzz()


def _settings(name: str, seconds: str, corpus: Path, dictionary: Path) -> Iterator[str]:
    yield from (sys.argv[0], f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-max_len=20000")
    yield f"-dict={dictionary}"
    yield f"-artifact_prefix={corpus}/{name}-"
    yield str(corpus)


def _entries(words: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a dictionary of libFuzzer, which knows no other escape than of bytes."""
    for word in sorted(set(words)):
        yield '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n'
