// A look inside: every call of the bot as it happens, request and answer, with a filter.

import * as api from "../api.js";
import { h } from "../dom.js";
import { nameOf, state, words } from "../store.js";

const KEPT = 400;

export class Inside {
  constructor() {
    const { look, filter, noPolls, onlyErrors, noCalls } = words();
    this.after = 0;
    this.filter = h("input", { type: "search", id: "filter", placeholder: filter, "aria-label": filter, dir: "auto", autocomplete: "off" });
    this.noPolls = h("input", { type: "checkbox", id: "noPolls", checked: true });
    this.onlyErrors = h("input", { type: "checkbox", id: "onlyErrors" });
    this.list = h("div", { class: "calls", role: "log", "aria-label": look, "aria-live": "off", tabindex: "0" });
    this.nothing = h("p", { class: "why" }, noCalls);
    for (const one of [this.filter, this.noPolls, this.onlyErrors]) one.addEventListener("input", () => this.sift());
    this.parts = [
      h("p", { class: "why" }, look),
      this.filter,
      h("div", { class: "sieve" }, h("label", {}, this.noPolls, noPolls), h("label", {}, this.onlyErrors, onlyErrors)),
      this.nothing,
      this.list,
    ];
  }

  async show() {
    const { life, calls } = await api.calls(this.after, state.language);
    if (life !== this.life) this.forget(life);
    for (const call of calls.filter(({ number }) => number > this.after)) {
      this.list.prepend(this.row(call));
      this.after = call.number;
    }
    while (this.list.childElementCount > KEPT) this.list.lastElementChild.remove();
    this.sift();
  }

  forget(life) {
    const isFirst = this.life === undefined;
    this.life = life;
    if (isFirst) return;
    this.after = 0;
    this.list.replaceChildren();
  }

  row(call) {
    const { number, method, at, chat, asked, answer, error } = call;
    const who = nameOf(Number(chat)) || (chat ?? "");
    const told = error ? String(error.error_code ?? "✕") : "✓";
    const row = h(
      "details",
      { "data-number": number, "data-method": method, class: error ? "call failed" : "call" },
      h("summary", {}, h("time", {}, at), h("b", {}, method), h("bdi", {}, who), h("i", {}, told)),
    );
    row.dataset.text = `${method} ${who} ${JSON.stringify(asked)} ${JSON.stringify(error ?? answer)}`.toLowerCase();
    row.addEventListener("toggle", () => row.open && row.childElementCount === 1 && row.append(...this.whole(asked, error ?? answer)));
    return row;
  }

  whole(asked, answer) {
    const shown = (value) => h("pre", { dir: "ltr", tabindex: "0" }, JSON.stringify(value, null, 2));
    return [h("h3", {}, words().asked), shown(asked), h("h3", {}, words().answered), shown(answer)];
  }

  sift() {
    const wanted = this.filter.value.trim().toLowerCase();
    let left = 0;
    for (const row of this.list.children) {
      const isPoll = this.noPolls.checked && row.dataset.method === "getUpdates" && !row.classList.contains("failed");
      const isOther = this.onlyErrors.checked && !row.classList.contains("failed");
      row.hidden = isPoll || isOther || !row.dataset.text.includes(wanted);
      left += row.hidden ? 0 : 1;
    }
    this.nothing.hidden = left > 0;
  }
}
