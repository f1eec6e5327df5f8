"""Turns files into articles, their text exactly as read."""
