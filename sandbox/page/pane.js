// One person's chat with the bot: a heading, the messages, and a place to write.

import * as api from "./api.js";
import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { h } from "./dom.js";

const NEAR = 40; // Whoever is so many pixels from the end wants to stay there.

export class Pane {
  constructor(element, { words, role, header, told, alerted, failed, followed }) {
    Object.assign(this, { element, words, role, told, alerted, failed });
    this.followLink = (link) => followed(role, link);
    this.who = null;
    this.shown = new Map(); // Message id → what was drawn, as text, to draw only what has changed.
    this.log = h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.sticks = true;
    this.log.addEventListener("scroll", () => {
      this.sticks = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
    });
    new ResizeObserver(() => this.follow()).observe(this.log);
    this.gate = h("div", { class: "gate", hidden: true });
    this.composer = new Composer({
      words,
      send: (text, replyTo) => this.do("text", { text, reply_to: replyTo }),
      change: (message, text) => this.do("edit", { message, text }),
      attach: {
        pictures: (pictures, said) => this.attempt(() => api.showPhotos(this.who, pictures, said)),
        document: (file, said) => this.attempt(() => api.handOver(this.who, file, said)),
        deed: (name, said) => this.do(name, said),
      },
    });
    element.replaceChildren(header, this.log, this.gate, this.composer.element);
  }

  do(deed, given) {
    return this.attempt(() => api.act(this.who, deed, given));
  }

  async attempt(deed) {
    try {
      await deed();
    } catch (problem) {
      this.failed(problem);
    }
  }

  show(chat) {
    if (chat.id !== this.who) this.begin(chat);
    const isNew = this.draw(chat.messages);
    this.toast(chat.toasts);
    this.composer.offer(chat.menu);
    this.guard(chat);
    this.follow();
    return isNew;
  }

  follow() {
    if (this.sticks) this.log.scrollTop = this.log.scrollHeight;
  }

  begin(chat) {
    this.who = chat.id;
    this.shown.clear();
    this.sticks = true;
    this.toasts = chat.toasts.length;
    this.log.replaceChildren();
    this.log.setAttribute("aria-label", this.words.conversation(chat.name));
    this.composer.clear();
    if (chat.about) {
      this.log.append(h("div", { class: "description" }, h("strong", {}, this.words.empty), h("p", { dir: "auto" }, chat.about)));
    }
  }

  // Returns whether there is something new at the end.
  draw(messages) {
    const ids = new Set(messages.map((message) => String(message.id)));
    for (const gone of [...this.shown.keys()].filter((id) => !ids.has(id))) this.find(gone)?.remove();
    let day = "";
    let isNew = false;
    for (const message of messages) {
      const id = String(message.id);
      const drawn = JSON.stringify(message);
      if (this.shown.get(id) !== drawn) {
        const isKnown = this.shown.has(id);
        if (!isKnown && message.day !== day) this.log.append(h("div", { class: "day" }, h("span", {}, message.day)));
        this.put(message, isKnown);
        this.shown.set(id, drawn);
        this.sticks ||= message.mine && !isKnown;
        isNew ||= !isKnown || id === String(messages.at(-1).id);
      }
      day = message.day;
    }
    return isNew;
  }

  put(message, isKnown) {
    const element = bubble(message, {
      words: this.words,
      tap: (id, data) => this.do("tap", { message: id, data }),
      command: (text) => this.do("text", { text: text }),
      follow: this.followLink,
      reply: (about) => this.composer.begin("reply", about),
      edit: (about) => this.composer.begin("edit", about),
    });
    const old = isKnown ? this.find(message.id) : null;
    if (!old) {
      (message.album ? this.album(message) : this.log).append(element);
      return;
    }
    // Whoever works by keyboard keeps their place when the message under it changes.
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(element);
    if (hadFocus) (element.querySelector(".key") ?? this.composer.box).focus();
  }

  album({ album, mine }) {
    const known = this.log.querySelector(`[data-album="${album}"]`);
    if (known) return known;
    const row = h("div", { class: mine ? "album mine" : "album", "data-album": album });
    this.log.append(row);
    return row;
  }

  find(id) {
    return this.log.querySelector(`[data-id="${id}"]`);
  }

  toast(toasts) {
    for (const { text, alert } of toasts.slice(this.toasts)) (alert ? this.alerted : this.told)(text, this.element);
    this.toasts = toasts.length;
  }

  guard(chat) {
    const gates = {
      not_started: () => [h("button", { type: "button", class: "primary wide", onclick: () => this.do("start") }, this.words.start)],
      blocked: () => [
        h("p", {}, this.words.blocked(chat.name)),
        h("button", { type: "button", class: "primary wide", onclick: () => this.do("unblock") }, this.words.unblock),
      ],
    };
    const gate = gates[chat.standing];
    this.composer.element.hidden = Boolean(gate);
    this.gate.hidden = !gate;
    if (this.standing !== chat.standing || this.guarded !== chat.id) this.gate.replaceChildren(...(gate?.() ?? []));
    this.standing = chat.standing;
    this.guarded = chat.id;
  }
}
