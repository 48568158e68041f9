// What time it is in the town, and how it goes on.

import * as api from "../api.js";
import { byId } from "../dom.js";
import { state, words } from "../store.js";

export function showClock() {
  const { time, plans, bot } = state.town;
  byId("day").textContent = time.day;
  byId("hour").textContent = time.clock;
  byId("quiet").hidden = !time.opens;
  byId("quiet").textContent = time.opens ? `☾ ${words().quiet(time.opens)}` : "";
  byId("quiet").title = words().quietWhy;
  byId("next").disabled = plans.length === 0 || bot !== "up";
}

export function wireClock(busily) {
  const isPassing = () => byId("time").querySelector('[aria-busy="true"]') !== null;
  for (const button of byId("time").querySelectorAll("button")) {
    const pass = () => (button.id === "next" ? api.passToNext() : api.passTime(Number(button.dataset.hours)));
    button.addEventListener("click", () => isPassing() || busily(button, pass));
  }
}
