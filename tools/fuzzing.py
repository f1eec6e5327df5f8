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
# Seconds for one input, megabytes of memory, bytes of an input.
_LIMITS = ("-timeout=20", "-rss_limit_mb=2048", "-max_len=20000")


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
    settings = [*_LIMITS, f"-max_total_time={seconds}", f"-artifact_prefix={corpus}/{name}-"]
    settings += _dictionary(target.words, corpus)
    atheris.Setup([sys.argv[0], *settings, str(corpus)], target.run)
    atheris.Fuzz()


def _dictionary(words: Iterable[str], corpus: Path) -> Iterator[str]:
    """Write the words beside the corpus and yield the setting that names the file; libFuzzer takes no empty one."""
    entries = list(_entries(words))
    if entries:
        file = corpus.with_name(f"{corpus.name}.words")
        file.write_text("".join(entries), "ascii")
        yield f"-dict={file}"


def _entries(words: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a dictionary of libFuzzer, which knows no other escape than of bytes."""
    for word in sorted(set(words)):
        yield '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n'
