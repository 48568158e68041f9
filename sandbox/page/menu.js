// A menu behind a button, as people know it: by arrows, Escape, Tab and a click elsewhere; screen readers hear of it.

const STEPS = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" };
const ENDS = { Home: "firstElementChild", End: "lastElementChild" };

export class Menu {
  constructor(button, list) {
    Object.assign(this, { button, list, home: button });
    this.elsewhere = ({ target }) => list.contains(target) || button.contains(target) || this.close();
    button.setAttribute("aria-haspopup", "menu");
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => (list.hidden ? this.open() : this.close()));
    list.addEventListener("click", () => this.close());
    list.addEventListener("keydown", (event) => this.walk(event));
  }

  open() {
    this.show();
    this.enter(this.button);
  }

  // Beside somebody who goes on writing.
  show() {
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    document.addEventListener("click", this.elsewhere);
  }

  // Whoever leaves goes back to where they came from.
  enter(home, end = "firstElementChild") {
    this.home = home;
    this.list[end]?.focus();
  }

  close() {
    const isInside = this.list.contains(document.activeElement);
    this.list.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    document.removeEventListener("click", this.elsewhere);
    if (isInside) this.home.focus();
  }

  walk(event) {
    const step = STEPS[event.key];
    const end = ENDS[event.key];
    if (["Tab", "Escape"].includes(event.key)) this.close();
    else if (end) this.list[end].focus();
    else if (step) this.step(document.activeElement[step], step);
    if (step || end || event.key === "Escape") event.preventDefault();
  }

  // After the last comes the first; whoever was writing goes back to it instead.
  step(next, step) {
    const around = step === STEPS.ArrowDown ? this.list.firstElementChild : this.list.lastElementChild;
    (next ?? (this.home === this.button ? around : this.home)).focus();
  }
}
