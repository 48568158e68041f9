// What the bot plans next and for whom, the soonest first.

import { byId, h } from "../dom.js";
import { state, words } from "../store.js";

const MOST = 12;

export function showPlans(choose) {
  const { plans, bot } = state.town;
  const drawn = JSON.stringify([plans, bot, state.language]);
  const list = byId("plans");
  if (list.dataset.drawn === drawn) return;
  list.dataset.drawn = drawn;
  list.replaceChildren(...plans.slice(0, MOST).map((plan) => row(plan, choose)));
  if (plans.length === 0) list.append(h("li", { class: "nothing" }, bot === "up" ? words().nothing : words().nothingAsleep));
}

function row(plan, choose) {
  const when = [plan.is_today ? words().today : plan.day, plan.clock].join(words().comma);
  const what = words().plans[plan.kind](plan);
  const number = plan.number && h("code", {}, plan.number);
  return h(
    "li",
    { "data-kind": plan.kind },
    h("button", { type: "button", onclick: () => choose(plan.who) }, h("time", {}, when), h("span", {}, what), number),
  );
}
