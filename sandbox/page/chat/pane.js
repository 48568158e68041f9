// One person's chat with the bot: a heading, the messages, and a place to write.

import * as api from "../api.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { nameOf, words } from "../store.js";
import { Composer } from "./composer.js";
import { Gate } from "./gate.js";
import { Messages } from "./messages.js";
import { People } from "./people.js";

const AT_ONCE = 60; // So many messages are shown, and so many more whenever somebody wants earlier ones.
const sizeOf = ({ clientWidth, clientHeight }) => `${clientWidth} ${clientHeight}`;
const LONGEST = 4096;
const LONGEST_CAPTION = 1024;
const NEAR = 40; // Whoever is so many pixels from the end wants to stay there.

export class Pane {
  constructor(element, place, { choose, told, alerted, failed, followed, refresh }) {
    Object.assign(this, { element, place, words: words(), told, alerted, failed, refresh });
    this.followLink = (link) => followed(place, link);
    this.who = null;
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
    this.messages = new Messages(this.log, this.hands());
    const middle = h("div", { class: "middle" }, this.log, this.newest);
    element.replaceChildren(this.people.element, middle, this.dots, this.gate.element, this.composer.element);
  }

  writing() {
    return new Composer({
      words: this.words,
      send: (text, replyTo) => this.carry(text, LONGEST, (who) => api.act(who, "text", { text, reply_to: replyTo })),
      change: (message, text) => this.carry(text, LONGEST, (who) => api.act(who, "edit", { message, text })),
      attach: {
        pictures: (making, said) => this.carry(said.caption, LONGEST_CAPTION, async (who) => api.showPhotos(who, await making, said)),
        document: (file, said) => this.carry(said.caption, LONGEST_CAPTION, (who) => api.handOver(who, file, said)),
        deed: (name, said) => this.do(name, said),
      },
    });
  }

  hands() {
    return {
      words: this.words,
      tap: (id, data) => this.do("tap", { message: id, data }),
      command: (text) => this.do("text", { text }),
      follow: this.followLink,
      reply: (about) => this.composer.begin("reply", about),
      edit: (about) => this.composer.begin("edit", about),
      box: () => this.composer.box,
    };
  }

  do(deed, given) {
    return this.attempt(() => api.act(this.who, deed, given));
  }

  // Telegram takes so many signs at once, and a client says so before it sends.
  carry(text, most, deed) {
    const { who } = this;
    return this.attempt(async () => {
      if (text.length > most) throw new api.Problem("too_long", this.words.digits(most));
      await deed(who);
    });
  }

  // Returns whether it was done; what went wrong is told.
  async attempt(deed) {
    const name = nameOf(this.who);
    try {
      await deed();
      return true;
    } catch (problem) {
      this.failed(problem, name);
      return false;
    }
  }

  show(chat) {
    if (chat.id !== this.who) this.begin(chat);
    if (chat.earlier > 0) this.offerEarlier();
    const { isNew, isOwn } = this.messages.draw(chat.messages);
    this.sticks ||= isOwn;
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
    this.sticks = true;
    this.toasts = chat.toasts.length;
    this.newest.hidden = true;
    this.newest.classList.remove("news");
    this.messages.clear();
    this.log.setAttribute("aria-label", this.words.conversation(chat.name));
    this.composer.turnTo(chat.id);
    if (chat.about && chat.earlier === 0) {
      this.log.append(h("div", { class: "description" }, h("strong", {}, this.words.empty), h("p", { dir: "auto" }, chat.about)));
    }
  }

  // Also where somebody looks on while the chat grows past what is shown.
  offerEarlier() {
    if (this.log.querySelector(".earlier")) return;
    this.log.querySelector(".description")?.remove();
    this.log.prepend(h("button", { type: "button", class: "plain earlier", onclick: () => this.lookBack() }, this.words.earlier));
  }

  toast(toasts) {
    for (const { text, alert } of toasts.slice(this.toasts)) (alert ? this.alerted : this.told)(text, this.element);
    this.toasts = toasts.length;
  }
}
