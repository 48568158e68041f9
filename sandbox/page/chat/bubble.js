// One message as a client shows it, with its keyboard beneath.

import { fileAddress } from "../api.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { link, rich } from "./rich.js";

const SIGNS = { animation: "video", video_note: "video", sticker: "photo" };
const NAMED = ["document", "audio"];

// A message in one line: its words, or what it holds.
export const gist = ({ text, kind }, words) => text || (words.kinds[kind] ?? "");

export function bubble(message, { words, tap, command, follow, reply, edit }) {
  const isOwnText = message.mine && !message.kind;
  return h(
    "article",
    { class: message.mine ? "message mine" : "message", "data-id": message.id },
    h("div", { class: "bubble" }, content(message, words, { command, follow }), meta(message, words)),
    h(
      "div",
      { class: "deeds" },
      h("button", { type: "button", title: words.reply, "aria-label": words.reply, onclick: () => reply(message) }, icon("reply")),
      isOwnText &&
        h("button", { type: "button", title: words.edit, "aria-label": words.edit, onclick: () => edit(message) }, icon("edit")),
    ),
    message.rows.length > 0 && keyboard(message, tap, follow),
  );
}

function content(message, words, hands) {
  return [
    message.reply && quoted(message.reply, words),
    message.file && held(message, words),
    message.location && place(message.location, words),
    message.text && h("div", { class: "text", dir: "auto" }, rich(message.text, message.entities, { words, ...hands })),
  ];
}

// The shape of a picture is told beforehand, so that nothing jumps when it arrives; a tap opens it in its own size.
function held({ kind, file: { id, name, width, height, duration } }, words) {
  if (kind === "photo") {
    const seen = h("img", { class: "photo", src: fileAddress(id), alt: words.kinds.photo, width, height });
    return h("a", { href: fileAddress(id), target: "_blank", rel: "noopener" }, seen);
  }
  return h(
    "a",
    { class: "held", href: fileAddress(id), download: name || kind },
    icon(SIGNS[kind] ?? kind),
    h("bdi", {}, (NAMED.includes(kind) && name) || words.kinds[kind]),
    duration && h("small", {}, words.seconds(duration)),
  );
}

function place(point, words) {
  const numbers = point.map((degrees) => degrees.toFixed(4)).join(", ");
  return h("p", { class: "held" }, icon("location"), h("span", {}, words.kinds.location), h("small", { dir: "ltr" }, numbers));
}

function quoted(reply, words) {
  return h(
    "div",
    { class: "reply" },
    h("strong", {}, reply.mine ? words.you : words.bot),
    h("span", { dir: "auto" }, gist(reply, words)),
  );
}

function meta(message, words) {
  return h(
    "footer",
    {},
    message.edited && h("span", {}, words.edited),
    h("time", { dir: "ltr" }, message.at),
    message.mine && h("span", { class: "ticks", "aria-hidden": "true" }, "✓✓"),
  );
}

function keyboard(message, tap, follow) {
  return h(
    "div",
    { class: "keyboard" },
    message.rows.map((row) => h("div", { class: "keys" }, row.map((button) => key(button, message, tap, follow)))),
  );
}

function key(button, message, tap, follow) {
  const label = h("bdi", {}, button.text);
  if (button.url) return link(button.url, [label, " ↗"], { class: "key", follow: button.starts && follow });
  const element = h("button", { type: "button", class: `key ${button.style ?? ""}` }, label);
  element.addEventListener("click", async () => {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    await tap(message.id, button.callback_data);
    element.removeAttribute("aria-busy");
  });
  return element;
}
