"""A site is built beside its place and put there whole: whatever stops a build, the last good site stays."""

import atexit
import errno
import os
import re
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from guide.content.files import hold, left
from guide.content.problems import ContentError, Problem
from guide.publish.exchange import exchange
from guide.publish.search.indexer import SearchError

_BUILDING, _EARLIER = "building", "earlier"
_OF_THE_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO})
_TRIES = 20
"""How often a swap begins anew when another build comes between its steps."""


class Staging:
    """One build's folder, from `begin` until it is put in place or dropped."""

    def __init__(self) -> None:
        self._place = self._folder = Path()
        self._held: int | None = None
        atexit.register(self.drop)

    def begin(self, site: str, dirty: bool = False) -> str:
        """Makes the folder to build in, and takes away what builds that were killed have left.

        Args:
            site: where the site is to lie in the end.
            dirty: whether only what has changed is built: then it begins as a copy of the site that is there.

        Returns:
            The folder's path.

        Raises:
            ContentError: when there can be none beside the site, or none could take its place.
        """
        self.drop()
        if Path(site) != self._folder:  # as it is where a build that failed is begun anew
            self._place = Path(site).resolve()
        if self._place.exists() and not self._place.is_dir():
            raise _problem(self._place, "is a file; name another place for the site")
        if self._place.is_mount():
            way_out = f"build into a folder below it: --site-dir {self._place}/guide"
            raise _problem(self._place, f"is a disk of its own, so no whole site can be put in its place; {way_out}")
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            self._sweep()
            self._make()
            if dirty and self._place.is_dir():
                shutil.copytree(self._place, self._folder, symlinks=True, dirs_exist_ok=True)
        except OSError as error:
            self.drop()
            raise _problem(self._place.parent, f"{error.strerror or error}; a site is built beside its place") from None
        return str(self._folder)

    def end(self, whole: bool) -> str:
        """Puts the site in its place where it is whole, and drops it where it is not.

        Returns:
            The site's place.

        Raises:
            ContentError: when it cannot be put there; what was there stays.
        """
        try:
            if whole:
                self._keep_hidden()
                self._swap()
        except OSError as error:
            raise _problem(self._place, f"{error.strerror or error}; the site that was there stays") from None
        finally:
            self.drop()
        return str(self._place)

    def drop(self) -> None:
        """Takes the folder away, or the site that had to make room; does nothing where there is none."""
        if self._held is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            os.close(self._held)
            self._held = None

    def _make(self) -> None:
        while self._held is None:
            self._folder = self._beside(_BUILDING)
            self._folder.mkdir()
            descriptor = os.open(self._folder if os.name == "posix" else os.devnull, os.O_RDONLY)
            # Between the two lines above, another build may have taken it for one that was left.
            if hold(descriptor) and self._folder.is_dir():
                self._held = descriptor
            else:
                os.close(descriptor)

    def _beside(self, what: str) -> Path:
        return self._place.with_name(f".{self._place.name}.{what}.{secrets.token_hex(4)}")

    def _sweep(self) -> None:
        ours = re.compile(rf"\.{re.escape(self._place.name)}\.({_BUILDING}|{_EARLIER})\.[0-9a-f]{{8}}")
        for folder in sorted(self._place.parent.iterdir()):
            found = ours.fullmatch(folder.name)
            if not found or folder.is_symlink() or not folder.is_dir():
                continue
            with left(folder) as is_left:
                if is_left and found[1] == _EARLIER and not self._place.exists():
                    folder.rename(self._place)  # stopped between the two steps of a swap
                elif is_left:
                    shutil.rmtree(folder, ignore_errors=True)

    def _keep_hidden(self) -> None:
        """As MkDocs does when it cleans a site: whatever begins with a dot is somebody's own, such as `.git`."""
        if self._place.is_dir():
            shutil.copymode(self._place, self._folder)
        for path in self._place.glob(".*"):
            kept = self._folder / path.name
            if path.is_dir() and not path.is_symlink():
                shutil.copytree(path, kept, symlinks=True, dirs_exist_ok=True)
            elif not kept.exists():
                shutil.copy2(path, kept, follow_symlinks=False)

    def _swap(self) -> None:
        for _ in range(_TRIES):
            if exchange(self._folder, self._place) or self._swap_in_two_steps():
                return
        raise OSError(errno.EBUSY, "other builds put their sites there again and again")

    def _swap_in_two_steps(self) -> bool:
        """For a first site, and where the file system knows no exchange; False when another build came between."""
        earlier = self._beside(_EARLIER)
        with suppress(FileNotFoundError):  # the first site here
            self._place.rename(earlier)
        try:
            self._folder.rename(self._place)
        except OSError as error:
            if not self._place.exists() and earlier.exists():
                earlier.rename(self._place)
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
            return False
        finally:
            if self._place.exists():
                shutil.rmtree(earlier, ignore_errors=True)
        return True


def what_stopped(error: BaseException) -> str | None:
    """What stopped a build, in words, where it was something foreseen: content, settings, search or the disk."""
    if isinstance(error, ContentError | SearchError):
        return str(error)
    if not isinstance(error, OSError) or error.errno not in _OF_THE_DISK:
        return None
    return f"{error.filename or 'The site'}: {error.strerror}. The site that was there before stays as it is."


def _problem(path: Path, message: str) -> ContentError:
    return ContentError([Problem(str(path), "folder", message)])
