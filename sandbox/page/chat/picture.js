// Pictures on their way out: shrunk to JPEG as Telegram's clients do, or a small sample drawn here.

import { Problem } from "../api.js";

const LONGEST_SIDE = 1280;

const asJpeg = (canvas) => new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.87));

function canvasOf(width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

export async function shrunk(file) {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Problem("no_picture", file.name);
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = canvasOf(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return asJpeg(canvas);
}

// A parcel on a doorstep, with a torn corner; from near it is the corner alone.
export function sample(isNear = false) {
  const canvas = canvasOf(640, 420);
  const draw = canvas.getContext("2d");
  if (isNear) draw.setTransform(2.4, 0, 0, 2.4, -150, -520);
  const fill = (colour, ...points) => {
    draw.fillStyle = colour;
    draw.beginPath();
    points.forEach(([x, y]) => draw.lineTo(x, y));
    draw.fill();
  };
  fill("#dfe7e4", [0, 0], [640, 0], [640, 270], [0, 270]);
  fill("#b9c4bf", [0, 270], [640, 270], [640, 420], [0, 420]);
  fill("rgb(0 0 0 / 18%)", [120, 350], [520, 350], [590, 385], [190, 385]);
  fill("#c99a62", [140, 150], [430, 130], [430, 350], [140, 360]);
  fill("#a97c48", [430, 130], [520, 165], [520, 330], [430, 350]);
  fill("#dcb582", [140, 150], [235, 115], [520, 165], [430, 130 + 18]);
  fill("#e9d9b8", [262, 143], [306, 140], [306, 354], [262, 356]);
  fill("#5b4630", [140, 290], [178, 300], [168, 322], [205, 338], [188, 358], [140, 360]);
  fill("#fff8ea", [330, 215], [405, 211], [405, 262], [330, 266]);
  fill("#8a8173", [340, 228], [394, 225], [394, 230], [340, 233]);
  fill("#8a8173", [340, 242], [376, 240], [376, 245], [340, 247]);
  return asJpeg(canvas);
}
