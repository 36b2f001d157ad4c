"""`python -m docs.maker` writes every page and builds both sites into `build/site`."""

import sys

from docs.maker.build import ROOT, SITE, BuildError, build


def main() -> int:
    """Build; 0 when both sites are there, 1 with the reasons on standard error."""
    try:
        build(SITE)
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{SITE.relative_to(ROOT)}/index.html\n{SITE.relative_to(ROOT)}/en/index.html\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
