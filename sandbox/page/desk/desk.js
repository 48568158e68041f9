// The third side of the page: the counter with its weather, and the look inside.

import { byId } from "../dom.js";
import { Inside } from "./inside.js";
import { Shop } from "./shop.js";
import { Weather } from "./weather.js";

const TABS = { tabCounter: "counter", tabInside: "inside" };

export class Desk {
  constructor(busily) {
    this.shop = new Shop(busily);
    this.weather = new Weather(busily);
    this.inside = new Inside();
    byId("counter").replaceChildren(this.shop.element, this.weather.element);
    byId("inside").replaceChildren(...this.inside.parts);
  }

  async show() {
    this.shop.show();
    this.weather.show();
    if (!byId("inside").hidden) await this.inside.show();
  }
}

export function wireTabs(refresh) {
  for (const [tab, panel] of Object.entries(TABS)) {
    byId(tab).addEventListener("click", () => choose(tab, panel, refresh));
    byId(tab).addEventListener("keydown", ({ key }) => {
      if (!["ArrowLeft", "ArrowRight"].includes(key)) return;
      const other = Object.keys(TABS).find((one) => one !== tab);
      choose(other, TABS[other], refresh);
      byId(other).focus();
    });
  }
}

function choose(chosen, panel, refresh) {
  for (const [tab, each] of Object.entries(TABS)) {
    byId(tab).setAttribute("aria-selected", String(tab === chosen));
    byId(tab).tabIndex = tab === chosen ? 0 : -1;
    byId(each).hidden = each !== panel;
  }
  byId("desk").classList.toggle("wide", panel === "inside");
  refresh();
}
