// Keeps the own published schedule for reading without a connection, and nothing else. Signing out
// forgets it.
"use strict";
const STORE = "floorwalker-own-schedule";
const OWN = ["/my", "/my/schedule", "/my/month"];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

const keep = async (request, answer) => {
  if (answer.ok && !answer.redirected) (await caches.open(STORE)).put(request, answer.clone());
  return answer;
};

const fromNet = request => fetch(request).then(answer => keep(request, answer));

self.addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === "POST" && pathname === "/logout") {
    event.waitUntil(caches.delete(STORE));
    return;
  }
  if (request.method !== "GET") return;
  if (OWN.includes(pathname)) {
    event.respondWith(fromNet(request).catch(async error => {
      const kept = await caches.match(request) || await caches.match(pathname, { ignoreSearch: true });
      if (kept) return kept;
      throw error;
    }));
  } else if (pathname.startsWith("/assets/") || pathname.startsWith("/_static/")) {
    event.respondWith(caches.match(request).then(kept => kept || fromNet(request)));
  }
});
