"""The reading engine: files in, checked digests out. Knows nothing of any window."""

import os

# numpy's matrices here are small. A second thread on them does not make them quicker: it waits in a loop for the first,
# on the core where a translation would run. numpy reads this when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
