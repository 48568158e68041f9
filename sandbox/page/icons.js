// Signs drawn here: no font of the visitor's decides how they look.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  send: "M4 12 20 4.500l-3.600 15-4.700-5.300zM11.700 14.200 20 4.500",
  camera: "M4 8.500h3.200L9 6h6l1.800 2.500H20v10H4zM12 16.200a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
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
