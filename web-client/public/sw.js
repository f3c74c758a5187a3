/* Keeps the page and its parts on the device, so that a reload without a network still shows what waits to be sent.
   Nothing of a report is stored here. Files with a hash in their name never change; the page is asked for afresh first. */
const CACHE = "roundtable-page-1";

self.addEventListener("install", (event) => {
  event.waitUntil(pageFirstFromNetwork(new Request("/")).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(cacheFirst(request));
  else if (request.mode === "navigate" && !url.pathname.startsWith("/api/"))
    event.respondWith(pageFirstFromNetwork(request));
});

async function cacheFirst(request) {
  const cache = await caches.open(CACHE);
  // The name holds the contents: whatever a proxy says that an answer depends on.
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function pageFirstFromNetwork(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put("/", response.clone());
      await keepParts(cache, await response.clone().text());
    }
    return response;
  } catch (error) {
    const kept = await cache.match("/");
    if (kept) return kept;
    throw error;
  }
}

/** Keeps what the page names, and drops the scripts and styles of an earlier one. */
async function keepParts(cache, page) {
  const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]);
  await Promise.all(named.map(async (part) => (await cache.match(part)) ?? cache.add(part)));
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (/\.(js|css)$/.test(pathname) && !named.includes(pathname)) await cache.delete(url);
  }
}
