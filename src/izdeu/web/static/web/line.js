// The line above which all are accepted: a slider that tells how many that would be, and marks them.

const many = document.getElementById("many");
const form = document.getElementById("above");
const slider = document.getElementById("line");

export function count() {
  if (!form) return;
  const waiting = [...document.querySelectorAll(".proposal:not(.decided)")];
  const above = waiting.filter((one) => Number(one.dataset.sure) >= slider.valueAsNumber);
  for (const one of waiting) one.classList.toggle("above", many.open && above.includes(one));
  form.elements.seen.value = above.length;
  document.getElementById("line-said").value = slider.value;
  document.getElementById("line-count").textContent = above.length;
  document.getElementById("line-all").textContent = waiting.length;
  form.elements.above.disabled = above.length === 0;
}

if (form) {
  slider.type = "range";
  slider.addEventListener("input", count);
  many.addEventListener("toggle", count);
  count();
}
