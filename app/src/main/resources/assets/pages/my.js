// The own schedule stays readable without a connection: a worker keeps the pages last seen.
"use strict";
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/sw.js").catch(() => {});
}
const showOffline = () => {
  for (const note of document.querySelectorAll("[data-offline]")) note.hidden = navigator.onLine;
};
window.addEventListener("online", showOffline);
window.addEventListener("offline", showOffline);
showOffline();
