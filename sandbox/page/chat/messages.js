// The messages of a chat, each under its day; only what has changed is drawn again.

import { h } from "../dom.js";
import { bubble } from "./bubble.js";

export class Messages {
  constructor(log, hands) {
    Object.assign(this, { log, hands });
    this.shown = new Map(); // Message id → what was drawn, as text.
  }

  clear() {
    this.shown.clear();
    this.log.replaceChildren();
  }

  // Returns whether there is something new at the end, and whether it is one's own.
  draw(messages) {
    const drawn = new Map(messages.map((message) => [String(message.id), JSON.stringify(message)]));
    this.drop(drawn);
    let day = "";
    let [isNew, isOwn] = [false, false];
    for (const message of messages) {
      const id = String(message.id);
      const isKnown = this.shown.has(id);
      if (this.shown.get(id) !== drawn.get(id)) {
        if (!isKnown && message.day !== day) this.log.append(h("div", { class: "day" }, h("span", {}, message.day)));
        this.put(message, isKnown);
        this.shown.set(id, drawn.get(id));
        isOwn ||= message.mine && !isKnown;
        isNew ||= !isKnown || id === String(messages.at(-1).id);
      }
      day = message.day;
    }
    this.tidy();
    return { isNew, isOwn };
  }

  drop(left) {
    for (const id of [...this.shown.keys()].filter((known) => !left.has(known))) {
      this.find(id)?.remove();
      this.shown.delete(id);
    }
    for (const album of this.log.querySelectorAll(".album:empty")) album.remove();
  }

  // A day of which no message is left has no heading.
  tidy() {
    for (const day of this.log.querySelectorAll(".day")) {
      const next = day.nextElementSibling;
      if (!next || next.classList.contains("day")) day.remove();
    }
  }

  put(message, isKnown) {
    const element = bubble(message, this.hands);
    const old = isKnown ? this.find(message.id) : null;
    if (!old) {
      (message.album ? this.album(message) : this.log).append(element);
      return;
    }
    // Whoever works by keyboard keeps their place when the message under it changes.
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(element);
    if (hadFocus) (element.querySelector(".key") ?? this.hands.box()).focus();
  }

  album({ album, mine }) {
    const known = this.log.querySelector(`[data-album="${CSS.escape(album)}"]`);
    if (known) return known;
    const row = h("div", { class: mine ? "album mine" : "album", "data-album": album });
    this.log.append(row);
    return row;
  }

  find(id) {
    return this.log.querySelector(`[data-id="${id}"]`);
  }
}
