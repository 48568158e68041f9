// What the page knows: the language, who is shown where, what has been read, and the town as it was told last.

import { remember, remembered } from "./dom.js";
import { en } from "./words/en.js";
import { fa } from "./words/fa.js";

const WORDS = { fa, en };
const SHOWN = { fa: [101, 903], en: [102, 901] }; // A customer and an agent who speak the page's language.

export const state = {
  language: remembered("language", /^fa/.test(navigator.language) ? "fa" : "en") === "en" ? "en" : "fa",
  town: null,
  shown: null,
  read: {}, // So many messages of the bot have been seen in somebody's chat.
};
export const drafts = new Map(); // Whose chat → what somebody has begun to write there: { text, about }.
state.shown = kept("shown", SHOWN[state.language]);

export const words = () => WORDS[state.language];
export const person = (id) => state.town?.people.find((one) => one.id === id);
export const nameOf = (id) => person(id)?.name ?? "";
export const isKnown = (one) => one.is_known || state.shown.includes(one.id);
export const speaking = (test) =>
  state.town?.people.find((one) => test(one) && one.language === state.language) ?? state.town?.people.find(test);

const somebody = (place) => speaking(({ role }) => Boolean(role) === (place === 1));

export function toggleLanguage() {
  const other = state.language === "fa" ? "en" : "fa";
  // Whoever still looks at the two of the beginning goes on with those of the other language.
  if (String(state.shown) === String(SHOWN[state.language])) state.shown = SHOWN[other];
  state.language = other;
  remember("language", other);
  remember("shown", JSON.stringify(state.shown));
}

export function show(place, id) {
  const shown = [...state.shown];
  if (shown[1 - place] === id) shown[1 - place] = shown[place];
  shown[place] = id;
  state.shown = shown;
  remember("shown", JSON.stringify(shown));
}

// In another life nobody has read anything, but what the staff said to each other before is no news.
export function learn(town) {
  if (kept("life", "") !== town.life) {
    drafts.clear();
    remember("life", JSON.stringify(town.life));
    state.read = Object.fromEntries(town.people.map(({ id, heard }) => [id, heard]));
  } else if (state.town === null) state.read = kept("read", {});
  const isNew = state.town !== null && state.town.life !== town.life;
  state.town = town;
  state.shown = state.shown.map((id, place) => (person(id) ?? person(SHOWN[state.language][place]) ?? somebody(place)).id);
  return isNew;
}

export function markRead(id) {
  state.read[id] = person(id)?.heard ?? 0;
  remember("read", JSON.stringify(state.read));
}

export const unread = ({ id, heard }) => Math.max(0, heard - (state.read[id] ?? 0));

function kept(name, otherwise) {
  try {
    return JSON.parse(remembered(name, "null")) ?? otherwise;
  } catch {
    return otherwise;
  }
}
