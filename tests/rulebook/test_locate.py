from __future__ import annotations

from pathlib import Path

import pytest

from compare.rulebook import locate
from compare.rulebook.locate import shipped_folder


def test_in_a_checkout_the_folders_stand_beside_the_package() -> None:
    root = Path(__file__).resolve().parent.parent.parent
    assert shipped_folder("rules") == root / "rules"
    assert shipped_folder("seeds") == root / "seeds"
    assert shipped_folder("data") == root / "compare" / "data"


def test_inside_the_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "compare"
    for folder in (package / "rules", tmp_path / "rules", tmp_path / "seeds"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(locate, "_PACKAGE", package)
    assert shipped_folder("rules") == package / "rules"
    assert shipped_folder("seeds") == tmp_path / "seeds"


def test_a_folder_that_is_missing_is_a_damaged_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locate, "_PACKAGE", tmp_path / "compare")
    with pytest.raises(FileNotFoundError, match="the installation is damaged"):
        shipped_folder("rules")
