"""`python -m benchmarks [PART …] [--quick] [--page]` measures, and says what came out.

Without a part all of them run, which takes some minutes. What is printed is the page in English, with the parts that ran.
`--page` needs all of them: it keeps the figures in `benchmarks/measured.json` and writes the pages of both sites from
them; `--write` writes the pages from the figures that are there. `--quick` only shows that everything runs.
"""

import argparse
import json
import sys
from typing import Any

from benchmarks.measuring import QUICK, WHOLE
from benchmarks.page import LANGS, MEASURED, page, path_of
from benchmarks.run import PARTS, run


def write(measured: dict[str, Any]) -> None:
    """Both pages, from one run."""
    for lang in LANGS:
        path_of(lang).write_text(page(measured, lang), encoding="utf-8")


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="one round on small sizes, to see that everything runs")
    parser.add_argument("--page", action="store_true", help="keep the figures and write the pages of the sites")
    parser.add_argument("--write", action="store_true", help="write the pages from the figures that are kept")
    options = parser.parse_args()
    if options.page and (options.quick or options.parts):
        parser.error("the pages are made of a whole run")
    if options.write:
        write(json.loads(MEASURED.read_text("utf-8")))
        return 0
    pace = QUICK if options.quick else WHOLE
    measured = run(options.parts or PARTS, pace, lambda text: print(text, file=sys.stderr, flush=True))
    if options.page:
        MEASURED.write_text(json.dumps(measured, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        write(measured)
    print(page(measured, "en"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
