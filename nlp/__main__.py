"""`python -m nlp …`: the command line without the window."""

import sys

from nlp.cli import main

sys.exit(main(sys.argv[1:]))
