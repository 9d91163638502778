// What the planner's grids share: asking what a change would do, keeping it, and losing nothing on the way.
// Nothing is saved before the server has said what it would do; every deed has a form that does it without this script.
"use strict";
const planning = (() => {
  const grid = () => document.getElementById("grid");
  const box = document.getElementById("trial");
  if (!grid() || !box) return null;
  const own = grid().dataset.own;
  const mayEdit = grid().dataset.edit === "yes";
  const isDraft = grid().dataset.draft === "yes";
  const WAITS = "floorwalker-waits " + own;
  const isField = target => target.closest("input, select, textarea, dialog") !== null;
  let turn = 0;
  let comeBack = null;
  let view = null;
  let untouched = null;
  let asked = [];

  const send = (path, cells, more = {}) => {
    const body = new URLSearchParams(more);
    body.set("back", location.pathname + location.search);
    for (const cell of cells) body.append("cell", cell);
    const headers = { "X-Csrf-Token": document.body.dataset.formProof, "X-Part": "grid" };
    return fetch(own + path, { method: "POST", body, headers });
  };

  // What was typed is kept in this window until the server has kept it or the planner drops it: a lost connection or
  // session loses nothing, however much is typed meanwhile. One row waits once, with what was typed last.
  const waiting = () => JSON.parse(sessionStorage.getItem(WAITS) || "[]");
  const rowOf = cell => cell.split("|", 2).join("|");
  const without = cells => {
    const rows = new Set(cells.map(rowOf));
    return waiting().filter(cell => !rows.has(rowOf(cell)));
  };
  const forget = cells => sessionStorage.setItem(WAITS, JSON.stringify(without(cells)));
  const remember = cells => sessionStorage.setItem(WAITS, JSON.stringify([...without(cells), ...cells]));
  const askAgain = () => {
    if (mayEdit && waiting().length > 0) look(waiting(), false);
  };
  const ask = async (path, cells, more) => {
    const mine = ++turn;
    asked = cells;
    remember(cells);
    try {
      const answer = await send(path, cells, more);
      const text = await answer.text();
      const isOurs = text.includes("data-trial");
      if (mine !== turn) {
        if (text.includes('data-kept="yes"')) forget(cells);
        return null;
      }
      if (!isOurs) return lost(answer.redirected || answer.status === 403 ? "signed-out" : "lost");
      return show(text);
    } catch {
      return mine === turn ? lost("lost") : null;
    }
  };
  const lost = why => {
    box.replaceChildren(document.getElementById(why).content.cloneNode(true));
    box.hidden = false;
    return null;
  };
  const show = html => {
    box.innerHTML = html;
    box.hidden = false;
    difference(box.querySelector("[data-difference]"));
    simulate();
    return box.querySelector("[data-trial]");
  };
  // Law and coverage are answered first; what becomes of service follows by itself, unless something newer was asked.
  const simulate = async () => {
    const form = box.querySelector("[data-service]");
    if (!form) return;
    const mine = turn;
    form.querySelector("button").hidden = true;
    form.querySelector("span").hidden = false;
    const cells = new FormData(form).getAll("cell");
    const text = await send("/try", cells, { service: "yes" }).then(a => a.text(), () => "");
    const days = new DOMParser().parseFromString(text, "text/html").querySelector("[data-days]");
    if (mine !== turn) return;
    form.remove();
    if (days) box.querySelector("[data-days]").replaceWith(days);
  };
  // The difference row of the day as it would be; what it was comes back when the change is dropped.
  const difference = then => {
    const need = grid().querySelector(".need");
    const sum = grid().querySelector("[data-short]");
    if (!need) return;
    untouched ??= { need: need.innerHTML, sum: sum.textContent };
    need.replaceChildren();
    if (then) need.append(then.content.cloneNode(true));
    else need.innerHTML = untouched.need;
    sum.textContent = then ? then.dataset.sum : untouched.sum;
    need.classList.toggle("tried", then !== null);
  };
  const shown = () => {
    const { from, hours, queues } = grid().dataset;
    return from ? { from, hours, queue: queues } : {};
  };
  const look = async (cells, isLast) => {
    if (cells.length === 0) return;
    const answer = await ask("/try", cells, shown());
    if (!answer || !isLast) return;
    const keepButton = box.querySelector("[data-keep] button, [data-drop]");
    if (keepButton) keepButton.focus({ preventScroll: true });
  };
  // What was not looked at before is simulated while it is kept.
  const keep = async (cells, isLooked) => {
    const answer = await ask("/cells", cells, { service: isLooked ? "no" : "yes" });
    if (!answer) return;
    forget(cells);
    if (answer.dataset.kept) refresh().then(askAgain).then(() => leave(answer));
    else drop(Number(answer.dataset.refused) === 0);
  };
  // What was kept is said as long as a receipt is, longer while somebody is at it.
  const leave = receipt => setTimeout(() => {
    if (box.querySelector("[data-trial]") !== receipt) return;
    if (box.matches(":hover, :focus-within")) leave(receipt);
    else box.hidden = true;
  }, 10000);
  const drop = isHidden => {
    turn++;
    forget(asked);
    if (isHidden) box.hidden = true;
    if (untouched) difference(null);
  };
  const refresh = async () => {
    if (document.querySelector(".cell-edit")) return;
    const text = await fetch(location.href, { headers: { "X-Part": "grid" } }).then(a => a.text(), () => null);
    if (text === null) lost("lost");
    else redraw(new DOMParser().parseFromString(text, "text/html"));
  };
  const redraw = fresh => {
    for (const part of ["#grid", ".head", ".filters", "#panel"]) {
      const old = [...document.querySelectorAll(part)];
      const now = [...fresh.querySelectorAll(part)];
      if (old.length === now.length) old.forEach((element, i) => element.replaceWith(now[i]));
    }
    untouched = null;
    const panel = document.getElementById("panel");
    if (panel) htmx.process(panel);
    ready();
    if (comeBack) comeBack();
  };
  // Taken back, or done again, without leaving the place in the grid; a refusal is a page of its own.
  const takeBack = async form => {
    const answer = await send(form.dataset.undo === undefined ? "/redo" : "/undo", []).catch(() => null);
    if (!answer) return lost("lost");
    if (!answer.redirected) return form.submit();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!fresh.getElementById("grid")) return lost("signed-out");
    drop(true);
    redraw(fresh);
    document.querySelector(".toast")?.remove();
    document.body.append(...fresh.querySelectorAll(".toast"));
    document.dispatchEvent(new Event("receipt"));
  };
  const ready = () => {
    for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
    view.start();
  };

  document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) print();
  });
  addEventListener("online", askAgain);
  box.addEventListener("submit", event => {
    const form = event.target;
    event.preventDefault();
    const cells = new FormData(form).getAll("cell");
    if (form.matches("[data-keep]")) keep(cells, true);
  });
  document.addEventListener("submit", event => {
    if (!event.target.matches("[data-undo], [data-redo]")) return;
    event.preventDefault();
    takeBack(event.target);
  });
  box.addEventListener("click", event => {
    if (!event.target.closest("[data-drop]")) return;
    event.preventDefault();
    drop(true);
    if (comeBack) comeBack();
    else refresh();
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !box.hidden && box.contains(document.activeElement)) {
      event.preventDefault();
      drop(true);
      if (comeBack) comeBack();
    }
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (isUndo && !isField(event.target)) {
      const form = document.querySelector(event.shiftKey ? "[data-redo]" : "[data-undo]");
      if (form) {
        event.preventDefault();
        form.requestSubmit();
      }
    }
  });

  // Times as they are typed: "08:00–16:00"; an end on the next day is past 1440.
  const parse = text => {
    const match = /^(\d\d):(\d\d)–(\d\d):(\d\d)$/.exec(text);
    if (!match) return null;
    const [from, to] = [match[1] * 60 + +match[2], match[3] * 60 + +match[4]];
    return { from, to: to > from ? to : to + 1440 };
  };
  const clock = minute => {
    const m = ((minute % 1440) + 1440) % 1440;
    return String(Math.floor(m / 60)).padStart(2, "0") + ":" + String(m % 60).padStart(2, "0");
  };
  const write = range => clock(range.from) + "–" + clock(range.to);

  // What was asked before the session or the connection was lost is asked again.
  const begin = made => {
    view = made;
    ready();
    askAgain();
  };
  const comeBackTo = where => { comeBack = where; };
  return { grid, own, mayEdit, isDraft, isField, send, look, keep, drop, refresh, parse, clock, write, begin, comeBackTo };
})();
