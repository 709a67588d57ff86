// While a text is being read: asks for what came since, and puts it in its place without moving what is under the hands.

const PAUSE = 700;

export function arrive(bench, put) {
  const since = () => document.getElementById("reading")?.dataset.since;
  const ask = async () => {
    const address = new URL(location.href);
    address.searchParams.set("since", since());
    const begun = performance.now();
    const answer = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      page.querySelectorAll("[data-merge]").forEach((group) => merge(bench, group));
      leave(bench, page.querySelector("[data-here]"));
      put(page.querySelectorAll("[data-swap]"), { moves: false });
    }
    const took = performance.now() - begun; // an old machine reads on while nobody asks
    if (since() !== undefined) setTimeout(ask, Math.max(PAUSE, 2 * took));
  };
  if (since() !== undefined) setTimeout(ask, PAUSE);
}

// Puts what is new of a group where it stands in the fresh one; what is there already stays as it is.
function merge(bench, fresh) {
  const group = document.getElementById(fresh.id);
  fresh.removeAttribute("data-merge");
  if (!group) return place(bench.querySelector("#lists"), document.adoptNode(fresh));
  const head = fresh.querySelector(".group-head");
  if (head) group.querySelector(".group-head").replaceWith(document.adoptNode(head));
  let before = null;
  for (const one of [...fresh.querySelectorAll(".proposal")]) {
    const here = document.getElementById(one.id);
    if (here) {
      before = here;
      continue;
    }
    const added = document.adoptNode(one);
    if (before) before.after(added);
    else group.querySelector(".proposals").prepend(added);
    before = added;
  }
}

// What a model proposed before gives way to its answer: it leaves the column, and its words are plain again.
function leave(bench, left) {
  if (!left) return;
  const here = new Set(left.dataset.here.split(" "));
  for (const one of bench.querySelectorAll(".proposal")) {
    const id = one.id.replace("proposal-", "");
    if (here.has(id) || one.querySelector(".coding")) continue;
    bench.querySelectorAll(`.passage[data-of="${one.id}"]`).forEach((words) => words.classList.remove("waiting", "joined"));
    const group = one.closest(".group");
    one.remove();
    if (!group.querySelector(".proposal")) group.remove();
  }
}

const surest = (group) => Number(group.querySelector(".proposal:not(.decided)")?.dataset.sure ?? 0);

// A new person stands before the first who is less sure, yet never above where somebody is at work.
function place(lists, group) {
  const groups = [...lists.querySelectorAll(".group")];
  const busy = groups.findIndex((one) => one.querySelector(".current, .coding, :focus"));
  const later = groups.find((one, at) => at > busy && surest(one) < surest(group));
  if (later) later.before(group);
  else lists.querySelector("#sheets").before(group);
}
