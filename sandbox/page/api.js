// The page's few requests. A deed that isn't possible is a Problem, whose name has words in words/.

export class Problem extends Error {
  constructor(name, why) {
    super(why);
    this.name = name;
  }
}

async function answered(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(body.problem ?? "away", body.why ?? response.statusText);
  return body;
}

async function asked(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Problem("away", "no connection");
  }
  return answered(response);
}

const posted = (path, given) =>
  asked(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(given) });

export const town = (language, tour, chats) =>
  asked(`/api/town?language=${language}&tour=${tour}${chats.map(([who, newest]) => `&chat=${who}.${newest}`).join("")}`);
export const act = (who, deed, given = {}) => posted("/api/act", { who, do: deed, ...given });
export const sell = (who, what) => posted("/api/shop", { who, what });
export const passTime = (hours) => posted("/api/time", { hours });
export const passToNext = () => posted("/api/time", { next: true });
export const bot = (deed) => posted("/api/bot", { do: deed });
export const calls = (after, language) => asked(`/api/calls?after=${after}&language=${language}`);
export const order = (fault) => posted("/api/faults", fault);
export const clear = () => asked("/api/faults", { method: "DELETE" });
export const WORLD = "/api/world";
export const load = (file) => asked(WORLD, { method: "PUT", headers: { "Content-Type": "application/json" }, body: file });
export const welcome = (name, language) => posted("/api/people", { name, language });
export const fileAddress = (id) => `/api/file/${encodeURIComponent(id)}`;

function carried(path, body, type, said) {
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value));
  return asked(`${path}?${query}`, { method: "POST", headers: { "Content-Type": type }, body });
}

const ALBUM = 10; // So many pictures an album holds.

// Several pictures are an album: they go one after the other, and the words stand under the first.
export async function showPhotos(who, pictures, { caption, reply_to }) {
  const begun = Date.now();
  for (const [index, picture] of pictures.entries()) {
    const album = pictures.length > 1 ? String(begun + Math.floor(index / ALBUM)) : "";
    await carried(`/api/photo/${who}`, picture, picture.type, { album, reply_to, caption: index === 0 ? caption : "" });
  }
}

export const handOver = (who, file, said) =>
  carried(`/api/document/${who}`, file, "application/octet-stream", { name: file.name, ...said });

export function listen(changed, gone) {
  const events = new EventSource("/api/events");
  events.onmessage = () => changed();
  events.onerror = () => gone();
  events.onopen = () => changed();
}
