// What can be attached: pictures and files of one's own, and samples for whoever has none at hand.

import { h } from "../dom.js";
import { sample, shrunk } from "./picture.js";

// The hands send pictures, a document, or a deed by its name.
export function attachMenu(words, { pictures, document, deed }) {
  const own = (files) => pictures(Promise.all(files.map(shrunk)));
  const photos = chooser({ accept: "image/*", multiple: true }, own);
  const documents = chooser({}, ([file]) => document(file));
  return h(
    "div",
    { class: "menu", role: "menu", "aria-label": words.attach, hidden: true },
    item(words.ownPhoto, () => photos.click()),
    item(words.samplePhoto, () => pictures(Promise.all([sample()]))),
    item(words.sampleAlbum, () => pictures(Promise.all([sample(), sample(true)]))),
    item(words.ownDocument, () => documents.click()),
    item(words.sampleVoice, () => deed("voice")),
    item(words.samplePlace, () => deed("location")),
  );
}

function item(label, press) {
  return h("button", { type: "button", role: "menuitem", onclick: press }, label);
}

export function chooser(properties, chosen) {
  const input = h("input", { type: "file", ...properties });
  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = "";
    if (files.length > 0) chosen(files);
  });
  return input;
}
