/** Everything as JSON: what made it, which part of the history it is, and the program's own rows, one a line. */

/** @param {any[]} rows  @param {{extension: string, program?: string, rules: {site: string, released?: string}[]}} made  @param {Record<string, string>} part
 *  @returns {string[]} pieces of the file */
export function data(rows, made, part) {
  const head = JSON.stringify({ flipwatch: made, written: new Date().toISOString(), part }, null, 1).replace(/\n\}$/, '');
  return [head, ',\n "rows": [', ...rows.map((row, i) => `${i ? ',' : ''}\n  ${JSON.stringify(row)}`), '\n ]\n}\n'];
}
