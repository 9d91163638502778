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

// News: an element with data-live="topic" hears the event "live" when that topic changed.
const News = (() => {
  let stream = null;
  let topics = "";
  const wanted = () => [...new Set([...document.querySelectorAll("[data-live]")].map(e => e.dataset.live))].sort().join(",");
  const connect = () => {
    const now = document.hidden ? "" : wanted();
    if (now === topics && stream) return;
    if (stream) stream.close();
    stream = null;
    topics = now;
    if (!now) return;
    stream = new EventSource("/live?topics=" + encodeURIComponent(now));
    stream.addEventListener("changed", event => tell(event.data));
    stream.addEventListener("open", () => now.split(",").forEach(tell));
  };
  const tell = topic => {
    for (const element of document.querySelectorAll(`[data-live="${CSS.escape(topic)}"]`)) {
      htmx.trigger(element, "live");
    }
  };
  return { connect };
})();
document.addEventListener("DOMContentLoaded", News.connect);
document.addEventListener("htmx:afterSettle", News.connect);
document.addEventListener("visibilitychange", News.connect);

// The receipt of a deed is said once to those who listen, and goes after ten seconds when nobody is at it.
document.addEventListener("DOMContentLoaded", () => {
  const toast = document.querySelector(".toast");
  if (!toast) return;
  const say = () => { document.querySelector("[data-said]").textContent = toast.querySelector("span").textContent; };
  const leave = () => toast.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : toast.remove();
  setTimeout(say, 200);
  setTimeout(leave, 10000);
});
