// The bench under the hands: keys, joined words, claims from selected words. One listener a kind of event, none a row.

import { fit } from "./coding.js";
import { arrive } from "./arriving.js";
import { count } from "./line.js";

const bench = document.querySelector("[data-bench]");
const telling = bench.querySelector(".telling");
const column = bench.querySelector(".column");
const picked = bench.querySelector(".picked");
const told = document.getElementById("told");
const heard = document.getElementById("heard");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const current = () => column.querySelector(".proposal.current");
const typing = (target) => target.closest("input, select, textarea, [contenteditable]");

function wordsOf(proposal) {
  return telling.querySelectorAll(`.passage[data-of~="${proposal.id}"]`);
}

function go(proposal, { focus = true } = {}) {
  if (!proposal) return;
  const before = current();
  if (before && before !== proposal) {
    before.classList.remove("current");
    wordsOf(before).forEach((words) => words.classList.remove("joined"));
  }
  proposal.classList.add("current");
  const words = wordsOf(proposal);
  words.forEach((part) => part.classList.add("joined"));
  if (focus && !proposal.contains(document.activeElement)) proposal.focus({ preventScroll: true });
  const behavior = calm.matches ? "auto" : "smooth";
  proposal.scrollIntoView({ block: "nearest", behavior });
  words[0]?.scrollIntoView({ block: "center", behavior });
}

function step(way, waitingOnly = false) {
  const all = [...column.querySelectorAll(waitingOnly ? ".proposal:not(.decided)" : ".proposal")];
  const here = current();
  if (!here) return go(all[0]);
  const order = Node.DOCUMENT_POSITION_FOLLOWING;
  const after = all.filter((one) => here.compareDocumentPosition(one) & order);
  const before = all.filter((one) => one !== here && !(here.compareDocumentPosition(one) & order));
  go(way > 0 ? after[0] : before.at(-1));
}

// To the first proposal that waits of the next person or the one before, else to their first.
function person(way) {
  const groups = [...column.querySelectorAll(".group")];
  const here = groups.indexOf(current()?.closest(".group"));
  const group = groups[here < 0 ? 0 : here + way];
  go(group?.querySelector(".proposal:not(.decided)") ?? group?.querySelector(".proposal"));
}

function line() {
  const many = document.getElementById("many");
  if (!many) return;
  many.open = true;
  many.querySelector("#line").focus();
}

