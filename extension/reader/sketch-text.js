/**
 * A sketch as a file: one line a part of the page, so that a person can read it; how a text becomes its length; and the
 * words that were kept. Pure: the page, the view and nobody else uses it.
 *
 * @typedef {{length: number, words?: number, ends?: string, signs?: true, same: number}} Length  of a text that is not told; the same
 *   number is the same text
 * @typedef {string | Length} Said
 * @typedef {{is: string, at?: Record<string, Said | object>, now?: Record<string, any>, look?: string, shadow?: Child[], frame?: Part | 'elsewhere', in?: Child[]}} Part
 * @typedef {Part | {says: Said, space?: string}} Child  `space`: where white space stands around a text, `<`, `>` or `<>`
 * @typedef {{flipwatch: 'sketch', version: number, made: string, by: string, browser: string, site: string, page: object, why?: string, words: {on: string[], off: string[]},
 *            parts: number, cut?: string[], tree: Part}} Sketch
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sketchText ??= (() => {
  const version = 1;

  /** @param {string} text */
  const collapsed = text => text.replace(/\s+/gu, ' ').trim();

  /** @param {string} text  @param {number} same  @returns {Length} */
  function lengthOf(text, same) {
    if (text.length > 20_000) return { length: text.length, same };
    const said = collapsed(text);
    if (!/[\p{L}\p{N}]/u.test(said)) return { length: [...said].length, signs: true, same };
    const words = said.split(' ').length;
    const [end] = /[.!?。！？]$/u.exec(said) ?? [];
    return { length: [...said].length, ...(words > 1 && { words }), ...(end && { ends: /[!！]/u.test(end) ? '!' : /[?？]/u.test(end) ? '?' : '.' }), same };
  }

  /** @param {Part} part  @returns {{head: string, lists: [string, Child[]][]}} */
  function pieces(part) {
    const { shadow, frame, in: inside, ...own } = part;
    const lists = /** @type {[string, Child[]][]} */ ([['shadow', shadow], ['frame', frame && typeof frame === 'object' ? [frame] : undefined], ['in', inside]].filter(([, list]) => list?.length));
    return { head: JSON.stringify(typeof frame === 'string' ? { ...own, frame } : own), lists };
  }

  /** @param {Child} child  @param {string} indent  @param {string[]} lines  @param {string} [tail] */
  function write(child, indent, lines, tail = '') {
    const { head, lists } = 'is' in child ? pieces(child) : { head: JSON.stringify(child), lists: [] };
    if (!lists.length) {
      lines.push(`${indent}${head}${tail}`);
      return;
    }
    // Texts alone stand in the line of what they are in.
    if (lists.length === 1 && lists[0][0] === 'in' && lists[0][1].every(inner => !('is' in inner))) {
      lines.push(`${indent}${head.slice(0, -1)},"in":${JSON.stringify(lists[0][1])}}${tail}`);
      return;
    }
    lines.push(`${indent}${head.slice(0, -1)},`);
    lists.forEach(([name, list], number) => {
      const isFrame = name === 'frame';
      lines.push(`${indent}"${name}":${isFrame ? '' : '['}`);
      list.forEach((inner, at) => write(inner, `${indent} `, lines, at < list.length - 1 ? ',' : ''));
      const ending = number < lists.length - 1 ? ',' : `}${tail}`;
      lines.push(`${indent}${isFrame ? '' : ']'}${ending}`);
    });
  }

  /** @param {Sketch} sketch  @returns {string} the file */
  function written({ tree, ...head }) {
    const lines = ['{', ...Object.entries(head).map(([name, value]) => ` "${name}": ${JSON.stringify(value)},`), ' "tree":'];
    write(tree, '', lines);
    return `${lines.join('\n')}\n}\n`;
  }

  /** Every text of a sketch that may be words, and how to put another in its place.
   *  @param {Sketch} sketch  @returns {Generator<{said: Said, put: (said: Said) => void}>} */
  function* texts({ tree }) {
    /** @type {Child[]} */
    const todo = [tree];
    for (let child = todo.pop(); child; child = todo.pop()) {
      if (!('is' in child)) {
        const text = child;
        yield { said: text.says, put: said => { text.says = said; } };
        continue;
      }
      for (const values of [child.at, child.now]) {
        for (const name of ['aria-label', 'label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-valuetext', 'data-placeholder', 'value']) {
          const said = values?.[name];
          if (values && said !== undefined && !(name === 'data-placeholder' && /^(true|false)$/.test(said))) yield { said, put: other => { values[name] = other; } };
        }
      }
      for (const list of [child.in, child.frame && typeof child.frame === 'object' ? [child.frame] : [], child.shadow]) todo.push(...[...(list ?? [])].reverse());
    }
  }

  /** The words that a sketch keeps, each text once, in the order of the page. @param {Sketch} sketch  @returns {string[]} */
  const wordsOf = sketch => [...new Set([...texts(sketch)].flatMap(({ said }) => (typeof said === 'string' && collapsed(said) ? [collapsed(said)] : [])))];

  /** A copy in which some of the words are told by their length, too.
   *  @param {Sketch} sketch  @param {Set<string>} struck  @returns {Sketch} */
  function without(sketch, struck) {
    /** @type {Sketch} */
    const copy = JSON.parse(written(sketch));
    if (!struck.size) return copy;
    let last = Math.max(0, ...[...texts(copy)].map(({ said }) => (typeof said === 'string' ? 0 : said.same)));
    /** @type {Map<string, number>} */
    const numbers = new Map();
    for (const { said, put } of texts(copy)) {
      const words = typeof said === 'string' ? collapsed(said) : '';
      if (!struck.has(words)) continue;
      if (!numbers.has(words)) numbers.set(words, (last += 1));
      put(lengthOf(words, /** @type {number} */ (numbers.get(words))));
    }
    const rest = (/** @type {string[]} */ said) => said.filter(word => !struck.has(word));
    copy.words = { on: rest(copy.words.on), off: rest(copy.words.off) };
    return copy;
  }

  /** @param {Sketch} sketch */
  const fileName = ({ site, made }) => `flipwatch-sketch-${site.replace(/[^a-z0-9.-]+/gi, '-')}-${made}.json`;

  return { version, collapsed, lengthOf, written, wordsOf, without, fileName };
})();
