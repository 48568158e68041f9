// Four steps to a first complaint; the one that comes next stands out.

import { byId, h, remember, remembered } from "./dom.js";
import { icon } from "./icons.js";

const STEPS = ["start", "buy", "wait", "answer"];

export class Guide {
  constructor(element) {
    this.element = element;
    element.hidden = remembered("guide", "") === "hidden";
    byId("hideGuide").append(icon("close"));
    byId("hideGuide").addEventListener("click", () => {
      element.hidden = true;
      remember("guide", "hidden");
    });
  }

  show(customer, words) {
    const reached = STEPS.indexOf(customer.step);
    byId("steps").replaceChildren(
      ...STEPS.map((step, number) =>
        h(
          "li",
          {
            class: number < reached ? "done" : "",
            "data-number": words.digits(number + 1),
            "aria-current": number === reached ? "step" : null,
          },
          words.steps[step](customer.name),
        ),
      ),
    );
  }
}
