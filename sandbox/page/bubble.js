// One message as a client shows it, with its keyboard beneath.

import { fileAddress } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { rich } from "./rich.js";

export function bubble(message, { words, tap, command, reply, edit }) {
  const isOwnText = message.mine && !message.photo && !message.document;
  return h(
    "article",
    { class: message.mine ? "message mine" : "message", "data-id": message.id },
    h("div", { class: "bubble" }, content(message, words, command), meta(message, words)),
    h(
      "div",
      { class: "deeds" },
      h("button", { type: "button", title: words.reply, "aria-label": words.reply, onclick: () => reply(message) }, icon("reply")),
      isOwnText &&
        h("button", { type: "button", title: words.edit, "aria-label": words.edit, onclick: () => edit(message) }, icon("edit")),
    ),
    message.rows.length > 0 && keyboard(message, tap),
  );
}

function content(message, words, command) {
  return [
    message.reply && quoted(message.reply, words),
    message.photo && photo(message.photo, words),
    message.document && file(message.document),
    message.text && h("div", { class: "text", dir: "auto" }, rich(message.text, message.entities, { words, command })),
  ];
}

// Its shape is told beforehand, so that nothing jumps when the picture arrives.
function photo({ id, width, height }, words) {
  return h("img", { class: "photo", src: fileAddress(id), alt: words.picture, width, height });
}

function file({ id, name }) {
  return h("a", { class: "document", href: fileAddress(id), dir: "auto", download: name }, name);
}

function quoted(reply, words) {
  return h(
    "div",
    { class: "reply" },
    h("strong", {}, reply.mine ? words.you : words.bot),
    h("span", { dir: "auto" }, reply.text || words.picture),
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

function keyboard(message, tap) {
  return h(
    "div",
    { class: "keyboard" },
    message.rows.map((row) => h("div", { class: "keys" }, row.map((button) => key(button, message, tap)))),
  );
}

function key(button, message, tap) {
  const label = h("bdi", {}, button.text);
  if (button.url) {
    return h("a", { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer" }, label, " ↗");
  }
  const element = h("button", { type: "button", class: `key ${button.style ?? ""}` }, label);
  element.addEventListener("click", async () => {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    await tap(message.id, button.callback_data);
    element.removeAttribute("aria-busy");
  });
  return element;
}
