// Keyboard in the day grid: up and down between people, Enter opens (a link), M moves, Esc closes.
"use strict";
(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  const inField = (target) => target.closest("input, select, textarea") !== null;
  const step = (by) => {
    const at = rows.indexOf(document.activeElement);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) next.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const close = document.querySelector("[data-close]");
      if (close) close.click();
      return;
    }
    if (inField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = { ArrowDown: 1, ArrowUp: -1, PageDown: 16, PageUp: -16 };
    if (event.key in keys && rows.includes(document.activeElement)) {
      event.preventDefault();
      step(keys[event.key]);
    } else if (event.key === "m" || event.key === "M") {
      const move = document.querySelector("[data-move]");
      if (move) {
        event.preventDefault();
        move.focus();
      }
    }
  });
  const open = document.querySelector(".line.person.open [data-row]");
  if (open) open.focus({ preventScroll: false });
})();
