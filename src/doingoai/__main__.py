"""`python -m doingoai` is the command line."""

import sys

from doingoai.cli import main

sys.exit(main())
