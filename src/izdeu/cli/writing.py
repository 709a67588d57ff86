"""A file written whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from izdeu.vocab.errors import Refused


def write_whole(out: Path, content: bytes) -> None:
    """Writes a file that its owner alone can read; what lay there stays until the new one is whole.

    The draft is a new file of a name nobody can foresee, so that no link that lies there is followed. Refused when it
    cannot be written.
    """
    try:
        with NamedTemporaryFile("wb", dir=out.parent, prefix=".izdeu-", delete=False) as file:
            draft = Path(file.name)
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                os.replace(draft, out)
            finally:
                draft.unlink(missing_ok=True)
    except OSError as cause:
        raise Refused("{path} cannot be written: {why}.", path=out, why=cause.strerror) from cause
