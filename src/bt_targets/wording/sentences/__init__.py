"""Every sentence and phrase of the explanations, in Vietnamese and in English, and nothing but words.

Whoever reads the language changes the words here and touches nothing else. A table lists what can be said of one
matter, by situation; the situations are listed in `situations.py`. A name in braces, such as `{year}`, is a slot: the
code puts a number, a name or another phrase there, the same in both languages. A language may use a slot more than
once or in another place of the sentence; one that it leaves out is named in `tests/test_sentences.py`.

Each module here has the name of the module of `wording` that fills its slots. In the order of an explanation:
`explanation`, `requirement`, `observed` or `missing`, `outcome`, `pace`; `formatting` writes numbers, units and values,
`view` frames a scorecard, and `description` prints targets on the command line. The names of verdicts, causes, paces,
roles and signals stand in `wording/terms.py`.
"""
