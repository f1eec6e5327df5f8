"""The one flat row form that terminal, exports and review share: findings, columns, rows and listings."""
