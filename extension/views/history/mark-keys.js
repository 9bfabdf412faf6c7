/** The marks by keyboard: one stop of Tab; left and right along the lane, up and down between lanes, Home and End, + − 0 for the zoom. */

/** @typedef {{zoom: (factor: number, mark: any) => void, press: (mark: SVGElement) => void, drawn: (row: Element) => void}} Acts
 *    drawn: sees to it that a row is drawn, also out of sight */

/** @param {HTMLElement} rows  @param {Acts} acts */
export function marksByKeyboard(rows, { zoom, press, drawn }) {
  rows.addEventListener('keydown', event => {
    const mark = /** @type {SVGElement|null} */ (/** @type {Element} */ (event.target).closest('.mark-link'));
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const factor = zooms.get(event.key);
    const next = moves.get(event.key)?.(mark, [...rows.children], drawn);
    if (factor) zoom(factor, mark);
    else if (event.key === 'Enter' || event.key === ' ') press(mark);
    else if (next) focus(next, rows);
    else if (!moves.has(event.key)) return;
    event.preventDefault();
  });
}

const zooms = new Map([['+', 0.5], ['=', 0.5], ['-', 2], ['−', 2], ['0', Infinity]]);

/** @param {SVGElement} next  @param {Element} rows */
function focus(next, rows) {
  for (const mark of rows.querySelectorAll('.mark-link[tabindex="0"]')) mark.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}

const marksIn = (/** @type {Element} */ part) => /** @type {SVGElement[]} */ ([...part.querySelectorAll('.mark-link')]);

/** @param {SVGElement} mark  @param {number} by */
function along(mark, by) {
  const marks = marksIn(/** @type {Element} */ (mark.closest('.lane')));
  const forward = document.documentElement.dir === 'rtl' ? -by : by;
  return marks[marks.indexOf(mark) + forward];
}

/** The mark nearest in time of the next lane that has one. @param {SVGElement} mark  @param {Element[]} rows  @param {number} by  @param {(row: Element) => void} drawn */
function across(mark, rows, by, drawn) {
  const x = (/** @type {SVGElement} */ one) => one.getBoundingClientRect().x;
  for (let i = rows.indexOf(/** @type {Element} */ (mark.closest('li'))) + by; rows[i]; i += by) {
    drawn(rows[i]);
    const near = marksIn(rows[i]).sort((a, b) => Math.abs(x(a) - x(mark)) - Math.abs(x(b) - x(mark)))[0];
    if (near) return near;
  }
  return undefined;
}

/** The first mark of all, or the last. @param {Element[]} rows  @param {number} at  0 or -1  @param {(row: Element) => void} drawn */
function end(rows, at, drawn) {
  for (const row of at === 0 ? rows : [...rows].reverse()) {
    drawn(row);
    const mark = marksIn(row).at(at);
    if (mark) return mark;
  }
  return undefined;
}

/** @type {Map<string, (mark: SVGElement, rows: Element[], drawn: (row: Element) => void) => SVGElement|undefined>} */
const moves = new Map([
  ['ArrowRight', mark => along(mark, 1)],
  ['ArrowLeft', mark => along(mark, -1)],
  ['ArrowDown', (mark, rows, drawn) => across(mark, rows, 1, drawn)],
  ['ArrowUp', (mark, rows, drawn) => across(mark, rows, -1, drawn)],
  ['Home', (_, rows, drawn) => end(rows, 0, drawn)],
  ['End', (_, rows, drawn) => end(rows, -1, drawn)],
]);
