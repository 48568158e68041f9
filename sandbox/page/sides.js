// Where there is no room for all three sides, tabs lead to what isn't shown, and tell where something is new.

import { byId } from "./dom.js";
import { person, state, unread, words } from "./store.js";

const PLACES = ["first", "second"];
const ENDS = { Home: 0, End: -1 };
const isSeen = (element) => element.offsetParent !== null;

export class Sides {
  constructor(opened) {
    this.opened = opened;
    this.tabs = [...document.querySelectorAll(".sides [role=tab]")];
    for (const tab of this.tabs) {
      tab.addEventListener("click", () => this.open(tab.dataset.side));
      tab.addEventListener("keydown", (event) => this.walk(event));
    }
    window.addEventListener("resize", () => this.show());
  }

  open(side) {
    document.body.dataset.side = side;
    this.show();
    this.opened(side);
  }

  show() {
    if (!state.town) return;
    const seen = this.tabs.filter(isSeen);
    const chosen = seen.find(({ dataset }) => dataset.side === document.body.dataset.side) ?? seen[0];
    for (const tab of this.tabs) {
      this.name(tab, person(state.shown[PLACES.indexOf(tab.dataset.side)]));
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      this.belong(byId(tab.dataset.side), seen.includes(tab) && tab.id);
    }
  }

  name(tab, one) {
    if (!one) return;
    const news = unread(one);
    tab.textContent = one.name;
    tab.classList.toggle("news", news > 0);
    tab.setAttribute("aria-label", [one.name, news > 0 && words().unread(news)].filter(Boolean).join(words().comma));
  }

  // What stands there anyhow belongs to no tab.
  belong(panel, tab) {
    if (tab) {
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab);
    } else {
      panel.removeAttribute("role");
      panel.removeAttribute("aria-labelledby");
    }
  }

  walk(event) {
    const seen = this.tabs.filter(isSeen);
    const onward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const step = event.key === onward ? 1 : ["ArrowLeft", "ArrowRight"].includes(event.key) ? -1 : 0;
    const at = event.key in ENDS ? ENDS[event.key] : (seen.indexOf(event.currentTarget) + step) % seen.length;
    if (!step && !(event.key in ENDS)) return;
    event.preventDefault();
    this.open(seen.at(at).dataset.side);
    seen.at(at).focus();
  }
}
