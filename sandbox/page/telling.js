// Toasts that go by themselves, and alerts that wait for a tap.

import { byId, h } from "./dom.js";

const SHOWN_MS = 6_000;
const TOAST_MS = 3_500; // As long as Telegram shows one.
let hiding = 0;

export function told(text) {
  const notice = byId("notice");
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => (notice.hidden = true), SHOWN_MS);
}

// What was told in another language is over.
export function untold() {
  byId("notice").hidden = true;
}

// The answer to a tap stands in the chat in which somebody tapped.
export function toldBelow(text, pane) {
  const toast = h("p", { class: "toast", role: "status", dir: "auto" }, text);
  pane.querySelector(".toast")?.remove();
  pane.append(toast);
  setTimeout(() => toast.remove(), TOAST_MS);
}

export function alerted(text) {
  byId("alertText").textContent = text;
  if (!byId("alert").open) byId("alert").showModal();
}
