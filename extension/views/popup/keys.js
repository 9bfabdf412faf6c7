/** The list by keyboard: arrows, Home and End go from row to row, Ctrl or ⌘ with Enter goes to the switch of the row. */

/** @param {HTMLElement} list */
export function keys(list) {
  list.addEventListener('keydown', event => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return followed(event, target);
    if (event.altKey || event.ctrlKey || event.metaKey || target.closest('select, input')) return;
    const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[data-row]')]);
    const next = moves.get(event.key)?.(rows, rows.indexOf(within(rows, target)));
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

const moves = new Map(/** @type {[string, (rows: HTMLElement[], now: number) => HTMLElement|undefined][]} */ ([
  ['ArrowDown', (rows, now) => rows[Math.min(now + 1, rows.length - 1)]],
  ['ArrowUp', (rows, now) => rows[Math.max(now - 1, 0)]],
  ['Home', rows => rows[0]],
  ['End', rows => rows.at(-1)],
]));

/** The row that the focus is in, also when it is on something the row holds. @param {HTMLElement[]} rows  @param {HTMLElement} target */
function within(rows, target) {
  const entry = target.closest('[data-entry]');
  return rows.find(row => row === target) ?? rows.find(row => row.closest('[data-entry]') === entry) ?? rows[0];
}

/** @param {KeyboardEvent} event  @param {HTMLElement} target */
function followed(event, target) {
  const way = /** @type {HTMLElement|null} */ (target.closest('[data-entry]')?.querySelector('a.go[href], a.primary[href]'));
  if (!way) return;
  event.preventDefault();
  way.click();
}
