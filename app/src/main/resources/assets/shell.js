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

// A year of two digits, such as 0026, is told beside the field and not by a page that lost the rest;
// these are the years that are read.
document.addEventListener("focusin", ({ target }) => {
  if (target.type !== "date") return;
  target.min ||= "1900-01-01";
  target.max ||= "2200-12-31";
});

// News: an element with data-live="topic" hears the event "live" when that topic changed.
const News = (() => {
  let stream = null;
  let topics = "";
  const told = new Map();
  const asked = new Map();
  const listeners = topic => document.querySelectorAll(`[data-live="${CSS.escape(topic)}"]`);
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
    told.set(topic, (told.get(topic) ?? 0) + 1);
    for (const element of listeners(topic)) htmx.trigger(element, "live");
  };
  const ask = event => {
    const topic = event.detail.elt.dataset.live;
    if (topic) asked.set(topic, told.get(topic));
  };
  // What was told while an answer was on its way was told to an element that the answer replaced.
  const settle = () => {
    connect();
    for (const [topic, news] of asked) {
      if (news === told.get(topic)) continue;
      for (const element of listeners(topic)) htmx.trigger(element, "live");
    }
  };
  return { connect, ask, settle };
})();
document.addEventListener("DOMContentLoaded", News.connect);
document.addEventListener("htmx:beforeRequest", News.ask);
document.addEventListener("htmx:afterSettle", News.settle);
document.addEventListener("visibilitychange", News.connect);

// The receipt of a deed is said once to those who listen, and goes after ten seconds when nobody is at it.
const receipt = () => {
  const toast = document.querySelector(".toast");
  if (!toast) return;
  const say = () => { document.querySelector("[data-said]").textContent = toast.querySelector("span").textContent; };
  const leave = () => toast.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : toast.remove();
  setTimeout(say, 200);
  setTimeout(leave, 10000);
};
document.addEventListener("DOMContentLoaded", receipt);
document.addEventListener("receipt", receipt);

// Find and the choice of a place open over the page; without this script their links lead to pages of their own.
(() => {
  const over = () => document.getElementById("over");
  const open = async path => {
    await htmx.ajax("GET", path, { target: "#over", swap: "innerHTML" });
    if (!over().open) over().showModal();
    over().querySelector("[autofocus]")?.focus();
  };
  const find = () => open("/find/box");
  const isField = element => element.closest("input, select, textarea, [contenteditable]") !== null;
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-over]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      open(link.dataset.over);
    } else if (event.target === over()) {
      over().close();
    }
  });
  document.addEventListener("keydown", event => {
    if (!document.querySelector("[data-find]")) return;
    const ctrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target);
    if (ctrlK || slash) {
      event.preventDefault();
      find();
    } else if (over().open && event.key === "Escape") {
      event.preventDefault();
      over().close();
    } else if (over().open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      step(event);
    }
  });
  const step = event => {
    const stops = [...over().querySelectorAll("input[type=search], a[data-found]")];
    if (stops.length < 2) return;
    event.preventDefault();
    const at = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    stops[(at + stops.length) % stops.length].focus();
  };
})();

// One press is one deed; and what was typed is not lost: a form whose answer never came, because the line broke or the
// session had run out, is filled again when its page is seen next. It is kept in this tab, for the same person, until an answer.
(() => {
  const SENT = "floorwalker.sent";
  const who = () => document.querySelector(".menu .b")?.textContent ?? "";
  const isTyped = field => field.name && !["hidden", "password", "submit", "file"].includes(field.type);
  window.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 10000);
    const action = form.getAttribute("action");
    const fields = [...form.elements].filter(isTyped).map(field => [field.name, field.value, field.checked]);
    if (action === "/logout") sessionStorage.removeItem(SENT);
    else if (action !== "/login") sessionStorage.setItem(SENT, JSON.stringify({ page: location.pathname, action, who: who(), fields }));
  });
  const fill = (form, fields) => {
    const open = [...form.elements].filter(isTyped);
    for (const [name, value, checked] of fields) {
      const at = open.findIndex(field => field.name === name && (!["checkbox", "radio"].includes(field.type) || field.value === value));
      if (at < 0) continue;
      const [field] = open.splice(at, 1);
      if (["checkbox", "radio"].includes(field.type)) field.checked = checked;
      else field.value = value;
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
    if (!sent) return;
    const login = document.querySelector("form[action='/login']");
    if (login) {
      if (login.elements.next.value === "/") login.elements.next.value = sent.page;
      return sessionStorage.setItem(SENT, JSON.stringify({ ...sent, unanswered: true }));
    }
    const returned = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
    const form = [...document.forms].find(one => one.getAttribute("action") === sent.action);
    if (sent.unanswered && sent.who === who() && !form) return;
    sessionStorage.removeItem(SENT);
    if (form && sent.who === who() && (sent.unanswered || returned)) fill(form, sent.fields);
  });
})();
