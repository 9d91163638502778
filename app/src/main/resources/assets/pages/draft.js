// What is typed into a form with data-draft is saved meanwhile; what cannot be saved stays in this window until it
// can. What is sent unseen (the token, the version that was read) is no part of what is typed.
"use strict";
(() => {
  const form = document.querySelector("form[data-draft]");
  const head = document.querySelector("[data-standing]");
  if (head) {
    head.addEventListener("live", async () => {
      const answer = await fetch(head.dataset.standingAt);
      if (answer.ok && !answer.redirected && (await answer.text()) !== head.dataset.standing) {
        document.querySelector("[data-changed]").hidden = false;
      }
    });
  }
  // A row that is sent is the server's, or the shell's when no answer came.
  const rowKept = (field, key) => {
    field.value = sessionStorage.getItem(key) ?? field.value;
    field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
    field.form.addEventListener("submit", () => sessionStorage.removeItem(key));
  };
  // Words in other forms stay in this window until they are read on a page: a session that ended, or somebody else who
  // was quicker, takes nothing away.
  const plain = text => text.replace(/\s+/g, " ").trim();
  const owner = document.querySelector("[data-owner]");
  document.querySelectorAll("form:not([data-draft]) textarea, [data-rows] input:not([type=hidden])").forEach(area => {
    const deed = area.form.querySelector("[name=deed]")?.value ?? area.name;
    const key = "floorwalker-words:" + owner.dataset.owner + location.pathname + "?" + deed;
    if (area.closest("[data-rows]")) return rowKept(area, key);
    const kept = sessionStorage.getItem(key);
    if (kept && document.querySelector("main").innerText.replace(/\s+/g, " ").includes(plain(kept))) sessionStorage.removeItem(key);
    else if (kept && !area.value) area.value = kept;
    area.addEventListener("input", () => sessionStorage.setItem(key, area.value));
  });
  if (!form) return;
  const status = form.querySelector("[data-status]");
  const key = "floorwalker-draft:" + owner.dataset.owner + form.dataset.draft;
  const seen = form.querySelector("[data-seen]");
  const unseen = [...form.querySelectorAll("input[type=hidden]")].map(field => field.name);
  const fields = () => [...new FormData(form)].filter(([name]) => !unseen.includes(name));
  let timer = 0;
  let busy = false;
  let again = false;
  let waiting = null;

  const keep = () => sessionStorage.setItem(key, JSON.stringify(fields()));
  const say = words => { status.textContent = words; };

  const save = async () => {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && !answer.redirected) {
        seen.value = await answer.text();
        if (!again) sessionStorage.removeItem(key);
        say(status.dataset.saved);
      } else {
        keep();
        say(answer.status === 409 ? status.dataset.elsewhere : status.dataset.unsaved);
      }
    } catch (error) {
      keep();
      say(status.dataset.unsaved);
    }
    busy = false;
    if (waiting) {
      const button = waiting.button;
      waiting = null;
      form.requestSubmit(button);
    } else if (again) {
      again = false;
      save();
    }
  };

  const fill = kept => {
    for (const [name, value] of kept) {
      for (const field of form.elements) {
        if (field.name !== name) continue;
        if (field.type === "radio") field.checked = field.value === value;
        else field.value = value;
      }
    }
  };

  const kept = sessionStorage.getItem(key);
  if (kept === JSON.stringify(fields())) sessionStorage.removeItem(key);
  else if (kept) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn small";
    button.textContent = status.dataset.restore;
    button.addEventListener("click", () => { fill(JSON.parse(kept)); button.remove(); save(); });
    status.after(button);
  }
  form.addEventListener("input", () => {
    keep();
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  });
  // What is being saved will change the version; sent beside it, this window would contradict itself.
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (busy) {
      event.preventDefault();
      waiting = { button: event.submitter };
    }
  });
})();
