// Telegram's entities → elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { h } from "../dom.js";

const PLAIN = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre" };

export function rich(text, entities, hands) {
  return pieces(text, 0, text.length, entities, hands);
}

function pieces(text, from, to, entities, hands) {
  const nodes = [];
  let at = from;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index++];
    if (entity.offset < at) continue;
    const end = Math.min(entity.offset + entity.length, to);
    const inside = [];
    while (index < entities.length && entities[index].offset < end) inside.push(entities[index++]);
    nodes.push(between(text, at, entity.offset, nodes.at(-1)));
    nodes.push(marked(entity, text.slice(entity.offset, end), pieces(text, entity.offset, end, inside, hands), hands));
    at = end;
  }
  nodes.push(between(text, at, to, nodes.at(-1)));
  return nodes;
}

// A quote is a block and begins a line by itself, so the line break beside it would show as an empty line.
function between(text, from, to, before) {
  const part = text.slice(from, to);
  return before instanceof HTMLElement && before.matches("blockquote, .quote") ? part.replace(/^\n/, "") : part;
}

function marked(entity, own, children, { words, command, follow }) {
  const ours = { follow: entity.starts && follow };
  if (entity.type in PLAIN) return h(PLAIN[entity.type], {}, children);
  switch (entity.type) {
    case "blockquote":
      return h("blockquote", { dir: "auto" }, children);
    case "expandable_blockquote":
      return unfolding(children, words);
    case "text_link":
      return link(entity.url, children, ours);
    case "url":
      return link(own.includes("://") ? own : `https://${own}`, children, ours);
    case "bot_command":
      return h("button", { type: "button", class: "command", dir: "ltr", onclick: () => command(own) }, own);
    case "spoiler":
      return h("span", { class: "spoiler", tabindex: "0", onclick: shown, onkeydown: shown }, children);
    default:
      return h("span", { class: "mention" }, children);
  }
}

// A link to the bot itself is followed on the page; others open beside it.
export function link(url, children, { class: name, follow } = {}) {
  const isSafe = /^(https?|tg|mailto):/i.test(url);
  if (!isSafe) return h("span", {}, children);
  const taken = (event) => {
    event.preventDefault();
    follow(url);
  };
  return h("a", { class: name, href: url, target: "_blank", rel: "noopener noreferrer", onclick: follow && taken }, children);
}

function shown(event) {
  if (event.type === "click" || event.key === "Enter") event.currentTarget.classList.add("shown");
}

function unfolding(children, words) {
  const quote = h("blockquote", { class: "expandable", dir: "auto" }, children);
  const unfold = h("button", { type: "button", class: "unfold", "aria-expanded": "false", hidden: true }, words.more);
  unfold.addEventListener("click", () => {
    const isOpen = quote.classList.toggle("open");
    unfold.setAttribute("aria-expanded", String(isOpen));
    unfold.textContent = isOpen ? words.less : words.more;
  });
  // Only what is too long to be seen needs a button.
  requestAnimationFrame(() => {
    unfold.hidden = quote.scrollHeight <= quote.clientHeight + 2;
  });
  return h("div", { class: "quote" }, quote, unfold);
}
