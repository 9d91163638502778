"use strict";
// Says that a file is too large before it is sent; the server says so too. A file named after a
// format, such as sites.csv or intervals-2027-03-01.csv, chooses it.
const file = document.getElementById("file");
const plain = (name) => `${name.replace(/\.[^.]*$/, "").replace(/[_ .]/g, "-").toLowerCase()}-`;
file?.addEventListener("change", () => {
  const chosen = file.files[0];
  const tooLarge = chosen && chosen.size > Number(file.dataset.most) * 1e6;
  file.setCustomValidity(tooLarge ? file.dataset.tooLarge : "");
  file.reportValidity();
  const format = document.getElementById("field-format");
  const meant = [...(format?.options ?? [])]
    .map((option) => option.value)
    .filter((value) => chosen && plain(chosen.name).startsWith(plain(value)))
    .sort((one, other) => other.length - one.length)[0];
  if (meant) format.value = meant;
});
