// Seven steps through one customer's story. The tour sees what is really done, and shows where to tap next.

import { byId, h, remember, remembered } from "../dom.js";
import { icon } from "../icons.js";
import { person, speaking, state, words } from "../store.js";
import { targetOf } from "./pointing.js";

const STEPS = 7;
const TELLS = 4;
const EXPLAINS = 5;
const CUSTOMERS = { fa: 101, en: 102 };

export const customer = () => CUSTOMERS[state.language];
const staff = () => speaking(({ role }) => role === "agent") ?? speaking(({ role }) => Boolean(role));
const owner = () => speaking(({ role }) => role === "owner");

export class Tour {
  constructor({ choose, panes }) {
    Object.assign(this, { choose, panes });
    this.element = byId("tour");
    this.isOpen = remembered("tour", "open") === "open";
    this.step = null;
  }

  // The first look at a step brings the people onto the panes whom it is about.
  show() {
    const { done } = state.town;
    this.element.hidden = !this.isOpen;
    if (!this.isOpen || (done === null && this.step === null)) return this.point(null);
    const step = done ?? this.step;
    const drawn = `${state.language} ${step} ${person(customer())?.name}`;
    if (drawn !== this.drawn) this.begin(step);
    this.drawn = drawn;
    this.point(step);
  }

  begin(step) {
    const isAhead = this.step !== null && step > this.step;
    this.step = step;
    if (isAhead || step > 0) this.bring(step);
    this.element.replaceChildren(...this.card(step));
    this.element.classList.toggle("done", step >= STEPS);
  }

  bring(step) {
    if (step >= STEPS) this.choose(1, owner().id);
    else if (step === EXPLAINS) this.choose(1, staff().id);
    else if (!state.shown.includes(customer())) this.choose(0, customer());
  }

  card(step) {
    const { tour } = words();
    const names = { customer: person(customer())?.name, staff: staff()?.name, owner: owner()?.name };
    const isDone = step >= STEPS;
    const said = isDone ? tour.done(names) : tour.steps[step](names);
    return [
      h("span", { class: "dots", "aria-hidden": "true" }, Array.from({ length: STEPS }, (_, at) => h("i", { class: at < step ? "done" : at === step ? "now" : "" }))),
      h("p", { role: "status" }, !isDone && h("b", {}, tour.step(step + 1, STEPS)), " ", said),
      [TELLS, EXPLAINS].includes(step) && h("button", { type: "button", class: "tinted", id: "sample", onclick: () => this.sample(step) }, tour.sample),
      h(
        "button",
        { type: "button", class: "plain", id: "skipTour", "aria-label": isDone ? tour.close : tour.skip, title: tour.skip, onclick: () => this.close() },
        isDone ? tour.close : icon("close"),
      ),
    ].filter(Boolean);
  }

  // Puts the next sample into the box of whoever is to write; sending it stays the visitor's own deed.
  sample(step) {
    const who = step === TELLS ? customer() : staff().id;
    if (!state.shown.includes(who)) this.choose(step === TELLS ? 0 : 1, who);
    const pane = this.panes()[state.shown.indexOf(who)];
    const said = new Set([...pane.log.querySelectorAll(".mine .text")].map((one) => one.textContent));
    const samples = step === TELLS ? words().tour.words : words().tour.explanation;
    pane.composer.fill(samples.find((text) => !said.has(text)) ?? samples.at(-1));
    this.point(step);
  }

  point(step) {
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    if (step === null || step >= STEPS || !state.shown) return;
    targetOf(step, step === EXPLAINS ? staff()?.id : customer())?.classList.add("here");
  }

  open() {
    this.isOpen = true;
    this.drawn = null;
    remember("tour", "open");
    this.show();
  }

  close() {
    this.isOpen = false;
    remember("tour", "closed");
    this.show();
    byId("more").focus();
  }
}

