// Week and month of a schedule: typed into, chosen from and pasted over like a spreadsheet.
"use strict";
(() => {
  if (!planning) return;
  const { grid, own, mayEdit, isDraft, isField, look, keep, drop, send, refresh, begin, comeBackTo } = planning;
  // Read once for each drawing of the grid: a month of two hundred people has 6,200 cells.
  let lines = [];
  let days = [];
  const rows = () => lines.map(one => one.row);
  const cells = row => lines.find(one => one.row === row).cells;
  const columns = () => days;
  let at = { r: 0, c: 0 };
  let anchor = { r: 0, c: 0 };
  let others = new Set();
  const td = (r, c) => lines[r].cells[c];
  const text = cell => {
    if (cell.dataset.c) return cell.dataset.c;
    const first = cell.querySelector("span:not(.dim)");
    return first ? first.textContent : "";
  };
  const line = (r, c, value) => [lines[r].row.dataset.p, days[c], td(r, c).dataset.s || 0, value].join("|");
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
    const why = document.querySelector("[data-why]");
    why.href = own + "?day=" + days[at.c] + "&shift=" + encodeURIComponent(lines[at.r].row.dataset.p) + "#panel";
    why.hidden = false;
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
      comeBackTo(null);
    };
    // The same text in every chosen cell, as Ctrl Enter does in a spreadsheet.
    const fill = () => {
      const typed = input.value;
      done();
      back();
      propose(chosen().map(one => line(one.r, one.c, typed)));
    };
    const save = (dr, dc) => {
      const value = line(r, c, input.value);
      const isSame = input.value === text(cell);
      done();
      go(r + dr, c + dc);
      if (isSame) drop(true);
      else if (isDraft) keep([value]);
      else propose([value]);
    };
    input.addEventListener("input", () => {
      clearTimeout(trying);
      trying = setTimeout(() => look([line(r, c, input.value)], false), 300);
    });
    input.addEventListener("keydown", event => {
      event.stopPropagation();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) fill();
      else if (event.key === "Enter") save(event.shiftKey ? -1 : 1, 0);
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
  // Locks every chosen cell; when all of them are locked, frees them.
  const lock = async () => {
    const picked = chosen();
    const isHeld = picked.every(({ r, c }) => td(r, c).classList.contains("locked"));
    comeBackTo(back);
    await send("/lock", picked.map(({ r, c }) => line(r, c, "")), { locked: isHeld ? "no" : "yes" });
    refresh();
  };
  const propose = values => {
    comeBackTo(back);
    look(values, true);
  };
  const start = () => {
    lines = [...grid().querySelectorAll("tbody tr")].map(row => ({ row, cells: [...row.querySelectorAll("td[data-c]")] }));
    days = [...grid().querySelectorAll("th[data-d]")].map(th => th.dataset.d);
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
    } else if (mayEdit && event.altKey && event.key.toLowerCase() === "l") {
      lock();
    } else if (event.altKey && event.key === "Enter") {
      document.querySelector("[data-why]").click();
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
  begin({ start });
})();
