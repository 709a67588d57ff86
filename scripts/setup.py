"""Sets a checkout up: `setup.py run` for using Izdeu, `setup.py test` for working on it. Standard library only.

Idempotent: what is there is left alone, and when everything is there no network is asked.
"""

from __future__ import annotations  # so that an older Python lives to say that it is too old

import glob
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
KEPT = {"izdeu", "pip", "setuptools", "wheel"}  # in an environment without being in a lock
PIP_ENV = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_ROOT_USER_ACTION": "ignore"}


class Need:
    """A Debian package, known to be there by any of some files; `why` is told when it is missing."""

    def __init__(self, package: str, why: str, *files: str, must: bool = True) -> None:
        """`must`: without it the setup stops; else it goes on and says what will be lacking."""
        self.package, self.why, self.files, self.must = package, why, files, must

    @property
    def there(self) -> bool:
        """Whether a file is there, however it came."""
        return any(glob.glob(file) for file in self.files)


ENSUREPIP = os.path.join(sysconfig.get_path("stdlib"), "ensurepip", "__init__.py")
NOTO = "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf"
NOTO_CJK = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
FONTS = [
    Need("fonts-noto-core", "the letters of the pages", NOTO, must=False),
    Need("fonts-noto-cjk", "the Chinese letters of the pages", NOTO_CJK, must=False),
]
RUN = [
    Need(f"python3.{sys.version_info.minor}-venv", "an environment of its own", ENSUREPIP, str(VENV / "bin/python")),
    *FONTS,
    Need("libpango-1.0-0", "flyers and papers", "/usr/lib/*/libpango-1.0.so.0", must=False),
    Need("libpangoft2-1.0-0", "flyers and papers", "/usr/lib/*/libpangoft2-1.0.so.0", must=False),
]
PANGO = [
    Need("libpango-1.0-0", "flyers and papers", "/usr/lib/*/libpango-1.0.so.0"),
    Need("libpangoft2-1.0-0", "flyers and papers", "/usr/lib/*/libpangoft2-1.0.so.0"),
]
TEST = [
    *RUN,
    *PANGO,
    Need("postgresql", "the tests on PostgreSQL", "/usr/lib/postgresql/*/bin/initdb"),
    Need("chromium", "the browser journeys", "/usr/bin/chromium"),
    Need("minisign", "another's word on the signature of a release", "/usr/bin/minisign"),
    Need("libatomic1", "what drives the browser", "/usr/lib/*/libatomic.so.1"),
]
NEEDS = {"run": RUN, "test": TEST}
FONT_TEXTS = ("resources", "locale", "web/templates")  # whose characters make_fonts.py cuts


def say(text: str) -> None:
    """Tells what is being done, at once."""
    print(text, flush=True)


def stop(text: str) -> NoReturn:
    """Ends the setup with a sentence."""
    raise SystemExit(text)


def check_python() -> None:
    """Stops unless this Python is new enough."""
    if sys.version_info < (3, 11):  # noqa: UP036 - said to whoever starts it with an older one
        found = ".".join(str(n) for n in sys.version_info[:3])
        stop(
            "Izdeu needs Python 3.11 or newer; " + sys.executable + " is " + found + ". "
            "Install python3.11, or say which to use: make setup PYTHON=/path/to/python3.11"
        )


def may_install() -> list[str] | None:
    """The command before apt-get: [] for root, ["sudo", "-n"] where that asks no password, None where neither."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def apt_install(packages: list[str], before: list[str]) -> bool:
    """Installs Debian packages; False when apt could not."""
    say("Installing " + " ".join(packages) + " with apt ...")
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    subprocess.run([*apt, "update"], stdout=subprocess.DEVNULL)
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    return subprocess.run(install, stdout=subprocess.DEVNULL).returncode == 0


def system_packages(profile: str) -> None:
    """Installs what the system lacks; where it may not, lists it, and stops only for what cannot be done without."""
    missing = [need for need in NEEDS[profile] if not need.there]
    if not missing:
        return
    before = may_install()
    if before is not None and apt_install([need.package for need in missing], before):
        return
    lines = ["  " + need.package.ljust(20) + "for " + need.why for need in missing]
    names = " ".join(need.package for need in missing)
    text = "\n".join(["Missing on this system:", *lines, "Install them with:  sudo apt install " + names])
    if any(need.must for need in missing):
        stop(text + "\nThen run make again.")
    say(text + "\nGoing on without: pages will use the fonts of the browser.")


def make_venv() -> None:
    """Makes .venv, or makes it anew when its Python is gone."""
    python = VENV / "bin/python"
    if python.exists() and subprocess.run([str(python), "-c", "import pip"], capture_output=True).returncode == 0:
        return
    say("Making .venv ...")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)


def digest(*paths: Path) -> str:
    """One digest of files' names and bytes, and of the Python that runs."""
    total = hashlib.sha256(sys.version.encode())
    for path in sorted(paths):
        total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def stamped(name: str, value: str) -> bool:
    """Whether the step `name` was last done with this digest."""
    stamp = VENV / (".done-" + name)
    return stamp.exists() and stamp.read_text() == value


