// The counter: what the shop's own software would report.

import * as api from "../api.js";
import { byId, h } from "../dom.js";
import { icon } from "../icons.js";
import { isKnown, nameOf, state, words } from "../store.js";
import { told } from "../telling.js";

export class Shop {
  constructor(busily) {
    const { purchase, buyer, what, sell, shop } = words();
    this.what = h("input", { id: "what", name: "what", dir: "auto", maxlength: "100", required: true, autocomplete: "off", value: what });
    this.who = h("select", { id: "buyer", name: "buyer" });
    this.button = h("button", { type: "submit", class: "primary", id: "sell" }, sell);
    this.element = h(
      "form",
      { class: "card", id: "shop", onsubmit: (event) => (event.preventDefault(), busily(this.button, () => this.sell())) },
      h("h2", {}, icon("shop"), shop),
      h("label", {}, h("span", {}, buyer), this.who),
      h("label", {}, h("span", {}, purchase), this.what),
      this.button,
    );
  }

  async sell() {
    const who = Number(this.who.value);
    await api.sell(who, this.what.value);
    told(words().sold(nameOf(who)));
  }

  // Whoever is shown is meant, until somebody else is chosen here.
  show() {
    const customers = state.town.people.filter((one) => !one.role && !one.is_staff && isKnown(one));
    const shown = state.shown.find((id) => customers.some((one) => one.id === id)) ?? customers[0]?.id;
    const drawn = JSON.stringify([shown, customers.map(({ id, name }) => [id, name])]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.who.replaceChildren(...customers.map(({ id, name }) => h("option", { value: id, selected: id === shown }, name)));
  }
}