const press = (selector) => current()?.querySelector(selector)?.click();
const pressInGroup = (name) => current()?.closest(".group").querySelector(`button[name=${name}]`)?.click();

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  g: () => person(1),
  G: () => person(-1),
  A: () => pressInGroup("accept-all"),
  X: () => pressInGroup("reject-all"),
  U: () => column.querySelector("#steps button[name=undo-step]")?.click(),
  l: () => line(),
  o: () => document.getElementById("other-order")?.click(),
  a: () => press("button[name=accept]"),
  x: () => press("button[name=reject]"),
  u: () => press("button[name=undo]"),
  e: () => press("a.mend"),
  c: () => {
    span = selected(); // asked now: the browser tells of a selection a moment after it was made
    claim();
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

column.addEventListener("focusin", (event) => go(event.target.closest(".proposal"), { focus: false }));

column.addEventListener("click", (event) => {
  const mend = event.target.closest("a.mend");
  const leave = event.target.closest("[data-leave]");
  if (mend && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    open(mend.href, mend.closest(".acts"));
  } else if (leave) {
    event.preventDefault();
    const place = leave.closest(".proposal") ?? document.getElementById("by-words");
    close(leave.closest(".coding"));
    place.focus();
  }
});

telling.addEventListener("click", (event) => {
  const words = event.target.closest(".passage, .ref");
  if (!words || !document.getSelection().isCollapsed) return;
  const id = words.matches(".ref") ? words.hash.slice(1) : words.dataset.of.split(" ")[0];
  const proposal = document.getElementById(id);
  if (!proposal?.matches(".proposal")) return;
  event.preventDefault();
  go(proposal);
});

// Forms: fetched into the column, sent as they are.

async function open(address, before) {
  column.querySelectorAll(".coding").forEach(close);
  const answer = await fetch(address, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return say(await sentence(answer));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const form = document.adoptNode(page.querySelector(".coding"));
  if (before) {
    before.hidden = true;
    before.after(form);
  } else {
    document.getElementById("new").replaceChildren(form);
  }
  fit(form);
  form.querySelector("select, textarea").focus();
}

function close(form) {
  if (form.previousElementSibling?.matches(".acts")) form.previousElementSibling.hidden = false;
  form.remove();
}

column.addEventListener("submit", (event) => {
  const form = event.target.closest(".coding, #decide, #above");
  if (!form) return;
  event.preventDefault();
  send(form, event.submitter);
});

async function send(form, pressed) {
  const data = new FormData(form);
  if (pressed?.name) data.append(pressed.name, pressed.value);
  say("");
  const headers = { "HX-Request": "true" };
  const answer = await fetch(form.action, { method: "POST", body: data, headers, redirect: "manual" }).catch(() => null);
  if (!answer) return say(bench.dataset.lost);
  if (answer.type === "opaqueredirect") return location.reload();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = page.querySelectorAll("[data-swap]");
  const again = page.querySelector(".coding");
  if (parts.length) put(parts);
  else if (again) mendAgain(form, document.adoptNode(again));
  else say(page.querySelector("h1")?.textContent ?? "");
}

function mendAgain(form, fresh) {
  form.replaceWith(fresh);
  fit(fresh);
  fresh.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" });
}

const steps = () => document.getElementById("steps").textContent.trim();

// `moves`: after a decision the hands go on to the next that waits; what arrives by itself moves nobody.
export function put(parts, { moves = true } = {}) {
  const here = current();
  const said = steps();
  const where = here && { id: here.id, group: here.closest(".group")?.id };
  for (const part of parts) {
    const fresh = document.adoptNode(part);
    document.getElementById(fresh.id)?.replaceWith(fresh);
    if (fresh.matches(".proposal")) settle(fresh);
    if (fresh.id === "lists") fresh.querySelectorAll(".proposal").forEach(settle);
  }
  count();
  if (!moves) return;
  document.getElementById("steps").classList.toggle("fresh", steps() !== said && steps() !== "");
  heard.textContent = [...column.querySelectorAll("#waiting, #steps .said > span:first-child")].map((one) => one.textContent).join(". ");
  if (where) afterwards(where);
}

// The words of a proposal look as what became of it.
function settle(proposal) {
  const waits = !proposal.matches(".decided");
  for (const words of wordsOf(proposal)) {
    words.classList.toggle("waiting", waits);
    words.classList.toggle("settled", !waits && !proposal.matches(".rejected"));
  }
}

async function sentence(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("h1")?.textContent ?? "";
}

function say(words) {
  told.textContent = words;
  told.classList.toggle("unseen", !words);
}

// After a decision the hands stay on the column: the next one that waits is at hand, of the same person if there is one.
function afterwards({ id, group }) {
  const here = document.getElementById(id);
  const near = document.getElementById(group) ?? here?.closest(".group");
  if (here?.isConnected) here.classList.add("current");
  if (here && !here.matches(".decided")) return here.focus({ preventScroll: true });
  const following = here && next(here);
  go(following ?? near?.querySelector(".proposal:not(.decided)") ?? column.querySelector(".proposal:not(.decided)") ?? here);
}

function next(here) {
  const waiting = [...(here.closest(".group")?.querySelectorAll(".proposal:not(.decided)") ?? [])];
  return waiting.find((one) => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
}

// Selected words: their place in code points, the numbers of passages not counted.

function place(node, offset) {
  const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!paragraph) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + [...range.toString()].length;
}

function selected() {
  const selection = document.getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!telling.contains(range.startContainer) || !telling.contains(range.endContainer)) return null;
  const [start, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
  return start !== null && end !== null && end > start ? { start, end } : null;
}

let span = null;
document.addEventListener("selectionchange", () => {
  span = selected() ?? (picked.contains(document.activeElement) ? span : null);
  picked.hidden = !span;
});
picked.addEventListener("pointerdown", (event) => event.preventDefault());
picked.addEventListener("click", () => claim());

function claim() {
  if (!span) return;
  open(`${bench.dataset.claim}&start=${span.start}&end=${span.end}`, null);
  picked.hidden = true;
  column.scrollIntoView({ block: "nearest" });
}

// Whom the text speaks of, and who of them we may know, is looked up once the page is there.
async function whos() {
  if (!document.querySelector("#whos[data-later]")) return;
  const address = new URL(location.href);
  address.searchParams.set("whos", "1");
  const answer = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  put(page.querySelectorAll("[data-swap]"), { moves: false });
}

whos();
arrive(bench, (parts, how) => {
  put(parts, how);
  whos();
});
