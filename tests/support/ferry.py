"""An invented story in six short articles, the sixth of which comes a day later: for tests of the way back."""

from __future__ import annotations

from pathlib import Path

ARTICLES = {
    "herald.txt": """Ferry sinks off Tolm Island

Twelve people were killed when the ferry Aster sank off Tolm Island on Monday, the coast guard said.

The ferry left the port of Brakk at noon. Divers searched the hull until dark.
""",
    "tribune.txt": """Fifteen people were killed when the ferry Aster sank off Tolm Island on Monday, rescuers said.

“The sea was calm,” harbour master Ida Rohm said. The ferry was built in 1991.
""",
    "wire.txt": """The ferry Aster sank off Tolm Island on Monday. Forty passengers were taken to hospital.

“The sea was calm,” said Ida Rohm, the harbour master.
""",
    "post.txt": """The ferry Aster left the port of Brakk at noon on Monday with 80 passengers.

An inquiry will open on Friday, the ministry of transport said.
""",
    "echo.txt": """An inquiry into the sinking of the ferry Aster will open on Friday, the ministry of transport said.

Candles burned in Brakk all night.
""",
}
SIXTH = {
    "gazette.txt": """15 people were killed when the ferry Aster sank off Tolm Island on Monday, the mayor said.

The owner of the ferry has left the country.
"""
}


def write(folder: Path, articles: dict[str, str]) -> None:
    """Write articles as files, with a manifest that gives publishers and days."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for number, (name, text) in enumerate(articles.items(), 1):
        (folder / name).write_text(text, encoding="utf-8")
        publisher = Path(name).stem.title()
        lines.append(f'[[source]]\nfile = "{name}"\npublisher = "{publisher}"\npublished = 2024-05-{13 + number}\n')
    (folder / "sources.toml").write_text("\n".join(lines), encoding="utf-8")
