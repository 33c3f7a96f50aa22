"""Where a bundle starts: the window, the command line, or, as a child program of its own, a module of the engine."""

import runpy
import sys

if sys.argv[1:2] == ["-m"] and sys.argv[2:3] and sys.argv[2].startswith("nlp.models."):
    del sys.argv[1]
    runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)
else:
    from desktop.__main__ import main

    sys.exit(main())
