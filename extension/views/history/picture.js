/** The picture: a line a setting, those with changes first; zoom, keyboard, a tip, and from each mark the way to the list. */
import { find, make, stamp } from '../parts/dom.js';
import { count, text } from '../parts/text.js';
import { axis } from './axis.js';
import { Brush } from './brush.js';
import { zoomByPointer } from './gestures.js';
import { laneParts } from './lane.js';
import { momentsOf } from './lane-parts.js';
import { between, earliest, frameOf, isWhole, ticks, zoomed } from './lane-time.js';
import { legend } from './legend.js';
import { marksByKeyboard } from './mark-keys.js';
import { Tip } from './tip.js';

/** @typedef {import('./tracks.js').Track} Track  @typedef {import('./lane-parts.js').LaneMark} LaneMark  @typedef {import('./lane-time.js').Frame} Frame
 *  @typedef {HTMLElement & {track: Track, drawn?: object}} Row  drawn: the stage it was drawn for */

/** So many are shown when none has a change, and no more than so many before somebody asks: the list below is to be reached. */
const [unchangedShown, mostShown] = [12, 40];
/** So many are drawn before the browser has told which of them are in sight. */
const drawnAtOnce = 30;

export class Picture {
  /** @param {(track: Track, mark: LaneMark) => void} toList  a mark was pressed */
  constructor(toList) {
    this.part = stamp('figure');
    this.plot = find(this.part, '.plot');
    this.rows = find(this.part, '.rows');
    this.toList = toList;
    this.all = false;
    /** @type {Track[]} */
    this.tracks = [];
    /** @type {Set<Row>} */
    this.inSight = new Set();
    /** @type {Frame} */
    this.whole = frameOf([], Date.now());
    this.frame = this.whole;
    this.first = this.whole.from;
    this.stage = this.#stage();
    this.brush = new Brush(find(this.part, '.brush'), frame => this.#look(frame));
    this.sight = new IntersectionObserver(seen => this.#seen(seen), { rootMargin: '50% 0px' });
    this.#listen();
  }

  /** @param {Track[]} tracks  @param {{one?: boolean}} [how]  one: of one setting alone */
  show(tracks, { one = false } = {}) {
    find(this.part, 'h2').textContent = text(one ? 'picture_title_of_one' : 'picture_title');
    this.tracks = one ? tracks : tracks.sort((a, b) => Number(b.marks.length > 0) - Number(a.marks.length > 0) || (b.marks.at(-1)?.at ?? 0) - (a.marks.at(-1)?.at ?? 0));
    this.one = one;
    this.#span();
    this.#list();
  }

  /** More is known of some of them. @param {Track[]} tracks */
  retell(tracks) {
    const rows = new Map(this.#shownRows().map(row => [row.track.key, row]));
    for (const track of tracks) {
      const at = this.tracks.findIndex(({ key }) => key === track.key);
      if (at === -1) continue;
      this.tracks[at] = track;
      const row = rows.get(track.key);
      if (row) Object.assign(row, { track, drawn: undefined });
    }
    this.#draw();
  }

  /** All time, whatever was looked at before. */
  reset() {
    this.frame = this.whole;
  }

  /** @param {number} factor  Infinity: all time  @param {number} [around]  a moment that keeps its place */
  zoom(factor, around) {
    this.#look(zoomed(this.frame, factor, this.whole, around));
  }

  /** The time that is looked at, when it is not all of it. @returns {{since?: string, until?: string}} */
  chosenTime() {
    if (isWhole(this.frame, this.whole)) return {};
    const time = (/** @type {number} */ at) => new Date(at).toISOString();
    return { ...(this.frame.from > this.whole.from ? { since: time(this.frame.from) } : {}), ...(this.frame.to < this.whole.to ? { until: time(this.frame.to) } : {}) };
  }

  /** @param {string|undefined} key  of the track whose row is to stand out */
  tint(key) {
    for (const row of this.#shownRows()) row.classList.toggle('sel', row.track.key === key);
  }

  /** @param {string} key  of a track  @param {LaneMark} mark */
  focusMark(key, mark) {
    const row = this.#shownRows().find(({ track }) => track.key === key);
    if (row) this.#focus(row, mark);
  }

  #listen() {
    const { part, rows } = this;
    find(part, '.legend').append(...legend());
    const press = (/** @type {string} */ name, /** @type {number} */ factor) => find(part, `[name=${name}]`).addEventListener('click', () => this.zoom(factor));
    press('out', 2);
    press('in', 0.5);
    press('all', Infinity);
    find(part, '.rest button').addEventListener('click', () => {
      this.all = true;
      const before = this.#shownRows().length;
      this.#list();
      find(this.#shownRows()[before] ?? this.rows, 'a').focus();
    });
    zoomByPointer(this.plot, {
      frame: () => this.frame,
      lane: () => rows.querySelector('svg.lane')?.getBoundingClientRect(),
      to: (one, other) => this.#look(between(one, other, this.whole)),
      by: (factor, around) => this.zoom(factor, around),
    });
    marksByKeyboard(rows, {
      zoom: (factor, mark) => this.zoom(factor, mark.marks[0].at),
      press: mark => mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
      drawn: row => this.#drawRow(/** @type {Row} */ (row)),
    });
    new Tip(rows, find(part, '.tip'));
    rows.addEventListener('click', event => {
      const link = /** @type {any} */ (event.target)?.closest('.mark-link');
      if (!link) return;
      event.preventDefault();
      const { track } = /** @type {Row} */ (link.closest('li'));
      this.tint(track.key);
      this.toList(track, link.marks[0]);
    });
    new ResizeObserver(() => this.part.isConnected && this.#width() !== this.stage.width && this.#draw()).observe(rows);
  }

  /** What all time is, from the first look to now. */
  #span() {
    const now = Date.now();
    const { whole, frame } = this;
    this.first = earliest(this.#moments(), now);
    this.whole = frameOf([this.first], now);
    const atEnd = frame.to === whole.to;
    this.frame = isWhole(frame, whole) ? this.whole : { ...frame, to: atEnd ? now : frame.to, now };
  }

  *#moments() {
    for (const { line, marks } of this.tracks) {
      yield* momentsOf(line);
      for (const { last } of marks) if (last) yield Date.parse(last);
    }
  }

  /** @param {Frame} frame */
  #look(frame) {
    this.frame = frame;
    this.#draw();
  }

  /** In pixels, of a lane; a guess before there is one. */
  #width() {
    return this.rows.querySelector('svg.lane')?.getBoundingClientRect().width || 700;
  }

  #stage() {
    const width = this.rows.isConnected ? this.#width() : 700;
    const { times, label } = ticks(this.frame, width);
    return { frame: this.frame, grid: times, label, width, rtl: document.documentElement.dir === 'rtl' };
  }

  /** The rows that are to be seen: kept where they are the same ones. */
  #list() {
    const changed = this.tracks.filter(({ marks }) => marks.length > 0).length;
    const shown = this.all || this.one ? this.tracks : this.tracks.slice(0, Math.min(changed || unchangedShown, mostShown));
    const focused = this.#focused();
    this.sight.disconnect();
    this.rows.replaceChildren(...shown.map(emptyRow));
    this.inSight = new Set(this.#shownRows().slice(0, drawnAtOnce));
    for (const row of this.rows.children) this.sight.observe(row);
    const hidden = this.tracks.length - shown.length;
    find(this.part, '.rest').hidden = hidden === 0;
    find(this.part, '.rest button').textContent = count('show_other_settings', hidden);
    this.#draw();
    if (focused) this.focusMark(focused.row.track.key, focused.mark);
  }

  #shownRows() {
    return /** @type {Row[]} */ ([...this.rows.children]);
  }