def stamp(name: str, value: str) -> None:
    """Notes that the step `name` was done with this digest."""
    (VENV / (".done-" + name)).write_text(value)


def pip(*arguments: str) -> None:
    """Runs the environment's pip; stops with a sentence when it fails."""
    command = [str(VENV / "bin/python"), "-m", "pip", "-qq", *arguments]
    if subprocess.run(command, cwd=ROOT, env={**PIP_ENV, **os.environ}).returncode != 0:
        stop("Installing Python packages failed (see above). Check the network and run make again.")


def python_packages(profile: str) -> None:
    """Installs exactly the packages of the lock, each checked against its hash. The test lock holds the run lock."""
    lock = ROOT / "requirements" / (profile + ".lock")
    value = digest(lock)
    if stamped(profile, value) or (profile == "run" and stamped("test", digest(lock.with_name("test.lock")))):
        return
    count = sum(line[:1].isalnum() for line in lock.read_text().splitlines())
    say(f"Installing {count} Python packages from {lock.relative_to(ROOT)} (about a minute) ...")
    pip("install", "--progress-bar", "off", "--require-hashes", "--requirement", str(lock))
    drop_others(lock)
    stamp(profile, value)


def drop_others(lock: Path) -> None:
    """Removes what is in the environment and not in the lock: nothing may work here that is missing elsewhere."""
    listed = [str(VENV / "bin/python"), "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"]
    there = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.splitlines()
    wanted = {plain(line) for line in lock.read_text().splitlines() if line[:1].isalnum()} | KEPT
    if others := sorted({plain(line) for line in there} - wanted):
        pip("uninstall", "--yes", *others)


def plain(requirement: str) -> str:
    """The name of a requirement as packages are compared: lower case, one kind of dash (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[=\s@]", requirement)[0]).lower()


def project() -> None:
    """Installs the project itself, editable, without asking any registry."""
    value = digest(ROOT / "pyproject.toml", ROOT / "src/izdeu/__init__.py")
    if stamped("project", value) and (VENV / "bin/izdeu").exists():
        return
    pip("install", "--no-deps", "--no-build-isolation", "--editable", ".")
    stamp("project", value)


def made(name: str, out: str, *sources: str) -> None:
    """Runs scripts/make_<name>.py when `out` is not there, or what it is made of (`sources`) has changed."""
    script = ROOT / "scripts" / ("make_" + name + ".py")
    if not script.exists():
        return
    value = digest(script, *(path for source in sources for path in ROOT.glob(source) if path.is_file()))
    if stamped(name, value) and any(ROOT.glob(out)):
        return
    say("Making " + name + " ...")
    if subprocess.run([str(VENV / "bin/python"), str(script)], cwd=ROOT).returncode != 0:
        stop("scripts/" + script.name + " failed (see above).")
    stamp(name, value)


def main() -> None:
    """Sets up for a profile: run or test."""
    profile = sys.argv[1] if len(sys.argv) > 1 else "run"
    if profile not in NEEDS:
        stop("usage: setup.py run|test")
    check_python()
    system_packages(profile)
    make_venv()
    python_packages(profile)
    project()
    made("messages", "src/izdeu/**/*.mo", "src/izdeu/**/*.po")
    if all(need.there for need in FONTS):
        made("fonts", "src/izdeu/web/static/fonts/*.css", *(f"src/izdeu/{place}/**/*" for place in FONT_TEXTS))


if __name__ == "__main__":
    main()
