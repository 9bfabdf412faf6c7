/** The marks by keyboard: one stop of Tab; left and right along the lane, up and down between lanes, Home and End, + − 0 for the zoom. */

/** @param {HTMLElement} rows  @param {{zoom: (factor: number) => void, press: (mark: SVGElement) => void}} acts */
export function marksByKeyboard(rows, { zoom, press }) {
  rows.addEventListener('keydown', event => {
    const mark = /** @type {SVGElement|null} */ (/** @type {Element} */ (event.target).closest('.mark-link'));
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const factor = zooms.get(event.key);
    const next = moves.get(event.key)?.(mark, rows);
    if (factor) zoom(factor);
    else if (event.key === 'Enter' || event.key === ' ') press(mark);
    else if (next) focus(next, mark);
    else return;
    event.preventDefault();
  });
}

const zooms = new Map([['+', 0.5], ['=', 0.5], ['-', 2], ['−', 2], ['0', Infinity]]);

/** @param {SVGElement} next  @param {SVGElement} mark */
function focus(next, mark) {
  mark.setAttribute('tabindex', '-1');
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

/** The mark nearest in time of the next lane that has one. @param {SVGElement} mark  @param {Element} rows  @param {number} by */
function across(mark, rows, by) {
  const lanes = [...rows.querySelectorAll('.lane')];
  const x = (/** @type {SVGElement} */ one) => one.getBoundingClientRect().x;
  for (let i = lanes.indexOf(/** @type {Element} */ (mark.closest('.lane'))) + by; lanes[i]; i += by) {
    const near = marksIn(lanes[i]).sort((a, b) => Math.abs(x(a) - x(mark)) - Math.abs(x(b) - x(mark)))[0];
    if (near) return near;
  }
  return undefined;
}

/** @type {Map<string, (mark: SVGElement, rows: Element) => SVGElement|undefined>} */
const moves = new Map([
  ['ArrowRight', mark => along(mark, 1)],
  ['ArrowLeft', mark => along(mark, -1)],
  ['ArrowDown', (mark, rows) => across(mark, rows, 1)],
  ['ArrowUp', (mark, rows) => across(mark, rows, -1)],
  ['Home', (_, rows) => marksIn(rows)[0]],
  ['End', (_, rows) => marksIn(rows).at(-1)],
]);
