// Files let go on the page, and how far they are on their way. Without this the plain form does the same.

import "./coding.js";

const form = document.querySelector("[data-upload]");
const drop = form.querySelector("[data-drop]");
const input = form.querySelector("input[type=file]");
const list = form.querySelector("[data-files]");
const progress = form.querySelector("[data-progress]");
const alert = form.querySelector("[role=alert]");

function size(bytes) {
  const [many, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const digits = { maximumFractionDigits: many < 10 ? 1 : 0 };
  return many.toLocaleString(document.documentElement.lang, { style: "unit", unit, ...digits });
}

function show() {
  list.replaceChildren(
    ...[...input.files].map((file) => {
      const row = document.createElement("li");
      const name = document.createElement("bdi");
      name.textContent = file.name;
      row.append(name, ` ${size(file.size)}`);
      return row;
    }),
  );
}

for (const kind of ["dragenter", "dragover"]) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
for (const kind of ["dragleave", "drop"]) {
  drop.addEventListener(kind, () => drop.classList.remove("over"));
}
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
  show();
});
input.addEventListener("change", show);

function fail(words) {
  progress.hidden = true;
  form.querySelector("button.main").disabled = false;
  alert.hidden = false;
  alert.querySelector("[data-error]").textContent = words;
  alert.scrollIntoView({ block: "nearest" });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.responseType = "json";
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    progress.querySelector("progress").value = total ? loaded / total : 0;
    progress.querySelector("[data-share]").textContent = `${Math.floor((100 * loaded) / total)} %`;
  });
  request.addEventListener("load", () => {
    if (request.response?.to) location.assign(request.response.to);
    else fail(request.response?.error ?? form.querySelector("[data-lost]").textContent);
  });
  request.addEventListener("error", () => fail(form.querySelector("[data-lost]").textContent));
  alert.hidden = true;
  progress.hidden = false;
  form.querySelector("button.main").disabled = true;
  request.send(new FormData(form));
});
