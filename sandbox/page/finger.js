// A finger or the mouse on something: nothing is drawn anew until it is lifted, or the tap would be lost.

let held = null;
let lift;

export const untouched = async () => held;

export function wireFinger() {
  document.addEventListener("pointerdown", ({ button }) => {
    if (button === 0) held ??= new Promise((lifted) => (lift = lifted));
  });
  for (const end of ["pointerup", "pointercancel", "contextmenu"]) document.addEventListener(end, lifted);
}

// The click comes after the finger is lifted; what waits goes on a moment later.
function lifted() {
  if (held) setTimeout(lift);
  held = null;
}
