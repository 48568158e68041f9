// The heading of a pane: everybody whose chat it can show, with what is unread there.

import { byId, h } from "../dom.js";
import { icon } from "../icons.js";
import { isKnown, state, unread, words } from "../store.js";

const MOST_UNREAD = 99;
const SIGNS = "Segmenter" in Intl ? new Intl.Segmenter() : null; // An emoji is one sign of many parts.

const firstSign = (name) => (SIGNS ? [...SIGNS.segment(name)].map(({ segment }) => segment) : [...name])[0] ?? "";

export const face = ({ id, name, role }) =>
  h("span", { class: `face tone${id % 6}${role ? " staff" : ""}`, "aria-hidden": "true" }, firstSign(name));

export const roleOf = ({ role }) => words().roles[role] ?? words().customer;

export class People {
  constructor(place, choose) {
    this.place = place;
    this.choose = choose;
    this.strip = h("div", { class: "people", role: "group", "aria-label": words().people });
    this.element = h("header", { class: "pane-head" }, this.strip);
  }

  show() {
    const shown = state.shown[this.place];
    const rows = state.town.people.filter(isKnown).map((one) => ({ ...one, heard: 0, unread: one.id === shown ? 0 : unread(one) }));
    const drawn = JSON.stringify([shown, rows]);
    if (drawn === this.drawn) return;
    const hadFocus = this.strip.contains(document.activeElement) ? document.activeElement.dataset.who : null;
    this.drawn = drawn;
    this.strip.replaceChildren(...this.buttons(rows, shown));
    const chosen = this.strip.querySelector(hadFocus ? `[data-who="${hadFocus}"]` : "[aria-pressed=true]");
    if (hadFocus) chosen?.focus();
    if (chosen && this.strip.scrollWidth > this.strip.clientWidth) chosen.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  buttons(rows, shown) {
    const isStaff = ({ role, is_staff: isHired }) => Boolean(role) || isHired;
    const customers = rows.filter((one) => !isStaff(one)).map((one) => this.button(one, shown));
    const staff = rows.filter(isStaff).map((one) => this.button(one, shown));
    const hasCrowd = state.town.people.length > rows.length;
    return [...customers, hasCrowd && this.opener("everybody", "people"), this.opener("newcomer", "plus"), h("i", { class: "between" }), ...staff].filter(Boolean);
  }

  button(one, shown) {
    const isShown = one.id === shown;
    const news = one.unread ? `${one.unread > MOST_UNREAD ? "+" : ""}${words().digits(Math.min(one.unread, MOST_UNREAD))}` : "";
    const label = [one.name, roleOf(one), one.unread > 0 && words().unread(one.unread)].filter(Boolean).join(words().comma);
    return h(
      "button",
      { type: "button", class: "who", "data-who": one.id, "aria-pressed": String(isShown), "aria-label": label, title: label, onclick: () => this.choose(one.id) },
      face(one),
      isShown && h("span", { class: "called" }, h("bdi", {}, one.name), h("small", {}, roleOf(one))),
      news && h("span", { class: "badge", "aria-hidden": "true" }, news),
    );
  }

  opener(dialog, sign) {
    const label = words()[dialog === "newcomer" ? "addCustomer" : "everybody"];
    const open = () => {
      byId(dialog).dataset.place = this.place;
      byId(dialog).showModal();
    };
    return h("button", { type: "button", class: "who add", "data-who": dialog, "aria-label": label, title: label, onclick: open }, icon(sign));
  }
}
