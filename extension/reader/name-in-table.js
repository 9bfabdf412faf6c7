/**
 * A control in a table that says nothing itself is called by its row and its column, as a person reads it: "Comments" and
 * "By e-mail". Where its row holds no other control, the words of the row are enough and this is not asked.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.nameInTable ??= (() => {
  const { closest } = flipwatch.tree;
  const { partsOf } = flipwatch.text;

  const cells = 'td,th,[role="cell"],[role="gridcell"],[role="rowheader"],[role="columnheader"]';
  const rows = 'tr,[role="row"]';

  /** @param {Element | null | undefined} element */
  const wordsOf = element => (element ? partsOf(element)[0]?.text ?? '' : '');

  /** @param {Element} row  @returns {Element[]} */
  const cellsOf = row => Array.from(row.children).filter(child => child.matches(cells));

  /** @param {Element} element  @returns {string} what stands over the column that it is in; '' outside of a table */
  function columnOf(element) {
    const cell = closest(element, cells);
    const row = cell?.closest(rows);
    const table = row?.closest('table,[role="table"],[role="grid"]');
    const first = table?.querySelector(rows);
    if (!cell || !row || !first || first === row) return '';
    return wordsOf(cellsOf(first)[cellsOf(row).indexOf(cell)]);
  }

  /** @param {Element} element  @returns {string} what stands before it in its row */
  function rowOf(element) {
    const cell = closest(element, cells);
    const row = cell?.closest(rows);
    return row && cellsOf(row)[0] !== cell ? wordsOf(cellsOf(row)[0]) : '';
  }

  return { columnOf, of: (/** @type {Element} */ element) => [rowOf(element), columnOf(element)].filter(Boolean).join(' ') };
})();
