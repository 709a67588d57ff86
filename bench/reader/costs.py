"""What a fresh process of the reader costs: CPU until the first proposal, CPU for 20,000 words, its peak memory."""

import subprocess
import sys
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
from izdeu.reading import read
text, language, times = sys.stdin.read(), sys.argv[1], int(sys.argv[2])
read(text.strip().split("\\n\\n")[0], language)
started, then = time.process_time(), peak()
read(text, language)
begin = time.process_time()
read("\\n\\n".join([text] * times), language)
print(started, then, time.process_time() - begin, peak())
"""


def show_costs(codes: list[str]) -> None:
    """One line a language: CPU seconds of a new process to the first proposal, words a CPU second, megabytes."""
    print(f"{'':28}start s  MB then  words/s  MB after {_LONG:,} words")
    for code in codes:
        text = _texts(code)
        words = max(1, words_in(text, code))
        times = _LONG // words + 1
        command = [sys.executable, "-c", _CHILD, code, str(times)]
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        started, then, seconds, after = done.stdout.split()
        print(f"{code:28}{float(started):7.2f}  {then:>7}  {times * words / float(seconds):7.0f}  {after:>7}")


def _texts(code: str) -> str:
    docs = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.yaml")))
    return "\n\n".join(doc["text"] for doc in docs if doc.get("language", "en") == code) or "."
