"""How many clauses and communes are measured, and the seed that communes are drawn from."""

from typing import Final

SEED: Final = 20252030
CLAUSES: Final = 53
PROVINCE: Final = 92
COUNTRY: Final = 3321
TEN_COUNTRIES: Final = 10 * COUNTRY
