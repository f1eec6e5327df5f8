"""The terminal report: lines of `rich.text.Text`, in which article text is never markup and never steers."""
