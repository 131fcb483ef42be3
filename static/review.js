// Keys for reviewing items: they work only while an item is in focus, so that they never disturb anybody else's.
"use strict";

const cards = [...document.querySelectorAll(".review-card")];
const step = { j: 1, k: -1 };

function show(card) {
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "start" });
}

document.addEventListener("keydown", (event) => {
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const key = event.key.toLowerCase();
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key in step) {
    const next = cards[at + step[key]];
    if (next) show(next);
    return;
  }
  cards[at].querySelector(`[data-key="${CSS.escape(key)}"]`)?.click();
});

if (cards.length) {
  document.getElementById("keys").hidden = false;
  const wanted = cards.find((card) => `#${card.id}` === location.hash);
  if (wanted) show(wanted);
}
