/** What the signs of the picture mean. */
import { draw, make } from '../parts/dom.js';
import { picture } from '../parts/sprite.js';
import { text } from '../parts/text.js';
import { kind } from './change-kinds.js';

/** @type {Record<string, () => SVGElement>} */
const swatches = {
  against: () => draw('rect', { class: 'lane-against', x: 0.5, y: 0.5, width: 27, height: 13, rx: 2 }),
  calm: () => draw('rect', { class: 'lane-calm', x: 0.5, y: 0.5, width: 27, height: 13, rx: 2 }),
  neutral: () => draw('rect', { class: 'lane-neutral', x: 0.5, y: 0.5, width: 27, height: 13, rx: 2 }),
  absent: () => draw('line', { class: 'lane-absent', x1: 0, x2: 28, y1: 7, y2: 7 }),
  gap: () => draw('g', { transform: 'translate(0 7)' }, draw('rect', { class: 'lane-gap', y: -4, width: 28, height: 8 })),
};
const marks = ['appeared', 'flipped', 'you', 'reworded', 'moved', 'options', 'unstable', 'gone', 'returned', 'unreadable'];

/** @returns {HTMLElement[]} */
export const legend = () => [
  ...Object.entries(swatches).map(([name, swatch]) => make('li', '', draw('svg', { class: 'sw', 'aria-hidden': 'true' }, swatch()), text(`legend_${name}`))),
  ...marks.map(name => make('li', '', picture(kind(name).glyph, `glyph ${kind(name).tone}`), text(`legend_${name}`))),
];
