// The page: looks whenever something has changed, and shows it to those who are on it.

import { showClock, wireClock } from "./above/clock.js";
import { showPlans } from "./above/plans.js";
import { customer, Tour } from "./above/tour.js";
import * as api from "./api.js";
import { Pane } from "./chat/pane.js";
import { Desk, wireTabs } from "./desk/desk.js";
import { byId } from "./dom.js";
import { untouched, wireFinger } from "./finger.js";
import { icon } from "./icons.js";
import { Sides } from "./sides.js";
import { learn, markRead, nameOf, show, state, toggleLanguage, words } from "./store.js";
import { alerted, told, toldBelow, untold } from "./telling.js";
import { wireTools } from "./tools.js";

const CLOCK_MS = 15_000;
const SOON_MS = 1_000; // While the weather is bad or somebody types, what is shown runs out by itself.
const BREATH_MS = 80;
const PLACES = ["first", "second"];
let panes = [];
let desk = null;
let refreshing = null;
let isStale = false;
let later = 0;

const sides = new Sides(opened);
const tour = new Tour({ choose, panes: () => panes });

function failed(problem, name = nameOf(state.shown[0])) {
  const say = words().problems[problem.name];
  told(say ? say(name, problem.message) : String(problem));
}

// Everything that has words is made anew in the other language.
function speak() {
  document.documentElement.lang = state.language;
  document.documentElement.dir = state.language === "fa" ? "rtl" : "ltr";
  document.title = words().title;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = words()[element.dataset.say];
  for (const element of document.querySelectorAll("[data-label]")) label(element, words()[element.dataset.label]);
  byId("tour").setAttribute("aria-label", words().tour.label);
  byId("language").textContent = words().other;
  byId("language").lang = state.language === "fa" ? "en" : "fa";
  panes = PLACES.map((id, place) => new Pane(byId(id), place, { choose, told: toldBelow, alerted, failed, followed, refresh }));
  desk = new Desk(busily);
}

function label(element, said) {
  element.setAttribute("aria-label", said);
  if (element.tagName === "BUTTON") element.title = said;
}

function choose(place, id) {
  if (state.shown[place] === id) return;
  show(place, id);
  refresh();
}

// A link of the bot is shown to one and followed by the other, as when somebody passes it on.
async function followed(place, link) {
  const other = 1 - place;
  sides.open(PLACES[other]);
  await panes[other].do("follow", { link });
  told(words().opened(nameOf(state.shown[other])));
}

function refresh() {
  isStale = true;
  refreshing ??= looking();
  return refreshing;
}

async function looking() {
  while (isStale) {
    isStale = false;
    await look().catch(failed);
    if (isStale) await new Promise((go) => setTimeout(go, BREATH_MS)); // One deed of the bot is many calls.
  }
  refreshing = null;
}

async function look() {
  const { language } = state;
  const town = await api.town(language, customer(), state.shown.map((id, place) => [id, panes[place].newestShown(id)]));
  await untouched();
  if (language !== state.language) return;
  if (learn(town)) panes.forEach((pane) => pane.forget());
  const chats = state.shown.map((id) => town.chats[id]);
  isStale ||= chats.includes(undefined); // Somebody else is shown now: look again, with their chat.
  showClock();
  showPlans((who) => choose(0, who));
  chats.forEach((chat, place) => chat && panes[place].show(chat));
  state.shown.filter((id, place) => town.chats[id] && isSeen(PLACES[place])).forEach(markRead);
  panes.forEach((pane) => pane.people.show());
  sides.show();
  await desk.show();
  tour.show();
  clearTimeout(later);
  if (desk.weather.isBad || chats.some((chat) => chat?.typing)) later = setTimeout(refresh, SOON_MS);
}

const isSeen = (side) => byId(side).offsetParent !== null && document.visibilityState === "visible";

// Whoever comes to a chat sees its end.
function opened(side) {
  const { log } = panes[PLACES.indexOf(side)] ?? {};
  if (log) log.scrollTop = log.scrollHeight;
  refresh();
}

async function busily(button, deed) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  await deed().catch((problem) => failed(problem));
  button.removeAttribute("aria-busy");
  refresh();
}

byId("language").addEventListener("click", () => {
  toggleLanguage();
  untold();
  speak();
  refresh();
});

for (const element of document.querySelectorAll("[data-icon]")) element.append(icon(element.dataset.icon));
speak();
wireFinger();
wireClock(busily);
wireTabs(refresh);
wireTools({ busily, choose, failed, tour });
document.addEventListener("visibilitychange", refresh);
api.listen(refresh, () => failed(new api.Problem("away")));
setInterval(refresh, CLOCK_MS);
