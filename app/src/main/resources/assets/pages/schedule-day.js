// The day of a schedule: rows of people on one axis. A row is moved, resized, typed into or made by drag and by key;
// while it moves, the places the law closes are hatched in it, and the difference row shows the day as it would be.
"use strict";
(() => {
  if (!planning) return;
  const { grid, own, mayEdit, isDraft, isField, send, look, keep, drop, refresh, parse, clock, write, begin, comeBackTo } = planning;
  const links = () => [...grid().querySelectorAll(".person:not([hidden]) [data-row]")];
  const line = link => link.closest(".person");
  const lineOf = person => grid().querySelector(`.person[data-p="${CSS.escape(person)}"]`);
  const unit = (element, name) => Number(getComputedStyle(element).getPropertyValue(name));
  const cell = (row, text) => [row.dataset.p, grid().dataset.day, row.dataset.s, text].join("|");
  let mode = null;
  let picked = new Set();

  // Several rows at once: Shift with the arrows or a click; a deed of a chosen row is done to all of them.
  const mark = () => {
    for (const row of grid().querySelectorAll(".person")) row.classList.toggle("sel", picked.has(row.dataset.p));
  };
  const pick = persons => {
    picked = new Set(persons);
    mark();
  };
  const meant = row => picked.has(row.dataset.p) ? [...picked].map(lineOf).filter(Boolean) : [row];
  const focus = person => {
    const link = links().find(one => line(one).dataset.p === person);
    if (!link) return;
    links().forEach(one => one.setAttribute("tabindex", one === link ? "0" : "-1"));
    link.focus();
  };
  const propose = (row, text) => {
    comeBackTo(() => focus(row.dataset.p));
    look(meant(row).map(one => cell(one, text)), true);
  };

  const now = () => mode.pause || mode.range;
  const then = () => mode.pause ? mode.moved : mode.then;
  const typed = () => mode.kind === "pause" ? clock(mode.pause.from) + ">" + clock(mode.moved.from) : write(mode.then);
  const ghost = () => {
    const lane = mode.row.querySelector(".lane");
    const drawn = lane.querySelector(".ghost") || lane.appendChild(document.createElement("span"));
    const units = unit(lane, "--n");
    const left = mode.left + (then().from - now().from) / 5;
    const why = mode.refused.get(typed());
    drawn.className = why ? "seg ghost no" : "seg ghost";
    drawn.style.left = (left / units) * 100 + "%";
    drawn.style.width = ((then().to - then().from) / 5 / units) * 100 + "%";
    drawn.textContent = clock(then().from) + "–" + clock(then().to) + (why ? " · " + why : "");
  };
  // What the law closes is asked once for a move; until the answer is there, nothing is hatched.
  const hatch = async () => {
    const mine = mode;
    const deeds = { move: "MOVE", resize: "END", start: "START", pause: "PAUSE" };
    const { from, hours, day } = grid().dataset;
    const asked = new URLSearchParams({ person: mode.row.dataset.p, day, deed: deeds[mode.kind], from, hours });
    if (mode.pause) asked.set("pause", clock(mode.pause.from));
    const answer = await fetch(own + "/places?" + asked, { headers: { "X-Part": "grid" } }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const part = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mode !== mine) return;
    for (const item of part.querySelectorAll("[data-at]")) mode.refused.set(item.dataset.at, item.textContent.trim());
    mode.row.querySelector(".lane").prepend(...part.querySelectorAll(".closed"));
    ghost();
  };
  const start = (row, kind, segment) => {
    if (!mayEdit || mode || row.classList.contains("locked")) return;
    const isFree = row.dataset.t === "";
    const range = isFree ? null : parse(row.dataset.t);
    if (!isFree && !range) return;
    const first = row.querySelector(".seg");
    mode = { row, kind, range, then: { ...range }, refused: new Map(), minutes: 0, left: isFree ? 0 : unit(first, "--x") };
    if (kind === "pause") {
      const from = range.from + (unit(segment, "--x") - unit(first, "--x")) * 5;
      mode.pause = { from, to: from + unit(segment, "--l") * 5 };
      mode.moved = { ...mode.pause };
      mode.left = unit(segment, "--x");
    }
    row.classList.add("moving");
    return mode;
  };
  const move = (row, kind, segment) => {
    if (row.dataset.t === "") lay(row, 480, 960);
    else if (start(row, kind, segment)) {
      ghost();
      hatch();
    }
  };
  // A shift that is not there yet: drawn over a free row, or laid by key and then moved.
  const lay = (row, from, to) => {
    if (!start(row, "new")) return;
    const opens = parse((row.dataset.f || grid().dataset.first) + "–00:00").from;
    mode.range = { from, to };
    mode.then = { from, to };
    mode.left = (from - opens) / 5;
    mode.isNew = true;
    ghost();
  };
  const by = minutes => {
    const { range, pause, kind } = mode;
    if (kind === "pause") {
      mode.moved = { from: pause.from + minutes, to: pause.to + minutes };
    } else if (kind === "move" || kind === "new") {
      const moved = Math.min(Math.max(minutes, -range.from), 1435 - range.from);
      mode.then = { from: range.from + moved, to: range.to + moved };
    } else if (kind === "start") {
      mode.then = { from: Math.max(0, Math.min(range.from + minutes, range.to - 60)), to: range.to };
    } else {
      mode.then = { from: range.from, to: Math.max(range.to + minutes, range.from + 60) };
    }
    mode.minutes = minutes;
    ghost();
    later();
  };
  const end = isKept => {
    const { row, isNew, minutes } = mode;
    const cells = [cell(row, typed())];
    row.classList.remove("moving");
    for (const left of row.querySelectorAll(".ghost, .closed")) left.remove();
    mode = null;
    clearTimeout(trying);
    comeBackTo(() => focus(row.dataset.p));
    if (!isKept || !(minutes || isNew)) drop(true);
    else if (isDraft) keep(cells);
    else look(cells, true);
  };
  let trying = 0;
  const later = () => {
    clearTimeout(trying);
    trying = setTimeout(() => mode && look([cell(mode.row, typed())], false), 300);
  };
  // Shifts start on the grid of the search; ends and breaks lie on quarters of an hour.
  const snap = kind => ["move", "start", "new"].includes(kind) ? Number(grid().dataset.step) : 15;
  const modeKey = event => {
    const step = event.shiftKey ? 60 : event.altKey && mode.kind === "pause" ? 5 : snap(mode.kind);
    const steps = { ArrowRight: step, ArrowLeft: -step };
    if (event.key in steps) by(mode.minutes + steps[event.key]);
    else if (event.key === "Enter") end(true);
    else if (event.key === "Escape") end(false);
    else return;
    event.preventDefault();
  };

  // Hours typed over the row, as in week and month; Enter keeps, and asks first when several rows are chosen.
  const type = (row, first) => {
    const input = document.createElement("input");
    input.className = "input cell-edit";
    input.value = first;
    input.setAttribute("aria-label", row.querySelector("[data-row]").textContent);
    row.querySelector(".lane").append(input);
    input.focus();
    let isDone = false;
    const away = () => {
      if (isDone) return;
      isDone = true;
      clearTimeout(trying);
      input.remove();
    };
    const done = () => {
      away();
      focus(row.dataset.p);
    };
    const cells = () => meant(row).map(one => cell(one, input.value));
    input.addEventListener("input", () => {
      clearTimeout(trying);
      trying = setTimeout(() => look(cells(), false), 300);
    });
    input.addEventListener("keydown", event => {
      event.stopPropagation();
      if (event.key !== "Enter" && event.key !== "Escape" && event.key !== "Tab") return;
      event.preventDefault();
      const wanted = cells();
      done();
      comeBackTo(() => focus(row.dataset.p));
      if (event.key === "Escape") drop(true);
      else if (wanted.length > 1 || !isDraft) look(wanted, true);
      else keep(wanted);
    });
    input.addEventListener("blur", away);
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
    comeBackTo(() => focus(row.dataset.p));
    await send("/lock", meant(row).map(one => cell(one, "")), { locked: isHeld ? "no" : "yes" });
    refresh();
  };
  // A part of the panel: of the open row at once, of another after its row is opened.
  const part = (row, name) => {
    const target = row.classList.contains("open") ? document.getElementById(name) : null;
    if (target) reach(target);
    else if (!row.classList.contains("open")) location.assign(row.querySelector("[data-row]").href + "#" + name);
  };
  const reach = target => {
    target.scrollIntoView({ block: "nearest" });
    (target.matches("h3") ? target.nextElementSibling.querySelector("button") || target : target).focus();
  };

  const pieces = row => [...row.querySelectorAll(".pieces a")];
  const pieceKey = (event, piece) => {
    const row = line(piece);
    const all = pieces(row);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape" || event.key === "ArrowUp" || event.key === "ArrowDown") focus(row.dataset.p);
    else if (step) (all[all.indexOf(piece) + step] || piece).focus();
    else if ((event.key === "Enter" || event.key === "m" || event.key === " ") && piece.dataset.piece) movePiece(piece);
    else return false;
    event.preventDefault();
    return true;
  };
  const movePiece = piece => {
    const row = line(piece);
    const segment = [...row.querySelectorAll(".seg")].find(one => piece.dataset.piece.split(" ").every(c => one.classList.contains(c)));
    if (segment) move(row, "pause", segment);
  };

  const rowKey = (event, all, at) => {
    const row = line(all[at]);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 16, PageUp: -16, Home: -all.length, End: all.length };
    const deeds = {
      m: () => move(row, "move"),
      r: () => row.dataset.t && move(row, "resize"),
      s: () => part(row, "swap"),
      a: () => part(row, "add"),
      f: () => part(row, "better"),
      l: () => lock(row),
      Delete: () => propose(row, "off"),
    };
    if (key in steps) {
      const next = line(all[Math.max(0, Math.min(all.length - 1, at + steps[key]))]);
      pick(event.shiftKey ? [...picked, row.dataset.p, next.dataset.p] : []);
      focus(next.dataset.p);
    } else if (key === "ArrowRight" && pieces(row).length > 0) {
      pieces(row)[0].focus();
    } else if (mayEdit && key in deeds) {
      deeds[key]();
    } else if (mayEdit && /^\d$/.test(key)) {
      type(row, key);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  };
  document.addEventListener("keydown", event => {
    if (mode) return modeKey(event);
    if (event.defaultPrevented || isField(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const piece = event.target.closest?.(".pieces a");
    if (piece && pieceKey(event, piece)) return;
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (at >= 0 && rowKey(event, all, at)) return;
    const key = event.key.toLowerCase();
    if (event.key === "Escape" && picked.size > 0) pick([]);
    else if (event.key === "Escape") document.querySelector("[data-close]")?.click();
    else if (key === "n" || key === "p") short(key === "n" ? 1 : -1);
    else if (key === "m" && at < 0) document.querySelector("[data-move]")?.focus();
    else return;
    event.preventDefault();
  });

  document.addEventListener("click", event => {
    const piece = event.target.closest(".pieces a");
    const target = piece && document.getElementById(piece.hash.slice(1));
    if (target) {
      event.preventDefault();
      reach(target);
    }
    const link = event.shiftKey && event.target.closest("#grid [data-row]");
    if (link) {
      event.preventDefault();
      const person = line(link).dataset.p;
      pick(picked.has(person) ? [...picked].filter(one => one !== person) : [...picked, person]);
      focus(person);
    }
  });

  // Drag: the body of a shift moves it, its edges resize it, a break moves alone, an empty row gets a new shift.
  const grip = (row, segment, x) => {
    const segments = [...row.querySelectorAll(".lane .seg")];
    const left = segments[0].getBoundingClientRect().left;
    const right = segments.at(-1).getBoundingClientRect().right;
    return right - x < 8 ? "resize" : x - left < 8 ? "start" : segment.classList.contains("rest") ? "pause" : "move";
  };
  const draw = (row, minutes, x, perMinute) => {
    const lane = row.querySelector(".lane").getBoundingClientRect();
    const opens = parse((row.dataset.f || grid().dataset.first) + "–00:00").from;
    const from = opens + Math.floor((x - lane.left) / perMinute / snap("new")) * snap("new");
    if (!mode) lay(row, from, from + 60);
    if (!mode) return;
    mode.then = minutes < 0 ? { from: from + Math.min(minutes, -60), to: from } : { from, to: from + Math.max(minutes, 60) };
    mode.left = (mode.then.from - opens) / 5;
    mode.range = { ...mode.then };
    ghost();
    later();
  };
  document.addEventListener("pointerdown", event => {
    const lane = event.target.closest("#grid .person .lane");
    if (!lane || event.button !== 0 || isField(event.target)) return;
    const row = line(lane);
    const segment = event.target.closest(".seg");
    if (row.dataset.t !== "" && !segment) return;
    const from = event.clientX;
    const perMinute = lane.getBoundingClientRect().width / unit(lane, "--n") / 5;
    const kind = segment ? grip(row, segment, from) : "new";
    const over = later => {
      const step = kind === "new" ? 15 : snap(kind);
      const minutes = Math.round((later.clientX - from) / perMinute / step) * step;
      if (event.pointerType === "touch" || (!mode && Math.abs(later.clientX - from) <= 4)) return;
      if (kind === "new") {
        if (mayEdit) draw(row, minutes, from, perMinute);
        return;
      }
      if (!mode) move(row, kind, segment);
      if (mode && mode.minutes !== minutes) by(minutes);
    };
    const up = () => {
      document.removeEventListener("pointermove", over);
      if (mode) end(true);
      else if (event.pointerType !== "touch") row.querySelector("[data-row]").click();
    };
    event.preventDefault();
    document.addEventListener("pointermove", over);
    document.addEventListener("pointerup", up, { once: true });
  });

  // Teams fold; what is folded stays so while the page is open.
  const folded = new Set();
  const fold = () => {
    let isFolded = false;
    for (const row of grid().querySelectorAll(".team, .person")) {
      const button = row.querySelector("[data-fold]");
      if (button) {
        isFolded = folded.has(button.dataset.fold);
        button.hidden = false;
        button.setAttribute("aria-expanded", String(!isFolded));
      } else {
        row.hidden = isFolded;
      }
    }
  };
  document.addEventListener("click", event => {
    const team = event.target.closest("[data-fold]")?.dataset.fold;
    if (team === undefined) return;
    if (!folded.delete(team)) folded.add(team);
    fold();
  });

  begin({
    start: () => {
      fold();
      const all = links();
      const open = grid().querySelector(".person.open [data-row]") || all[0];
      all.forEach(one => one.setAttribute("tabindex", one === open ? "0" : "-1"));
      mark();
    },
  });
  const wanted = location.hash && document.getElementById(location.hash.slice(1));
  const open = grid().querySelector(".person.open [data-row]");
  if (wanted && wanted.closest("#panel")) reach(wanted);
  else if (open) open.focus();
})();
