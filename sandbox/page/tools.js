// The tools of the page itself: dark or light, starting over, and the dialogs that bring people in.

import * as api from "./api.js";
import { chooser } from "./chat/attach.js";
import { face, roleOf } from "./chat/people.js";
import { byId, h, remember, remembered } from "./dom.js";
import { Menu } from "./menu.js";
import { state, words } from "./store.js";
import { told } from "./telling.js";

const MOST_FOUND = 60;

export function wireTools({ busily, choose, failed, tour }) {
  wireDark();
  new Menu(byId("more"), byId("moreMenu"));
  byId("tourAgain").addEventListener("click", () => tour.open());
  wireWorld(busily);
  byId("startOver").addEventListener("click", () => byId("sure").showModal());
  closed("sure", () => {
    told(words().startsOver);
    return busily(byId("more"), () => api.bot("reset"));
  });
  // A name of spaces is none: the browser says that it is missing.
  byId("newcomer").querySelector(".primary").addEventListener("click", () => {
    const { name } = byId("newcomer").querySelector("form").elements;
    name.value = name.value.trim();
  });
  closed("newcomer", (_, form) => bring(form, choose).catch(failed));
  wireCrowd(choose);
}

function wireDark() {
  const root = document.documentElement;
  const chosen = remembered("light", "");
  if (chosen) root.dataset.light = chosen;
  byId("dark").addEventListener("click", () => {
    const isDark = getComputedStyle(root).getPropertyValue("--is-dark").trim() === "1";
    root.dataset.light = isDark ? "light" : "dark";
    remember("light", root.dataset.light);
  });
}

// Everything that is here, as a file of the visitor's own.
function wireWorld(busily) {
  byId("save").addEventListener("click", () => h("a", { href: api.WORLD, download: true }).click());
  const choosing = chooser({ accept: ".json,application/json" }, ([file]) =>
    busily(byId("more"), async () => {
      await api.load(file);
      told(words().loaded);
    }),
  );
  byId("load").addEventListener("click", () => choosing.click());
}

// A dialog that ends with a yes is followed by its deed.
function closed(name, deed) {
  const dialog = byId(name);
  dialog.addEventListener("close", async () => {
    const isYes = Boolean(dialog.returnValue);
    dialog.returnValue = "";
    const form = dialog.querySelector("form");
    if (isYes) await deed(dialog, form);
    form.reset();
  });
}

async function bring(form, choose) {
  const { id } = await api.welcome(form.elements.name.value, form.elements.language.value);
  choose(Number(byId("newcomer").dataset.place ?? 0), id);
}

function wireCrowd(choose) {
  const dialog = byId("everybody");
  const fill = () => {
    const wanted = byId("find").value.trim().toLowerCase();
    const found = state.town.people.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, MOST_FOUND);
    byId("crowd").replaceChildren(...found.map((one) => rowOf(one, dialog, choose)));
    if (found.length === 0) byId("crowd").append(h("p", { role: "status" }, words().nobody));
  };
  // Enter takes the first who is found.
  byId("find").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    byId("crowd").querySelector("button")?.click();
  });
  byId("find").addEventListener("input", fill);
  dialog.addEventListener("toggle", () => dialog.open && fill());
}

function rowOf(one, dialog, choose) {
  const take = () => {
    dialog.close();
    choose(Number(dialog.dataset.place ?? 0), one.id);
  };
  return h("button", { type: "button", class: "who", onclick: take }, face(one), h("span", { class: "called" }, h("bdi", {}, one.name), h("small", {}, roleOf(one))));
}
