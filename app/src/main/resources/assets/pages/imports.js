"use strict";
// Says that a file is too large before it is sent; the server says so too. A file with the name of
// a format, such as sites.csv, chooses the format.
const file = document.getElementById("file");
file?.addEventListener("change", () => {
  const chosen = file.files[0];
  const tooLarge = chosen && chosen.size > Number(file.dataset.most) * 1e6;
  file.setCustomValidity(tooLarge ? file.dataset.tooLarge : "");
  file.reportValidity();
  const format = document.getElementById("field-format");
  const name = chosen?.name.replace(/\.[^.]*$/, "").replaceAll("_", "-");
  if ([...(format?.options ?? [])].some((option) => option.value === name)) format.value = name;
});
