// Joins a passage and the claim beside it while one of them is pointed at or focused: both are marked, a thread drawn.

const telling = document.querySelector("[data-thread]");
const SVG = "http://www.w3.org/2000/svg";
let joined = [];
let thread = null;

function partner(element) {
  const mark = element.closest(".passage, .ref");
  const note = element.closest(".note");
  if (note) {
    return { note, mark: telling.querySelector(`.passage[data-of~="${note.id}"]`) };
  }
  if (!mark) return null;
  const id = mark.matches(".ref") ? mark.hash.slice(1) : mark.dataset.of.split(" ")[0];
  const found = document.getElementById(id);
  const words = mark.matches(".passage") ? mark : telling.querySelector(`.passage[data-of~="${id}"]`);
  return found && words ? { note: found, mark: words } : null;
}

function part() {
  joined.forEach((element) => element.classList.remove("joined"));
  joined = [];
  thread?.remove();
  thread = null;
}

function join(pair) {
  part();
  if (!pair?.mark || !pair.note) return;
  joined = [pair.note, ...telling.querySelectorAll(`.passage[data-of~="${pair.note.id}"]`)];
  joined.forEach((element) => element.classList.add("joined"));
  draw(pair);
}

// The thread runs under the line of the words to the gutter, and along it to the note.
function draw({ note, mark }) {
  const box = telling.getBoundingClientRect();
  const from = [...mark.getClientRects()].at(-1);
  const to = note.getBoundingClientRect();
  const paragraph = mark.closest("p").getBoundingClientRect();
  const leftward = to.right < paragraph.left + 1;
  if (!leftward && to.left < paragraph.right - 1) return; // the note stands below its words: nothing to bridge
  const [x1, gutter, x2] = leftward
    ? [from.left, paragraph.left - 16, to.right]
    : [from.right, paragraph.right + 16, to.left];
  const [y1, y2] = [from.bottom + 1 - box.top, to.top - box.top];
  thread = document.createElementNS(SVG, "svg");
  thread.setAttribute("class", "thread");
  thread.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", `M${x1 - box.left} ${y1} H${gutter - box.left} V${y2} H${x2 - box.left}`);
  thread.append(path);
  telling.append(thread);
}

if (telling) {
  for (const kind of ["pointerover", "focusin"]) {
    telling.addEventListener(kind, (event) => {
      const pair = partner(event.target);
      if (pair) join(pair);
    });
  }
  telling.addEventListener("pointerleave", part);
  telling.addEventListener("focusout", part);
}
