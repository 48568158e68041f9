// Signs drawn here: no font of the visitor's decides how they look.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  send: "M4 12 20 4.500l-3.600 15-4.700-5.300zM11.700 14.200 20 4.500",
  clip: "M19 11.500l-7.300 7.300a4.400 4.400 0 0 1-6.200-6.200L13 5.100a3 3 0 0 1 4.200 4.200l-7.300 7.300a1.500 1.500 0 0 1-2.100-2.100l6.600-6.600",
  photo: "M4 8.500h3.200L9 6h6l1.800 2.500H20v10H4zM12 16.200a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  voice: "M12 4a2.500 2.500 0 0 0-2.500 2.500v5a2.500 2.500 0 0 0 5 0v-5A2.500 2.500 0 0 0 12 4zM6.500 11.500a5.500 5.500 0 0 0 11 0M12 17v3",
  video: "M4 7h10.500v10H4zM14.500 11 20 8v8l-5.500-3z",
  audio: "M9 17.500V6.500l9-2v11M9 17.500a2.500 2 0 1 1-5 0 2.500 2 0 0 1 5 0zM18 15.500a2.500 2 0 1 1-5 0 2.500 2 0 0 1 5 0z",
  document: "M6.500 4h7l4 4v12h-11zM13.500 4v4h4",
  location: "M12 20.500s6-5.300 6-10.300a6 6 0 0 0-12 0c0 5 6 10.300 6 10.300zM12 12.500a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600z",
  slash: "M14.500 5.500l-5 13",
  reply: "M10 6.500 4.500 12l5.500 5.500M4.500 12H14a5.500 5.500 0 0 1 5.500 5.500",
  edit: "M5 19l1-4L16.500 4.500l3 3L9 18z",
  close: "M6.500 6.500l11 11M17.500 6.500l-11 11",
};

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
