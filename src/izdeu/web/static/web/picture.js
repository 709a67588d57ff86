// Regions drawn on the picture, and shown there as their numbers change. Without this, numbers and a button do the same.

const form = document.querySelector("[data-cover]");
const canvas = form?.querySelector("[data-canvas]");
const NAMES = ["left", "top", "width", "height"];
const SVG = "http://www.w3.org/2000/svg";

if (canvas) {
  const svg = canvas.querySelector("svg");
  const [, , wide, high] = svg.getAttribute("viewBox").split(" ").map(Number);
  const rows = [...form.querySelectorAll("[data-region]")];
  const letter = Math.max(wide, high) / 24;
  const fields = (row) => NAMES.map((name) => row.querySelector(`[name^="${name}-"]`));
  const sides = (row) => fields(row).map((field) => Number.parseFloat(field.value.replace(",", ".")));
  const isEmpty = (row) => fields(row).every((field) => field.value.trim() === "");

  const made = (name, given) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
    return element;
  };

  const show = () => {
    const boxes = rows.flatMap((row, at) => {
      const [left, top, width, height] = sides(row);
      if (![left, top, width, height].every(Number.isFinite) || width <= 0 || height <= 0) return [];
      const [x, y] = [(left * wide) / 100, (top * high) / 100];
      const box = made("g", { class: row.contains(document.activeElement) ? "chosen" : "" });
      const text = made("text", { x, y, dx: "0.3em", dy: "1em", "font-size": letter });
      text.textContent = at + 1;
      box.append(made("rect", { x, y, width: (width * wide) / 100, height: (height * high) / 100 }), text);
      return [box];
    });
    svg.replaceChildren(...boxes);
  };

  const write = (row, from, to) => {
    const [left, top] = [0, 1].map((axis) => Math.min(from[axis], to[axis]));
    const [width, height] = [0, 1].map((axis) => Math.abs(from[axis] - to[axis]));
    [left, top, width, height].forEach((side, at) => {
      fields(row)[at].value = side.toFixed(1);
    });
    show();
  };

  const place = (event) => {
    const box = svg.getBoundingClientRect();
    const percent = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    return percent.map((part) => Math.round(Math.min(Math.max(part, 0), 1) * 1000) / 10);
  };

  const drawing = form.querySelector("[data-drawing]");
  const toggle = drawing.querySelector("button");
  drawing.hidden = false;
  toggle.addEventListener("click", () => {
    const on = toggle.getAttribute("aria-pressed") !== "true";
    toggle.setAttribute("aria-pressed", String(on));
    canvas.classList.toggle("drawing", on);
  });

  let from = null;
  let row = null;
  canvas.addEventListener("pointerdown", (event) => {
    row = rows.find(isEmpty);
    if (!canvas.classList.contains("drawing") || !row) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    from = place(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (from) write(row, from, place(event));
  });
  const stop = () => {
    if (from && sides(row).slice(2).some((side) => !(side > 0.5))) {
      for (const field of fields(row)) field.value = "";
    }
    from = null;
    show();
  };
  canvas.addEventListener("pointerup", stop);
  canvas.addEventListener("pointercancel", stop);

  form.addEventListener("input", show);
  form.addEventListener("focusin", show);
}
