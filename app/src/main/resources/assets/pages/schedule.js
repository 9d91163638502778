// The planner's grids. The day has rows of people on one axis; week and month are typed into like a spreadsheet.
// Nothing is saved before the server has said what it would do; every deed has a form that does it without this script.
"use strict";
(() => {
  const grid = () => document.getElementById("grid");
  const box = document.getElementById("trial");
  if (!grid() || !box) return;
  const own = grid().dataset.own;
  const mayEdit = grid().dataset.edit === "yes";
  const WAITS = "floorwalker-waits";
  const isField = target => target.closest("input, select, textarea, dialog") !== null;
  let turn = 0;
  let wanted = [];
  let comeBack = null;

  const send = (path, cells, more = {}) => {
    const body = new URLSearchParams(more);
    body.set("back", location.pathname + location.search);
    for (const cell of cells) body.append("cell", cell);
    const headers = { "X-Csrf-Token": document.body.dataset.formProof, "X-Part": "grid" };
    return fetch(own + path, { method: "POST", body, headers });
  };

  // What was asked is kept in this window until it is answered: a lost connection or session loses nothing.
  const ask = async (path, cells, more) => {
    const mine = ++turn;
    wanted = cells;
    sessionStorage.setItem(WAITS, JSON.stringify({ own, cells }));
    try {
      const answer = await send(path, cells, more);
      const text = await answer.text();
      const isOurs = text.includes("data-trial");
      if (mine !== turn) return null;
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
    return box.querySelector("[data-trial]");
  };
  const look = async (cells, isLast) => {
    if (cells.length === 0) return;
    const answer = await ask("/try", cells);
    if (!answer || !isLast) return;
    const keepButton = box.querySelector("[data-keep] button, [data-drop]");
    if (keepButton) keepButton.focus();
  };
  const keep = async cells => {
    const answer = await ask("/cells", cells);
    if (!answer) return;
    sessionStorage.removeItem(WAITS);
    wanted = [];
    if (answer.dataset.kept) refresh();
    else drop(Number(answer.dataset.refused) === 0);
  };
  const drop = isHidden => {
    turn++;
    wanted = [];
    sessionStorage.removeItem(WAITS);
    if (isHidden) box.hidden = true;
  };
  const refresh = async () => {
    if (document.querySelector(".cell-edit")) return;
    const answer = await fetch(location.href, { headers: { "X-Part": "grid" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of ["#grid", ".head", ".filters", "#panel"]) {
      const old = [...document.querySelectorAll(part)];
      const now = [...fresh.querySelectorAll(part)];
      if (old.length === now.length) old.forEach((element, i) => element.replaceWith(now[i]));
    }
    view.start();
    if (comeBack) comeBack();
  };

  box.addEventListener("submit", event => {
    const form = event.target;
    event.preventDefault();
    const cells = new FormData(form).getAll("cell");
    if (form.matches("[data-keep]")) keep(cells);
    else ask("/try", cells, { service: "yes" });
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

  const day = () => {
    const links = () => [...grid().querySelectorAll("[data-row]")];
    const line = link => link.closest(".person");
    let mode = null;
    const unit = (element, name) => Number(getComputedStyle(element).getPropertyValue(name));
    const cell = (row, text) => [row.dataset.p, grid().dataset.day, row.dataset.s, text].join("|");
    const ghost = () => {
      const lane = mode.row.querySelector(".lane");
      const first = lane.querySelector(".seg:not(.ghost)");
      const drawn = lane.querySelector(".ghost") || lane.appendChild(document.createElement("span"));
      drawn.className = "seg ghost";
      const now = mode.pause || mode.range;
      const then = mode.pause ? mode.moved : mode.then;
      const units = unit(lane, "--n");
      const left = unit(mode.pause ? mode.segment : first, "--x") + (then.from - now.from) / 5;
      drawn.style.left = (left / units) * 100 + "%";
      drawn.style.width = ((then.to - then.from) / 5 / units) * 100 + "%";
      drawn.textContent = clock(then.from) + "–" + clock(then.to);
    };
    const begin = (row, kind, segment) => {
      const range = parse(row.dataset.t);
      if (!mayEdit || !range) return;
      mode = { row, kind, segment, range, then: { ...range } };
      if (kind === "pause") {
        const first = row.querySelector(".seg");
        const from = range.from + (unit(segment, "--x") - unit(first, "--x")) * 5;
        mode.pause = { from, to: from + unit(segment, "--l") * 5 };
        mode.moved = { ...mode.pause };
      }
      row.classList.add("moving");
      ghost();
    };
    const by = minutes => {
      const { range, pause, kind } = mode;
      if (kind === "pause") {
        mode.moved = { from: pause.from + minutes, to: pause.to + minutes };
      } else if (kind === "move") {
        const least = Math.max(minutes, -range.from);
        const moved = Math.min(least, 1435 - range.from);
        mode.then = { from: range.from + moved, to: range.to + moved };
      } else if (kind === "start") {
        mode.then = { from: Math.max(0, Math.min(range.from + minutes, range.to - 60)), to: range.to };
      } else {
        mode.then = { from: range.from, to: Math.max(range.to + minutes, range.from + 60) };
      }
      mode.minutes = minutes;
      ghost();
    };
    const typed = () => mode.kind === "pause"
      ? clock(mode.pause.from) + ">" + clock(mode.moved.from)
      : write(mode.then);
    const end = isKept => {
      const { row } = mode;
      const cells = [cell(row, typed())];
      const isChanged = Boolean(mode.minutes);
      row.classList.remove("moving");
      for (const left of row.querySelectorAll(".ghost")) left.remove();
      mode = null;
      comeBack = () => focus(row.dataset.p);
      if (isKept && isChanged) look(cells, true);
    };
    const focus = person => {
      const link = links().find(one => line(one).dataset.p === person);
      if (!link) return;
      links().forEach(one => one.setAttribute("tabindex", one === link ? "0" : "-1"));
      link.focus();
    };
    const start = () => {
      const all = links();
      const open = grid().querySelector(".person.open [data-row]") || all[0];
      all.forEach(one => one.setAttribute("tabindex", one === open ? "0" : "-1"));
    };
    let trying = 0;
    const later = () => {
      clearTimeout(trying);
      trying = setTimeout(() => mode && mode.minutes && look([cell(mode.row, typed())], false), 300);
    };
    const modeKey = event => {
      const step = event.shiftKey ? 60 : event.altKey ? 5 : 15;
      const keys = { ArrowRight: step, ArrowLeft: -step };
      if (event.key in keys) {
        by((mode.minutes || 0) + keys[event.key]);
        later();
      } else if (event.key === "Enter") {
        clearTimeout(trying);
        end(true);
      } else if (event.key === "Escape") {
        clearTimeout(trying);
        end(false);
        drop(true);
      } else {
        return;
      }
      event.preventDefault();
    };
    const short = step => {
      const all = [...grid().querySelectorAll(".need .u1, .need .u2")];
      if (all.length === 0) return;
      const at = all.findIndex(one => one.classList.contains("here"));
      all.forEach(one => one.classList.remove("here"));
      const next = all[(at + step + all.length) % all.length];
      next.classList.add("here");
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const lock = async row => {
      const isHeld = row.classList.contains("locked");
      comeBack = () => focus(row.dataset.p);
      await send("/lock", [], { person: row.dataset.p, day: grid().dataset.day, locked: isHeld ? "no" : "yes" });
      refresh();
    };
    document.addEventListener("keydown", event => {
      if (mode) return modeKey(event);
      if (event.defaultPrevented || isField(event.target)) return;
      if (event.key === "Escape") document.querySelector("[data-close]")?.click();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const all = links();
      const at = all.indexOf(document.activeElement);
      const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 16, PageUp: -16, Home: -all.length, End: all.length };
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const deeds = {
        m: row => begin(row, "move"),
        r: row => begin(row, "resize"),
        l: lock,
        Delete: row => { comeBack = () => focus(row.dataset.p); look([cell(row, "off")], true); },
      };
      if (key === "n" || key === "p") {
        short(key === "n" ? 1 : -1);
      } else if (at < 0) {
        if (key === "m") document.querySelector("[data-move]")?.focus();
        else return;
      } else if (key in steps) {
        focus(line(all[Math.max(0, Math.min(all.length - 1, at + steps[key]))]).dataset.p);
      } else if (mayEdit && key in deeds) {
        deeds[key](line(all[at]));
      } else {
        return;
      }
      event.preventDefault();
    });
    document.addEventListener("pointerdown", event => {
      const segment = event.target.closest("#grid .person .seg");
      if (!segment || event.button !== 0) return;
      const row = segment.closest(".person");
      const from = event.clientX;
      const lane = row.querySelector(".lane");
      const perMinute = lane.getBoundingClientRect().width / unit(lane, "--n") / 5;
      const segments = [...lane.querySelectorAll(".seg")];
      const left = segments[0].getBoundingClientRect().left;
      const right = segments.at(-1).getBoundingClientRect().right;
      const kind = right - from < 8 ? "resize" : from - left < 8 ? "start"
        : segment.classList.contains("rest") ? "pause" : "move";
      const move = later => {
        const minutes = Math.round((later.clientX - from) / perMinute / 15) * 15;
        if (!mode && Math.abs(later.clientX - from) > 4 && event.pointerType !== "touch") begin(row, kind, segment);
        if (mode) by(minutes);
      };
      const up = () => {
        document.removeEventListener("pointermove", move);
        if (mode) end(true);
        else if (event.pointerType !== "touch") row.querySelector("[data-row]").click();
      };
      event.preventDefault();
      document.addEventListener("pointermove", move);
      document.addEventListener("pointerup", up, { once: true });
    });
    start();
    const open = grid().querySelector(".person.open [data-row]");
    if (open) open.focus();
    return { start };
  };

  const span = () => {
    const rows = () => [...grid().querySelectorAll("tbody tr")];
    const cells = row => [...row.querySelectorAll("td[data-c]")];
    const columns = () => [...grid().querySelectorAll("th[data-d]")].map(th => th.dataset.d);
    let at = { r: 0, c: 0 };
    let anchor = { r: 0, c: 0 };
    let others = new Set();
    const td = (r, c) => cells(rows()[r])[c];
    const text = cell => {
      if (cell.dataset.c) return cell.dataset.c;
      const first = cell.querySelector("span:not(.dim)");
      return first ? first.textContent : "";
    };
    const line = (r, c, value) => [rows()[r].dataset.p, columns()[c], td(r, c).dataset.s || 0, value].join("|");
    const chosen = () => {
      const found = [];
      const [r1, r2] = [Math.min(at.r, anchor.r), Math.max(at.r, anchor.r)];
      const [c1, c2] = [Math.min(at.c, anchor.c), Math.max(at.c, anchor.c)];
      for (let r = r1; r <= r2; r++) for (let c = c1; c <= c2; c++) found.push({ r, c });
      for (const one of others) {
        const [r, c] = one.split(",").map(Number);
        if (r < r1 || r > r2 || c < c1 || c > c2) found.push({ r, c });
      }
      return found;
    };
    const draw = () => {
      for (const old of grid().querySelectorAll(".sel")) old.classList.remove("sel");
      for (const old of grid().querySelectorAll("td[tabindex='0']")) old.setAttribute("tabindex", "-1");
      if (rows().length === 0) return;
      for (const { r, c } of chosen()) td(r, c).classList.add("sel");
      td(at.r, at.c).setAttribute("tabindex", "0");
    };
    const go = (r, c, isMore) => {
      at = { r: Math.max(0, Math.min(rows().length - 1, r)), c: Math.max(0, Math.min(columns().length - 1, c)) };
      if (!isMore) {
        anchor = { ...at };
        others = new Set();
      }
      draw();
      td(at.r, at.c).focus();
    };
    const back = () => td(at.r, at.c).focus();
    const where = cell => {
      const r = rows().indexOf(cell.closest("tr"));
      return { r, c: cells(rows()[r]).indexOf(cell) };
    };
    const edit = first => {
      const { r, c } = at;
      const cell = td(r, c);
      const input = document.createElement("input");
      input.className = "input cell-edit";
      input.value = first ?? text(cell);
      input.setAttribute("aria-label", rows()[r].querySelector("th").innerText + ", " + columns()[c]);
      cell.append(input);
      input.focus();
      let trying = 0;
      let isDone = false;
      const done = () => {
        isDone = true;
        clearTimeout(trying);
        input.remove();
        comeBack = null;
      };
      const save = (dr, dc) => {
        const value = line(r, c, input.value);
        const isSame = input.value === text(cell);
        done();
        go(r + dr, c + dc);
        if (!isSame) keep([value]);
      };
      input.addEventListener("input", () => {
        clearTimeout(trying);
        trying = setTimeout(() => look([line(r, c, input.value)], false), 300);
      });
      input.addEventListener("keydown", event => {
        event.stopPropagation();
        if (event.key === "Enter") save(event.shiftKey ? -1 : 1, 0);
        else if (event.key === "Tab") save(0, event.shiftKey ? -1 : 1);
        else if (event.key === "Escape") {
          done();
          drop(true);
          back();
        } else return;
        event.preventDefault();
      });
      input.addEventListener("blur", () => {
        if (isDone) return;
        const value = input.value;
        const isSame = value === text(cell);
        done();
        if (!isSame) look([line(r, c, value)], false);
      });
    };
    const propose = values => {
      comeBack = back;
      look(values, true);
    };
    const start = () => {
      grid().setAttribute("role", "grid");
      grid().setAttribute("aria-multiselectable", "true");
      for (const cell of grid().querySelectorAll("td[data-c]")) cell.setAttribute("tabindex", "-1");
      draw();
    };
    document.addEventListener("keydown", event => {
      const cell = event.target.closest?.("td[data-c]");
      if (!cell || isField(event.target)) return;
      const steps = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1],
        PageDown: [16, 0], PageUp: [-16, 0], Home: [0, -99], End: [0, 99] };
      const isCtrl = event.ctrlKey || event.metaKey;
      if (event.key in steps) {
        const [dr, dc] = steps[event.key];
        go(at.r + dr, at.c + dc, event.shiftKey);
      } else if (event.key === " " && (isCtrl || event.shiftKey)) {
        anchor = isCtrl ? { r: 0, c: at.c } : { r: at.r, c: 0 };
        at = isCtrl ? { r: rows().length - 1, c: at.c } : { r: at.r, c: columns().length - 1 };
        draw();
        back();
      } else if (isCtrl && event.key.toLowerCase() === "a") {
        anchor = { r: 0, c: 0 };
        go(rows().length - 1, columns().length - 1, true);
      } else if (!mayEdit || isCtrl || event.altKey) {
        return;
      } else if (event.key === "Delete" || event.key === "Backspace") {
        propose(chosen().map(({ r, c }) => line(r, c, "off")));
      } else if (event.key === "Enter" || event.key === "F2") {
        edit();
      } else if (event.key.length === 1 && event.key !== "?") {
        edit(event.key);
      } else {
        return;
      }
      event.preventDefault();
    });
    document.addEventListener("copy", event => {
      if (!document.activeElement.closest("td[data-c]")) return;
      const [r1, r2] = [Math.min(at.r, anchor.r), Math.max(at.r, anchor.r)];
      const [c1, c2] = [Math.min(at.c, anchor.c), Math.max(at.c, anchor.c)];
      const lines = [];
      for (let r = r1; r <= r2; r++) {
        const values = [];
        for (let c = c1; c <= c2; c++) values.push(text(td(r, c)) || "off");
        lines.push(values.join("\t"));
      }
      event.clipboardData.setData("text/plain", lines.join("\n"));
      event.preventDefault();
    });
    // A block smaller than the choice repeats over it, so that a week becomes a rotation.
    document.addEventListener("paste", event => {
      if (!mayEdit || !document.activeElement.closest("td[data-c]") || isField(event.target)) return;
      event.preventDefault();
      const block = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/).map(l => l.split("\t"));
      const [r1, c1] = [Math.min(at.r, anchor.r), Math.min(at.c, anchor.c)];
      const high = Math.max(block.length, Math.abs(at.r - anchor.r) + 1);
      const wide = Math.max(block[0].length, Math.abs(at.c - anchor.c) + 1);
      const values = [];
      for (let r = r1; r < Math.min(rows().length, r1 + high); r++) {
        for (let c = c1; c < Math.min(columns().length, c1 + wide); c++) {
          const source = block[(r - r1) % block.length];
          values.push(line(r, c, source[(c - c1) % source.length] ?? ""));
        }
      }
      propose(values);
    });
    document.addEventListener("pointerdown", event => {
      const cell = event.target.closest?.("#grid td[data-c]");
      if (!cell || event.button !== 0 || isField(event.target) || event.pointerType === "touch") return;
      const here = where(cell);
      if (event.ctrlKey || event.metaKey) {
        chosen().forEach(({ r, c }) => others.add(r + "," + c));
        at = here;
        anchor = { ...here };
        draw();
        back();
      } else {
        go(here.r, here.c, event.shiftKey);
      }
      event.preventDefault();
      const over = later => {
        const next = document.elementFromPoint(later.clientX, later.clientY)?.closest("#grid td[data-c]");
        if (!next) return;
        const to = where(next);
        if (to.r !== at.r || to.c !== at.c) go(to.r, to.c, true);
      };
      document.addEventListener("pointermove", over);
      document.addEventListener("pointerup", () => document.removeEventListener("pointermove", over), { once: true });
    });
    document.addEventListener("click", event => {
      const cell = event.target.closest?.("#grid td[data-c]");
      if (!cell || isField(event.target)) return;
      const here = where(cell);
      if (event.detail === 2 && mayEdit) edit();
      else if (event.pointerType === "touch") go(here.r, here.c);
    });
    document.addEventListener("submit", event => {
      if (!event.target.matches("[data-locks]") || !grid().querySelector("td.sel")) return;
      const picked = chosen();
      if (picked.length < 2 && !event.target.dataset.one) return;
      event.target.querySelector("[data-lock-day]").disabled = true;
      for (const { r, c } of picked) {
        const hidden = document.createElement("input");
        Object.assign(hidden, { type: "hidden", name: "cell", value: line(r, c, "") });
        event.target.append(hidden);
      }
    });
    start();
    return { start };
  };

  const view = grid().dataset.grid === "day" ? day() : span();

  // What was asked before the session or the connection was lost is asked again.
  const waits = JSON.parse(sessionStorage.getItem(WAITS) || "null");
  if (mayEdit && waits && waits.own === own && waits.cells.length > 0) look(waits.cells, false);
})();
