// Small conveniences of every page; each page also works without them.
"use strict";
document.addEventListener("htmx:configRequest", event => {
  event.detail.headers["X-Csrf-Token"] = document.body.dataset.formProof;
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", event => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
