"""Makes text safe for each sink: terminal, CSV, XLSX, HTML."""
