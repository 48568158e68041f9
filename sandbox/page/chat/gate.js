// What stands before a chat in which nobody can write: Start, or the way back after blocking.

import { h } from "../dom.js";

const press = (label, onclick) => h("button", { type: "button", class: "primary wide", onclick }, label);

export class Gate {
  constructor(words, act) {
    this.element = h("div", { class: "gate", hidden: true });
    this.ways = {
      not_started: () => [press(words.start, () => act("start"))],
      blocked: ({ name }) => [h("p", {}, words.blocked(name)), press(words.unblockHere, () => act("unblock"))],
    };
  }

  // Returns whether the chat is closed.
  show(chat) {
    const way = this.ways[chat.standing];
    const drawn = `${chat.standing} ${chat.id}`;
    if (this.drawn !== drawn) this.element.replaceChildren(...(way?.(chat) ?? []));
    this.drawn = drawn;
    this.element.hidden = !way;
    return Boolean(way);
  }
}
