// One person's chat with the bot: a heading, the messages, and a place to write.

import * as api from "../api.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { nameOf, words } from "../store.js";
import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { Gate } from "./gate.js";
import { People } from "./people.js";

const AT_ONCE = 60; // So many messages are shown, and so many more whenever somebody wants earlier ones.
const sizeOf = ({ clientWidth, clientHeight }) => `${clientWidth} ${clientHeight}`;
const NEAR = 40; // Whoever is so many pixels from the end wants to stay there.

export class Pane {
  constructor(element, place, { choose, told, alerted, failed, followed, refresh }) {
    Object.assign(this, { element, place, words: words(), told, alerted, failed, refresh });
    this.followLink = (link) => followed(place, link);
    this.who = null;
    this.shown = new Map(); // Message id → what was drawn, as text, to draw only what has changed.
    this.sticks = true;
    this.people = new People(place, (id) => choose(place, id));
    this.log = h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.log.addEventListener("scroll", () => this.scrolled());
    new ResizeObserver(() => this.resized()).observe(this.log);
    this.dots = h("p", { class: "typing", role: "status", hidden: true });
    this.newest = h("button", { type: "button", class: "newest", "aria-label": this.words.newest, title: this.words.newest, hidden: true }, icon("down"));
    this.newest.addEventListener("click", () => this.toEnd());
    this.gate = new Gate(this.words, (deed) => this.do(deed));
    this.composer = this.writing();
    const middle = h("div", { class: "middle" }, this.log, this.newest);
    element.replaceChildren(this.people.element, middle, this.dots, this.gate.element, this.composer.element);
  }

  writing() {
    return new Composer({
      words: this.words,
      send: (text, replyTo) => this.do("text", { text, reply_to: replyTo }),
      change: (message, text) => this.do("edit", { message, text }),
      attach: {
        pictures: (pictures, said) => this.attempt(() => api.showPhotos(this.who, pictures, said)),
        document: (file, said) => this.attempt(() => api.handOver(this.who, file, said)),
        deed: (name, said) => this.do(name, said),
      },
    });
  }

  do(deed, given) {
    return this.attempt(() => api.act(this.who, deed, given));
  }

  async attempt(deed) {
    try {
      await deed();
    } catch (problem) {
      this.failed(problem, nameOf(this.who));
    }
  }

  show(chat) {
    if (chat.id !== this.who) this.begin(chat);
    const isNew = this.draw(chat.messages);
    this.toast(chat.toasts);
    this.composer.offer(chat.menu);
    this.composer.element.hidden = this.gate.show(chat);
    this.dots.hidden = !chat.typing;
    this.dots.textContent = chat.typing ? `${this.words.bot}: ${this.words.typing}` : "";
    if (isNew && !this.sticks) this.newest.classList.add("news");
    this.follow();
  }

  forget() {
    this.who = null;
  }

  follow() {
    if (this.sticks) this.log.scrollTop = this.log.scrollHeight;
  }

  resized() {
    this.size = sizeOf(this.log);
    this.follow();
  }

  // A pane that is made smaller scrolls by itself, too: that is nobody's wish.
  scrolled() {
    if (this.size !== sizeOf(this.log)) return;
    this.sticks = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
    this.newest.hidden = this.sticks;
    if (this.sticks) this.newest.classList.remove("news");
  }

  toEnd() {
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: "smooth" });
  }

  newestShown(id) {
    if (this.asked !== id) this.wanted = AT_ONCE;
    this.asked = id;
    return this.wanted;
  }

  // What is earlier stands above: the chat is drawn anew, and what was looked at stays where it is.
  async lookBack() {
    const fromEnd = this.log.scrollHeight - this.log.scrollTop;
    this.wanted += AT_ONCE;
    this.forget();
    await this.refresh();
    this.log.scrollTop = this.log.scrollHeight - fromEnd;
  }

  begin(chat) {
    this.who = chat.id;
    this.shown.clear();
    this.sticks = true;
    this.toasts = chat.toasts.length;
    this.log.replaceChildren();
    this.log.setAttribute("aria-label", this.words.conversation(chat.name));
    this.composer.clear();
    if (chat.earlier > 0) {
      this.log.append(h("button", { type: "button", class: "plain earlier", onclick: () => this.lookBack() }, this.words.earlier));
    } else if (chat.about) {
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
}
