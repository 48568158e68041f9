// Bad weather on order, and the bot as a program that can be stopped. What is in force shows how long it lasts.

import * as api from "../api.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { nameOf, person, state, words } from "../store.js";

const ORDERS = {
  flood: { kind: "flood", seconds: 10, retry_after: 10 },
  down: { kind: "down", seconds: 60 },
  slow: { kind: "slow", seconds: 30, late: 1.5 },
};

export class Weather {
  constructor(busily) {
    this.busily = busily;
    const { weather, weatherWhy, clear, program, restart } = words();
    this.block = this.button("block", "", () => this.toggleBlock());
    this.power = this.button("power", "", () => api.bot(state.town.bot === "down" ? "start" : "stop"));
    this.clear = this.button("clear", clear, () => api.clear());
    this.why = h("p", { class: "why" }, weatherWhy);
    this.list = h("ul", { class: "force", "aria-live": "polite" });
    this.state = h("span", { class: "lamp", role: "status" });
    const orders = Object.entries(ORDERS).map(([name, order]) => this.button(name, words()[name], () => api.order(order)));
    this.element = h(
      "section",
      { class: "card", "aria-labelledby": "weatherTitle" },
      h("h2", { id: "weatherTitle" }, icon("weather"), weather),
      this.why,
      this.list,
      h("div", { class: "stack" }, orders, this.block, this.clear),
      h("h2", {}, icon("bot"), program, this.state),
      h("div", { class: "row" }, this.power, this.button("restart", restart, () => api.bot("restart"))),
    );
  }

  button(id, label, deed) {
    const element = h("button", { type: "button", class: "tinted", id }, label);
    element.addEventListener("click", () => this.busily(element, deed));
    return element;
  }

  // A customer who is shown; of two, the one on the phone.
  blocker() {
    const isCustomer = (id) => !person(id)?.role && person(id)?.standing !== "not_started";
    return state.shown.find(isCustomer);
  }

  toggleBlock() {
    const who = this.blocker();
    return api.act(who, person(who).standing === "blocked" ? "unblock" : "block");
  }

  show() {
    const { bot, weather } = state.town;
    const who = this.blocker();
    this.block.hidden = who === undefined;
    if (who !== undefined) this.block.textContent = words()[person(who).standing === "blocked" ? "unblock" : "block"](nameOf(who));
    this.power.textContent = bot === "down" ? words().begin : words().stop;
    if (this.state.dataset.bot !== bot) this.state.textContent = words().states[bot];
    this.state.dataset.bot = bot;
    this.tell(weather);
  }

  tell(faults) {
    const rows = faults.map(({ kind, seconds }) => {
      const say = words().inForce[kind] ?? words().inForce.other;
      return h("li", {}, say(seconds === null || seconds === undefined ? "" : words().secondsLeft(Math.ceil(seconds))));
    });
    this.list.replaceChildren(...rows);
    this.isBad = rows.length > 0;
    this.list.hidden = this.clear.hidden = !this.isBad;
    this.why.hidden = this.isBad;
  }
}