  /** The mark that has the focus: what is drawn anew gives it back. @returns {{row: Row, mark: LaneMark}|null} */
  #focused() {
    const link = /** @type {any} */ (document.activeElement?.closest('.mark-link'));
    return link && this.rows.contains(link) ? { row: link.closest('li'), mark: link.marks[0] } : null;
  }

  #draw() {
    const focused = this.#focused();
    this.stage = this.#stage();
    for (const row of this.inSight) this.#drawRow(row);
    if (focused) this.#focus(focused.row, focused.mark);
    find(this.part, '.axis svg').replaceChildren(...axis(this.stage.grid, this.stage.label, this.stage));
    find(this.part, '[name=all]').setAttribute('aria-disabled', String(isWhole(this.frame, this.whole)));
    if (this.one) find(this.part, '.brush').hidden = true;
    else this.brush.show(this.tracks, this.whole, this.frame, this.stage.rtl);
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #seen(seen) {
    for (const { target, isIntersecting } of seen) {
      const row = /** @type {Row} */ (target);
      if (!isIntersecting) this.inSight.delete(row);
      else {
        this.inSight.add(row);
        this.#drawRow(row);
      }
    }
  }

  /** @param {Row} row */
  #drawRow(row) {
    if (row.drawn === this.stage) return;
    row.drawn = this.stage;
    const { track } = row;
    const lane = find(row, '.lane');
    lane.setAttribute('aria-label', track.says);
    lane.replaceChildren(...laneParts(track.drawing({ first: this.first, now: this.whole.now }), this.stage));
    const links = this.rows.querySelectorAll('.mark-link');
    if (!this.rows.querySelector('.mark-link[tabindex="0"]')) links[0]?.setAttribute('tabindex', '0');
  }

  /** @param {Row} row  @param {LaneMark} mark */
  #focus(row, mark) {
    this.#drawRow(row);
    const links = /** @type {any[]} */ ([...row.querySelectorAll('.mark-link')]);
    const link = links.find(one => one.marks.some((/** @type {LaneMark} */ { at, kind }) => at === mark.at && kind === mark.kind)) ?? links[0];
    if (!link) return;
    for (const other of this.rows.querySelectorAll('.mark-link[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    link.setAttribute('tabindex', '0');
    link.focus();
  }
}

/** @param {Track} track  @returns {Row} */
function emptyRow(track) {
  const part = stamp('line');
  const name = make(track.href ? 'a' : 'span', 'name', make('bdi', '', track.name));
  if (track.href) /** @type {HTMLAnchorElement} */ (name).href = track.href;
  part.prepend(name);
  find(part, '.lane').setAttribute('role', track.role);
  return Object.assign(part, { track });
}
