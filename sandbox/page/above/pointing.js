// Where to tap at a step of the tour: the element itself, or the way to it while it is out of sight.

import { byId } from "../dom.js";
import { state } from "../store.js";

const PLACES = ["first", "second"];
const BUYS = 1;
const WAITS = 2;
const AGREES = 6;

export function targetOf(step, who) {
  if (step === BUYS) return within("desk", byId("sell"));
  if (step === WAITS) return document.querySelector('[data-hours="24"]'); // The next event may be somebody else's.
  const place = state.shown.indexOf(who);
  if (place < 0) return faceOf(who);
  const pane = byId(PLACES[place]);
  return within(PLACES[place], pane.querySelector(".gate:not([hidden]) .primary") ?? answering(pane, step));
}

// The newest message may be answered by its keys. Where it has none, or one that only leads away, by writing; and what
// stands in the box is to be sent. A verdict is always a tap.
function answering(pane, step) {
  const keys = [...pane.querySelectorAll(step === AGREES ? ".keyboard" : ".message:last-child .keyboard")].at(-1);
  const isTapped = step === AGREES || (keys?.querySelectorAll(".key").length > 1 && !pane.querySelector("textarea").value);
  return (isTapped && keys) || pane.querySelector(".line");
}

// To what isn't shown, for want of room, its tab leads.
function within(side, element) {
  return byId(side).offsetParent === null ? document.querySelector(`.sides [data-side="${side}"]`) : element;
}

const faceOf = (who) => document.querySelector(`[data-who="${who}"]`);
