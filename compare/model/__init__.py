"""The words that the stages share: text, grammar, values, findings and errors; nothing here reads or decides."""
