"""The table of commands, and a click group that loads a command's module only when the command is used."""

from __future__ import annotations

import click

from compare.registry import Entry, Registry

COMMANDS: Registry[click.Command] = Registry(
    "command",
    (
        Entry("report", "compare.cli.report:report", "What the articles agree on and where they differ, to read."),
        Entry("demo", "compare.cli.report:demo", "A report on the five example articles that come along."),
        Entry("export", "compare.cli.export:export", "The same as JSON, CSV, a spreadsheet or a page."),
        Entry("explain", "compare.cli.explain:explain", "Why one finding was made: reasons, rules, values."),
        Entry("names", "compare.cli.listings:names", "Every name with its spellings, by source."),
        Entry("quotes", "compare.cli.listings:quotes", "Every quotation with its speaker."),
        Entry("numbers", "compare.cli.listings:numbers", "Every quantity, by what is counted."),
        Entry("timeline", "compare.cli.listings:timeline", "What is said to have happened when."),
        Entry("origins", "compare.cli.listings:origins", "Who has what from whom."),
        Entry("sources", "compare.cli.sources:sources", "A manifest to fill in: who published what, and when."),
        Entry("verify", "compare.cli.verify:verify", "Replay the excerpts of an export against the articles."),
        Entry("init", "compare.cli.case:init", "Make a case folder: articles, manifest, decisions, settings."),
        Entry("add", "compare.cli.case:add", "Add articles to the case."),
        Entry("review", "compare.cli.review:review", "Take decisions from a table back into the case, and count them."),
        Entry("check", "compare.cli.check:check", "Hold a draft against its sources, statement by statement."),
        Entry("rules", "compare.cli.rules:rules", "Check the rules and list them."),
    ),
)


class LazyGroup(click.Group):
    """A click group over a table of commands; the help lists them without importing them."""

    def __init__(self, *, commands_table: Registry[click.Command], **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]
        self._table = commands_table

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Return the names of all commands in the order of the table."""
        return list(self._table.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load and return one command, None where there is none of this name."""
        return self._table.load(cmd_name) if cmd_name in self._table.names else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(entry.name, entry.about) for entry in self._table])
