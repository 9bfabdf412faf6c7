/** The picture: a line a setting, those with changes first; zoom, keyboard, a tip, and from each mark the way to the list. */
import { draw, find, stamp } from '../parts/dom.js';
import { keyOf } from '../parts/key.js';
import { count, language, text } from '../parts/text.js';
import { lane } from './lane.js';
import { marksOf, momentsOf, segmentsOf } from './lane-parts.js';
import { frameOf, place, ticks, zoomed } from './lane-time.js';
import { legend } from './legend.js';
import { marksByKeyboard } from './mark-keys.js';
import { placeOf } from './place.js';
import { Tip } from './tip.js';

/** @typedef {import('./lane-parts.js').Line} Line  @typedef {import('../parts/types.js').Change} Change
 *  @typedef {import('./lane-parts.js').LaneMark} LaneMark */

/** So many are shown when none has a change. */
const unchangedShown = 12;

export class Picture {
  /** @param {(line: Line, mark: LaneMark) => void} toList  a mark was pressed */
  constructor(toList) {
    this.part = stamp('figure');
    this.rows = find(this.part, '.rows');
    this.all = false;
    /** @type {{line: Line, marks: LaneMark[]}[]} */
    this.lines = [];
    /** @type {import('./lane-time.js').Frame} */
    this.whole = frameOf([], Date.now());
    this.frame = this.whole;
    this.first = this.whole.from;
    find(this.part, '.legend').append(...legend());
    find(this.part, '[name=out]').addEventListener('click', () => this.zoom(2));
    find(this.part, '[name=in]').addEventListener('click', () => this.zoom(0.5));
    find(this.part, '[name=all]').addEventListener('click', () => this.zoom(Infinity));
    find(this.part, '.rest button').addEventListener('click', () => {
      this.all = true;
      this.#draw();
    });
    marksByKeyboard(this.rows, { zoom: factor => this.zoom(factor), press: mark => mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })) });
    new Tip(this.rows, find(this.part, '.tip'));
    this.rows.addEventListener('click', event => {
      const link = /** @type {any} */ (event.target)?.closest('.mark-link');
      if (!link) return;
      event.preventDefault();
      const row = link.closest('li');
      const shown = this.lines.find(({ line }) => keyOf(line) === row.dataset.key);
      this.tint(row.dataset.key);
      if (shown) toList(shown.line, link.marks[0]);
    });
    new ResizeObserver(() => this.part.isConnected && this.width() !== this.drawnWidth && this.#draw()).observe(this.rows);
  }

  /** @param {Line[]} lines  @param {Change[]} changes  those that the list has fetched  @param {boolean} one  of one setting alone */
  show(lines, changes, one) {
    find(this.part, 'h2').textContent = text(one ? 'picture_title_of_one' : 'picture_title');
    const bySetting = grouped(changes);
    this.lines = lines.map(line => ({ line, marks: marksOf(line, bySetting.get(keyOf(line)) ?? []) }));
    this.lines.sort((a, b) => Number(b.marks.length > 0) - Number(a.marks.length > 0) || (b.marks.at(-1)?.at ?? 0) - (a.marks.at(-1)?.at ?? 0));
    const moments = [...lines.flatMap(momentsOf), ...changes.flatMap(({ last }) => (last ? [Date.parse(last)] : []))];
    const before = this.whole;
    this.first = Math.min(Date.now(), ...moments);
    this.whole = frameOf(moments, Date.now());
    this.frame = this.frame.from === before.from ? this.whole : { ...this.frame, to: this.whole.to, now: this.whole.now };
    this.#draw();
  }

  /** @param {number} factor  Infinity: all time */
  zoom(factor) {
    this.frame = zoomed(this.frame, factor, this.whole);
    this.#draw();
  }

  /** @param {string|undefined} key  of the setting whose row is to stand out */
  tint(key) {
    for (const row of this.rows.children) row.classList.toggle('sel', /** @type {HTMLElement} */ (row).dataset.key === key);
  }

  /** In pixels, of a lane; a guess before there is one. */
  width() {
    return this.rows.querySelector('svg.lane')?.getBoundingClientRect().width || 700;
  }

  #draw() {
    const rtl = document.documentElement.dir === 'rtl';
    const width = this.width();
    const { times, label } = ticks(this.frame, width);
    const stage = { frame: this.frame, grid: times, width, rtl };
    const changed = this.lines.filter(({ marks }) => marks.length > 0).length;
    const shown = this.all ? this.lines : this.lines.slice(0, changed || unchangedShown);
    const focused = /** @type {HTMLElement|null} */ (document.activeElement)?.dataset?.at;
    this.rows.replaceChildren(...shown.map(({ line, marks }) => row(line, segmentsOf(line, marks, { first: this.first, now: this.whole.now }), marks, stage)));
    this.drawnWidth = width;
    const marks = /** @type {NodeListOf<SVGElement>} */ (this.rows.querySelectorAll('.mark-link'));
    const again = [...marks].find(mark => mark.dataset.at === focused);
    (again ?? marks[0])?.setAttribute('tabindex', '0');
    again?.focus();
    find(this.part, '.axis svg').replaceChildren(...axis(times, label, stage));
    const hidden = this.lines.length - shown.length;
    find(this.part, '.rest').hidden = hidden === 0;
    find(this.part, '.rest button').textContent = count('show_other_settings', hidden);
    /** @type {HTMLButtonElement} */ (find(this.part, '[name=all]')).disabled = this.frame.from === this.whole.from;
  }
}

/** @param {Line} line  @param {import('./lane-parts.js').Segment[]} segments  @param {LaneMark[]} marks  @param {import('./lane.js').Stage} stage */
function row(line, segments, marks, stage) {
  const part = stamp('line');
  part.dataset.key = keyOf(line);
  const name = /** @type {HTMLAnchorElement} */ (find(part, '.name'));
  name.href = placeOf(line);
  find(name, 'bdi').textContent = line.label;
  part.append(lane(line.label, segments, marks, stage));
  return part;
}

/** @param {number[]} times  @param {Intl.DateTimeFormatOptions} label  @param {import('./lane.js').Stage} stage */
function axis(times, label, { frame, width, rtl }) {
  const format = new Intl.DateTimeFormat(language, label);
  const today = place(frame.now, frame, rtl);
  const room = (/** @type {number} */ x) => (Math.abs(x - today) / 100) * width > 60;
  const labels = times.map(time => ({ x: place(time, frame, rtl), words: format.format(time) })).filter(({ x }) => room(x));
  return [...labels, { x: today, words: text(frame.to - frame.from > 2 * 86_400_000 ? 'axis_today' : 'axis_now') }].map(({ x, words }) =>
    draw('text', { x: `${x}%`, y: 14, 'text-anchor': (rtl ? x > 96 : x < 4) ? 'start' : 'middle' }, words));
}

/** @param {Change[]} changes  @returns {Map<string, Change[]>} */
function grouped(changes) {
  const groups = new Map();
  for (const change of changes) {
    const group = groups.get(keyOf(change));
    if (group) group.push(change);
    else groups.set(keyOf(change), [change]);
  }
  return groups;
}
