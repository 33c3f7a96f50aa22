"""Where Diptych keeps what it keeps."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """Three folders; none of them need exist yet."""

    data: Path  # the library, the translation memory, installed models
    cache: Path  # what can be made again: joined model files
    config: Path  # settings

    @classmethod
    def default(cls) -> Paths:
        """The user's own folders, or those under DIPTYCH_HOME where it is set."""
        import platformdirs

        home = os.environ.get("DIPTYCH_HOME")
        if home:
            return cls.under(Path(home))
        folders = platformdirs.PlatformDirs("diptych", appauthor=False)
        return cls(Path(folders.user_data_dir), Path(folders.user_cache_dir), Path(folders.user_config_dir))

    @classmethod
    def under(cls, folder: Path) -> Paths:
        """A profile of its own inside `folder`."""
        return cls(folder / "data", folder / "cache", folder / "config")
