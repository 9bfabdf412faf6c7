/** The strip of weeks: how many changes each had, and the part that is looked at between two handles, by pointer or by keys. */
import { draw, find } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { dateOfYear } from '../parts/when.js';
import { between, place, timeAt } from './lane-time.js';

/** @typedef {import('./lane-time.js').Frame} Frame */

const day = 86_400_000;
const week = 7 * day;
/** Over less than this a week says nothing. */
const shortestWhole = 2 * day;
const [top, floor] = [3, 30];
/** Both handles on one place could not be told apart. */
const closest = day;

export class Brush {
  /** @param {HTMLElement} part  @param {(frame: Frame) => void} look */
  constructor(part, look) {
    this.part = part;
    this.look = look;
    this.svg = find(part, 'svg');
    this.window = draw('rect', { class: 'win', y: 0, height: floor + 1, rx: 3 });
    this.bars = draw('g');
    this.handles = { from: handle('brush_from'), to: handle('brush_to') };
    this.svg.append(this.bars, this.window, this.handles.from, this.handles.to);
    /** @type {Frame} */
    this.whole = { from: 0, to: 1, now: 1 };
    this.frame = this.whole;
    this.rtl = false;
    /** @type {{marks: {at: number}[]}[]} */
    this.tracks = [];
    for (const end of /** @type {const} */ (['from', 'to'])) this.handles[end].addEventListener('keydown', event => this.#key(end, event));
    this.svg.addEventListener('pointerdown', event => this.#drag(event));
  }

  /** @param {{marks: {at: number}[]}[]} tracks  @param {Frame} whole  @param {Frame} frame  @param {boolean} rtl */
  show(tracks, whole, frame, rtl) {
    this.part.hidden = whole.to - whole.from < shortestWhole;
    if (this.part.hidden) return;
    const isNew = tracks !== this.tracks || whole.from !== this.whole.from || whole.to !== this.whole.to;
    Object.assign(this, { tracks, whole, frame, rtl });
    if (isNew) this.#count(tracks);
    const ends = [frame.from, frame.to].map(time => place(time, whole, rtl));
    this.window.setAttribute('x', `${Math.min(...ends)}%`);
    this.window.setAttribute('width', `${Math.abs(ends[1] - ends[0])}%`);
    for (const end of /** @type {const} */ (['from', 'to'])) {
      const slider = this.handles[end];
      find(slider, 'svg').setAttribute('x', `${place(frame[end], whole, rtl)}%`);
      slider.setAttribute('aria-valuemax', String(this.#days(whole.to)));
      slider.setAttribute('aria-valuenow', String(this.#days(frame[end])));
      slider.setAttribute('aria-valuetext', dateOfYear(new Date(frame[end]).toISOString()));
    }
  }

  #days = (/** @type {number} */ time) => Math.round((time - this.whole.from) / day);

  /** @param {{marks: {at: number}[]}[]} tracks */
  #count(tracks) {
    const weeks = new Map();
    for (const { marks } of tracks)
      for (const { at } of marks) {
        const number = Math.floor((at - this.whole.from) / week);
        weeks.set(number, (weeks.get(number) ?? 0) + 1);
      }
    const most = Math.max(...weeks.values());
    this.bars.replaceChildren(...[...weeks].map(([number, n]) => {
      const height = Math.max(3, (n / most) * (floor - top));
      const start = this.whole.from + number * week;
      const ends = [start, Math.min(start + week, this.whole.to)].map(time => place(time, this.whole, this.rtl));
      return draw('rect', { class: 'tick', x: `${Math.min(...ends)}%`, width: `${Math.max(Math.abs(ends[1] - ends[0]) * 0.8, 0.3)}%`, y: floor - height, height });
    }));
  }

  /** @param {'from'|'to'} end  @param {number} time */
  #move(end, time) {
    const { frame, whole } = this;
    const other = end === 'from' ? frame.to : frame.from;
    const kept = end === 'from' ? Math.min(time, other - closest) : Math.max(time, other + closest);
    this.look(between(kept, other, whole));
  }

  /** @param {'from'|'to'} end  @param {KeyboardEvent} event */
  #key(end, event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = this.rtl ? -1 : 1;
    const steps = new Map([['ArrowRight', forward], ['ArrowLeft', -forward], ['ArrowUp', 1], ['ArrowDown', -1], ['PageUp', 30], ['PageDown', -30], ['Home', -Infinity], ['End', Infinity]]);
    const step = steps.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    this.#move(end, Math.min(Math.max(this.frame[end] + step * day, this.whole.from), this.whole.to));
  }

  /** A handle, or the part between them as a whole. @param {PointerEvent} event */
  #drag(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    const box = this.svg.getBoundingClientRect();
    const at = (/** @type {number} */ clientX) => timeAt(((clientX - box.left) / box.width) * 100, this.whole, this.rtl);
    const target = /** @type {Element} */ (event.target);
    const end = target.closest('[role=slider]') === this.handles.from ? 'from' : target.closest('[role=slider]') === this.handles.to ? 'to' : null;
    const { frame } = this;
    const start = at(event.clientX);
    if (end) this.handles[end].focus();
    const gesture = new AbortController();
    addEventListener('pointermove', ({ clientX }) => {
      if (end) return this.#move(end, at(clientX));
      const moved = at(clientX) - start;
      const kept = Math.min(Math.max(moved, this.whole.from - frame.from), this.whole.to - frame.to);
      this.look({ ...frame, from: frame.from + kept, to: frame.to + kept });
    }, { signal: gesture.signal });
    for (const over of ['pointerup', 'pointercancel']) addEventListener(over, () => gesture.abort(), { signal: gesture.signal });
  }
}

/** @param {string} name */
function handle(name) {
  const grip = draw('rect', { class: 'grip', x: -12, y: 0, width: 24, height: floor + 1 });
  const seen = draw('rect', { class: 'handle', x: -4, y: 6, width: 8, height: 19, rx: 3 });
  return draw('g', { role: 'slider', tabindex: 0, 'aria-label': text(name), 'aria-valuemin': 0, 'aria-orientation': 'horizontal' }, draw('svg', { overflow: 'visible' }, grip, seen));
}
