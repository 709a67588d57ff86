"""What a fresh process of the reader costs: seconds until the first proposal, and its peak memory."""

import subprocess
import sys
import time
from pathlib import Path

import yaml
from bench.reader.judge import words_in

GOLD = Path(__file__).resolve().parents[2] / "tests" / "reading" / "gold" / "dev"
_LONG = 20_000
_CHILD = """
import sys, time
def peak():
    status = open("/proc/self/status").read()
    return int(status.split("VmHWM:")[1].split()[0]) // 1024
begin = time.perf_counter()
from izdeu.reading import read
text, language, times = sys.stdin.read(), sys.argv[1], int(sys.argv[2])
first = text.strip().split("\\n\\n")[0]
read(first, language)
started = time.perf_counter() - begin
at_start = peak()
read("\\n\\n".join([text] * times), language)
print(started, at_start, peak())
"""


def show_costs(codes: list[str]) -> None:
    """One line a language: seconds to the first proposal in a new process, megabytes then and after 20,000 words."""
    print(f"{'':28}start s  whole s  MB then  MB after {_LONG:,} words")
    for code in codes:
        text = _texts(code)
        begin = time.perf_counter()
        command = [sys.executable, "-c", _CHILD, code, "0"]
        short = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        whole = time.perf_counter() - begin
        command[-1] = str(_LONG // max(1, words_in(text, code)) + 1)
        long = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        started, then, _ = short.stdout.split()
        print(f"{code:28}{float(started):7.2f}  {whole:7.2f}  {then:>7}  {long.stdout.split()[2]:>7}")


def _texts(code: str) -> str:
    docs = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.yaml")))
    return "\n\n".join(doc["text"] for doc in docs if doc.get("language", "en") == code) or "."
