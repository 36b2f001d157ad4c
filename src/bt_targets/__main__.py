"""`python -m bt_targets`."""

import sys

from bt_targets.command_line import main

sys.exit(main())
