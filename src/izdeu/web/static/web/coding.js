// The form of a claim: shows the fields its kind has, offers known records while a name is typed.

let waiting = 0;

export function fit(form) {
  const kind = form.elements.kind.value;
  for (const part of form.querySelectorAll("[data-kinds]")) {
    part.hidden = kind !== "" && !part.dataset.kinds.split(" ").includes(kind);
  }
}

async function offer(field) {
  const answer = await fetch(`/known/?q=${encodeURIComponent(field.value)}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok || !field.isConnected) return;
  const found = new DOMParser().parseFromString(`<datalist>${await answer.text()}</datalist>`, "text/html");
  field.list.replaceChildren(...found.querySelectorAll("option"));
}

document.addEventListener("change", (event) => {
  if (event.target.name === "kind") fit(event.target.form);
});

document.addEventListener("input", (event) => {
  if (!event.target.matches?.("[data-known]")) return;
  clearTimeout(waiting);
  waiting = setTimeout(offer, 250, event.target);
});

document.querySelectorAll("[data-coding]").forEach(fit);
