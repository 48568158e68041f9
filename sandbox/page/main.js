// The page: which language, which customer, and what is shown when something has changed.

import * as api from "./api.js";
import { byId, h, remember, remembered } from "./dom.js";
import { Guide } from "./guide.js";
import { Pane } from "./pane.js";
import { alerted, told, toldBelow } from "./telling.js";
import { WORDS } from "./words.js";

const CLOCK_MS = 15_000;
const state = {
  language: remembered("language", "fa") === "en" ? "en" : "fa",
  customer: Number(remembered("customer", "101")),
  town: null,
  panes: {},
  isRefreshing: false,
  isStale: false,
};
const words = () => WORDS[state.language];
const nameOf = (id) => state.town?.customers.find((one) => one.id === id)?.name ?? "";
const guide = new Guide(byId("guide"));

function failed(problem) {
  const say = words().problems[problem.name];
  told(say ? say(nameOf(state.customer)) : String(problem));
}

function speak() {
  document.documentElement.lang = state.language;
  document.documentElement.dir = state.language === "fa" ? "rtl" : "ltr";
  document.title = words().title;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = words()[element.dataset.say];
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", words()[element.dataset.label]);
  byId("language").textContent = words().other;
  byId("language").lang = state.language === "fa" ? "en" : "fa";
  byId("what").value = words().what;
  state.panes = { customer: pane("customer"), owner: pane("owner") };
}

function pane(role) {
  const common = { words: words(), role, told: toldBelow, alerted, failed, followed };
  return new Pane(byId(role), { ...common, header: role === "customer" ? customerHeader() : ownerHeader() });
}

function customerHeader() {
  const block = h("button", { type: "button", class: "plain quiet", id: "block", onclick: toggleBlock });
  return h(
    "header",
    {},
    h("h2", { id: "customerTitle", class: "visually-hidden" }, words().customer),
    h("div", { class: "people", role: "group", "aria-label": words().customers, id: "people" }),
    block,
  );
}

function ownerHeader() {
  const face = h("span", { class: "face owner", "aria-hidden": "true", id: "ownerFace" });
  const name = h("div", {}, h("h2", { id: "ownerTitle" }), h("small", {}, words().owner));
  return h("header", {}, h("div", { class: "person" }, face, name));
}

function toggleBlock() {
  const { customer } = state.panes;
  return customer.do(customer.standing === "blocked" ? "unblock" : "block");
}

// A link of the bot is shown to one and followed by the other, as when somebody passes it on.
function followed(role, link) {
  const [side, tab] = role === "customer" ? ["owner", "tabOwner"] : ["customer", "tabCustomer"];
  byId(tab).click();
  return state.panes[side].do("follow", { link });
}

async function refresh() {
  if (state.isRefreshing) {
    state.isStale = true;
    return;
  }
  state.isRefreshing = true;
  do {
    state.isStale = false;
    await look().catch(failed);
  } while (state.isStale);
  state.isRefreshing = false;
}

async function look() {
  const { language } = state;
  state.town = await api.town(language);
  if (!nameOf(state.customer)) state.customer = state.town.customers[0].id;
  const [customer, owner] = await Promise.all([api.chat(state.customer, language), api.chat(state.town.owner.id, language)]);
  if (language !== state.language) return;
  showTown();
  mark("customer", state.panes.customer.show(customer));
  mark("owner", state.panes.owner.show(owner));
  byId("block").hidden = customer.standing === "not_started";
  byId("block").textContent = words()[customer.standing === "blocked" ? "unblock" : "block"];
  guide.show(customer, words());
}

function showTown() {
  const { time, customers, owner } = state.town;
  byId("day").textContent = time.day;
  byId("hour").textContent = time.clock;
  byId("quiet").hidden = !time.opens;
  byId("quiet").textContent = time.opens ? `☾ ${words().quiet(time.opens)}` : "";
  byId("quiet").title = words().quietWhy;
  byId("sell").textContent = words().sell(nameOf(state.customer));
  byId("ownerTitle").textContent = owner.name;
  byId("ownerFace").textContent = owner.name[0];
  byId("tabCustomer").textContent = `${words().customer}: ${nameOf(state.customer)}`;
  byId("tabOwner").textContent = `${words().owner}: ${owner.name}`;
  byId("people").replaceChildren(...customers.map(personButton), addButton());
}

function personButton({ id, name }) {
  const isChosen = id === state.customer;
  const choose = () => {
    state.customer = id;
    remember("customer", id);
    refresh();
  };
  const face = h("span", { class: `face tone${id % 5}`, "aria-hidden": "true" }, name[0]);
  return h("button", { type: "button", class: "who", "aria-pressed": String(isChosen), onclick: choose }, face, h("bdi", {}, name));
}

function addButton() {
  const open = () => byId("newcomer").showModal();
  const label = words().addCustomer;
  return h("button", { type: "button", class: "who add", "aria-label": label, title: label, onclick: open }, "+");
}

// On a phone one side is hidden: its tab tells that something is new there.
function mark(side, isNew) {
  const tab = document.querySelector(`.sides [data-side="${side}"]`);
  const isOpen = document.body.dataset.side === side;
  tab.setAttribute("aria-selected", String(isOpen));
  if (isOpen) tab.classList.remove("news");
  else if (isNew) tab.classList.add("news");
}

async function busily(button, deed) {
  button.setAttribute("aria-busy", "true");
  await deed().catch(failed);
  button.removeAttribute("aria-busy");
  refresh();
}

byId("language").addEventListener("click", () => {
  state.language = state.language === "fa" ? "en" : "fa";
  remember("language", state.language);
  speak();
  refresh();
});

byId("shop").addEventListener("submit", (event) => {
  event.preventDefault();
  const name = nameOf(state.customer);
  busily(byId("sell"), async () => {
    await api.sell(state.customer, byId("what").value);
    told(words().sold(name));
  });
});

for (const button of document.querySelectorAll("[data-hours]")) {
  button.addEventListener("click", () => {
    if (document.querySelector('[data-hours][aria-busy="true"]')) return;
    busily(button, () => api.passTime(Number(button.dataset.hours)));
  });
}

for (const tab of document.querySelectorAll(".sides [data-side]")) {
  tab.addEventListener("click", () => {
    document.body.dataset.side = tab.dataset.side;
    Object.keys(state.panes).forEach((side) => mark(side, false));
    const { log } = state.panes[tab.dataset.side];
    log.scrollTop = log.scrollHeight;
  });
}

byId("newcomer").addEventListener("close", async () => {
  const dialog = byId("newcomer");
  const form = dialog.querySelector("form");
  if (dialog.returnValue === "add") {
    try {
      state.customer = (await api.welcome(form.elements.name.value, form.elements.language.value)).id;
    } catch (problem) {
      failed(problem);
    }
  }
  dialog.returnValue = "";
  form.reset();
  refresh();
});

speak();
api.listen(refresh, () => failed(new api.Problem("away")));
setInterval(refresh, CLOCK_MS);
