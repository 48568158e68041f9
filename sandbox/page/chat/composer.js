// Where a person writes: text, attachments, the / menu, and the bar that tells what is answered or edited.

import { attachMenu } from "./attach.js";
import { gist } from "./bubble.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { Menu } from "../menu.js";
import { drafts } from "../store.js";

const TALLEST = 160;

export class Composer {
  constructor({ words, send, change, attach }) {
    this.words = words;
    this.hands = { send, change, attach };
    this.commands = [];
    this.about = null; // { kind: "reply" | "edit", message }
    this.element = this.built();
  }

  built() {
    const { words } = this;
    this.box = h("textarea", { rows: "1", dir: "auto", placeholder: words.placeholder, "aria-label": words.placeholder });
    this.box.addEventListener("keydown", (event) => this.pressed(event));
    this.box.addEventListener("input", () => this.typed());
    this.bar = h("div", { class: "about", hidden: true });
    this.list = h("div", { class: "menu", role: "menu", "aria-label": words.menu, hidden: true });
    this.attachments = attachMenu(words, this.attaching());
    this.slash = this.button("menuButton", words.menu, icon("slash"), () => this.fillMenu(""));
    this.clip = this.button("clip", words.attach, icon("clip"));
    this.menu = new Menu(this.slash, this.list);
    this.attaches = new Menu(this.clip, this.attachments);
    return h(
      "form",
      { class: "composer", onsubmit: (event) => (event.preventDefault(), this.submit()) },
      this.bar,
      this.list,
      this.attachments,
      h("div", { class: "line" }, this.slash, this.clip, this.box, this.sender()),
    );
  }

  sender() {
    const { send } = this.words;
    return h("button", { class: "send", "aria-label": send, title: send }, icon("send"));
  }

  button(name, label, sign, press) {
    return h("button", { type: "button", class: `round ${name}`, title: label, "aria-label": label, onclick: press }, sign);
  }

  // What is attached takes the words in the box along, and the message that is replied to.
  attaching() {
    const { pictures, document, deed } = this.hands.attach;
    const taken = (send) => async (what) => {
      const { who } = this;
      const isSent = await send(what, { caption: this.box.value.trim(), reply_to: this.replied() });
      if (isSent && who === this.who) this.clear();
    };
    return { pictures: taken(pictures), document: taken(document), deed: (name) => deed(name, { reply_to: this.leave() }) };
  }

  replied() {
    return this.about?.kind === "reply" ? this.about.message.id : null;
  }

  // A voice or a place goes without words: they stay in the box.
  leave() {
    const replied = this.replied();
    this.clear(this.about?.kind === "edit" ? "" : this.box.value);
    return replied;
  }

  pressed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "ArrowUp" && !this.list.hidden) {
      event.preventDefault();
      this.menu.enter(this.box, "lastElementChild");
    } else if (event.key === "Escape") {
      this.clear(this.about ? "" : this.box.value);
    }
  }

  typed() {
    drafts.set(this.who, { text: this.box.value, about: this.about });
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight + 2, TALLEST)}px`;
    this.box.style.overflowY = this.box.scrollHeight > TALLEST ? "auto" : "hidden";
    if (this.isCommand() && this.fillMenu(this.box.value.slice(1)) > 0) this.menu.show();
    else this.menu.close();
  }

  isCommand() {
    return /^\/\w*$/.test(this.box.value);
  }

  // Returns how many commands go on like this.
  fillMenu(begun) {
    const found = this.commands.filter(({ command }) => command.startsWith(begun));
    this.list.replaceChildren(...found.map((row) => this.row(row)));
    return found.length;
  }

  // Words that are in the box already stay there: they are no part of the command.
  row({ command, about }) {
    const press = () => {
      if (this.isCommand()) this.clear();
      this.hands.send(`/${command}`);
    };
    return h(
      "button",
      { type: "button", role: "menuitem", onclick: press },
      h("b", { dir: "ltr" }, `/${command}`),
      h("span", { dir: "auto" }, about),
    );
  }

  offer(commands) {
    this.commands = commands;
    this.slash.hidden = commands.length === 0;
  }

  begin(kind, message) {
    if (kind === "edit") this.box.value = message.text;
    this.concern({ kind, message });
    this.box.focus();
    this.typed();
  }

  concern(about) {
    this.about = about;
    this.bar.hidden = !about;
    if (!about) return;
    const { kind, message } = about;
    const title = kind === "edit" ? this.words.editing : this.words.replying;
    const stop = { type: "button", class: "plain", "aria-label": this.words.cancel, onclick: () => this.clear() };
    const cancel = h("button", stop, icon("close"));
    this.bar.replaceChildren(h("strong", {}, title), h("span", { dir: "auto" }, gist(message, this.words)), cancel);
  }

  // Whoever comes back to a chat finds what they had begun to write there.
  turnTo(who) {
    const { text, about } = drafts.get(who) ?? { text: "", about: null };
    this.who = who;
    this.clear(text, about);
  }

  // Words that were written for somebody; sending them is still theirs.
  fill(text) {
    this.box.value = text;
    this.box.focus();
    this.typed();
  }

  clear(left = "", about = null) {
    this.concern(about);
    this.box.value = left;
    this.typed();
    this.menu.close();
    this.attaches.close();
  }

  async submit() {
    const { about, who } = this;
    const written = this.box.value;
    const text = written.trim();
    const replied = this.replied();
    if (!text) return;
    this.clear();
    const isSent = about?.kind === "edit" ? await this.hands.change(about.message.id, text) : await this.hands.send(text, replied);
    if (!isSent) this.giveBack(who, written, about);
  }

  // What couldn't be sent goes back to whose it is, before whatever they have written since.
  giveBack(who, written, about) {
    const since = drafts.get(who);
    drafts.set(who, { text: [written, since?.text].filter(Boolean).join("\n"), about: since?.about ?? about });
    if (who === this.who) this.turnTo(who);
  }
}
