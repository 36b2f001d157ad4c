"""The terms of the field, from which the glossary and the tooltips of every page are made: one meaning each."""
