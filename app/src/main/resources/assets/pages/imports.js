"use strict";
// Says that a file is too large before it is sent; the server says so too.
const file = document.getElementById("file");
file?.addEventListener("change", () => {
  const chosen = file.files[0];
  const tooLarge = chosen && chosen.size > Number(file.dataset.most) * 1e6;
  file.setCustomValidity(tooLarge ? file.dataset.tooLarge : "");
  file.reportValidity();
});
