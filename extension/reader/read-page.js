/**
 * One reading: everything that the page shows, as values that may leave it. Work comes in slices, so that a page with
 * thousands of controls never stands still; texts are redacted and cut here and nowhere else; states are read once more
 * at the end, since a state that the page's script sets leaves no other sign.
 *
 * @typedef {import('./find-controls.js').Control} Control
 * @typedef {import('./find-rows.js').Row} Row
 * @typedef {{page: string, control: string, label: string, section: string, description: string,
 *            kind: 'row' | import('./find-controls.js').Kind, state: string | null, options?: string[], unsaved?: true}} Setting
 * @typedef {{control?: Control, row?: Row, setting: Setting, alone?: boolean}} Entry  `alone`: the words under its heading are part of it
 * @typedef {{entries: Entry[], entryOf: Map<Control | undefined, Entry>, territory: import('./territory.js').Territory, roots: import('./page-tree.js').Root[],
 *            name: string, marked: string, cut: boolean, isState: (text: string) => boolean}} Seen  `marked`: the name on the
 *   person's picture; `name`: that, or what else is known to be theirs
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.readPage ??= (() => {
  const { inTurns, sliced } = flipwatch.turns;
  const limits = { text: 1000, description: 4000, settings: 5000, options: 100, frame: 4 * 1024 * 1024 - 64 * 1024 };

  const longestWord = 40;

  /** @param {string} text */
  const folded = text => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

  /** Cut at a character, counted as the wire counts. @param {string} text  @param {number} length */
  const cut = (text, length) => (text.length <= length ? text : [...text].slice(0, length).join(''));

  /** What a text says of a state, by the site's words. @typedef {{wordOf: (text: string) => 'on' | 'off' | null, isState: (text: string) => boolean}} Words */
  /** Made once for each site that is told. @type {WeakMap<import('./address.js').Site, Words>} */
  const wordsOf = new WeakMap();

  /** @param {import('./address.js').Site} site  @returns {Words} */
  function stateWords(site) {
    const words = wordsOf.get(site) ?? wordsIn(site);
    wordsOf.set(site, words);
    return words;
  }

  /** How many texts are remembered: a page may show another one each second. */
  const mostKnown = 10_000;

  /** @param {import('./address.js').Site} site  @returns {Words} */
  function wordsIn(site) {
    const on = new Set((site.words?.on ?? []).map(folded));
    const off = new Set((site.words?.off ?? []).map(folded));
    /** @type {Map<string, {says: 'on' | 'off' | null, isState: boolean}>} */
    const known = new Map();
    const none = { says: null, isState: false };
    /** @param {string} text */
    const look = text => {
      if (text.length > longestWord) return none;
      let found = known.get(text);
      if (!found) {
        const word = folded(text);
        const [isOn, isOff] = [on.has(word), off.has(word)];
        if (known.size > mostKnown) known.clear();
        known.set(text, (found = { says: isOn === isOff ? null : isOn ? 'on' : 'off', isState: isOn || isOff }));
      }
      return found;
    };
    return { wordOf: (/** @type {string} */ text) => look(text).says, isState: (/** @type {string} */ text) => look(text).isState };
  }

  /** @param {Seen} seen  @param {Control} control  @param {(text: string) => 'on' | 'off' | null} wordOf */
  const stateNow = (seen, control, wordOf) => {
    const state = flipwatch.stateOf(control, wordOf);
    return state === null ? null : cut(flipwatch.redact(state, seen.name), limits.text);
  };

  /** What was found out of the page once may have become another. */
  function renew() {
    flipwatch.labels.renew();
    flipwatch.stateOf.renew();
    flipwatch.text.renew();
  }

  /** @param {import('./address.js').Site} site  @param {() => Promise<void> | undefined} [turn]  called at each step: gives the page its turn when it is due
   *  @returns {Promise<Seen>} */
  const readPage = (site, turn = sliced()) => inTurns(reading(site), () => {
    flipwatch.text.renew();
    return turn();
  });

  /** @param {import('./address.js').Site} site  @returns {Generator<void, Seen, void>} */
  function* reading(site) {
    renew();
    const { wordOf, isState } = stateWords(site);
    const { roots, numbers } = yield* flipwatch.tree.walk(document);
    if (!roots.length) return { entries: [], entryOf: new Map(), territory: yield* flipwatch.territoryOf([], [], []), roots, name: '', marked: '', isState, cut: false };
    const marked = yield* flipwatch.signs.personOn(site);
    const { controls, hidden } = yield* flipwatch.controls.find(roots, numbers);
    const rows = yield* flipwatch.findRows(site, roots, isState);
    const territory = yield* flipwatch.territoryOf(controls, rows.map(row => row.link), hidden);
    const page = flipwatch.address.pageOf(site, location.href);

    const read = [];
    for (const control of controls.slice(0, limits.settings)) {
      yield;
      const state = flipwatch.stateOf(control, wordOf);
      const options = flipwatch.stateOf.optionsOf(control);
      read.push({ control, state, options, ...flipwatch.labelOf(control, { territory, isState, state, options }) });
    }
    let name = marked;
    for (const { options } of read) {
      name ||= flipwatch.signs.nameAmong(options ?? []);
      yield;
    }
    const safe = (/** @type {string} */ text, length = limits.text) => cut(flipwatch.redact(text, name), length);
    const sectionOf = yield* flipwatch.sectionsOf(roots, numbers, territory, new Set(read.map(({ label }) => label)));
    const placed = [];
    for (const found of read) {
      placed.push({ ...found, section: yield* sectionOf(found.control.element, found.label) });
      yield;
    }
    const named = yield* flipwatch.underHeading(placed, territory);
    const keys = yield* flipwatch.controlKey.keysFor(named, territory, name);
    /** @type {Entry[]} */
    const entries = [];
    for (const [at, { control, label, description, section, state, options, alone }] of named.entries()) {
      yield;
      const setting = {
        page, control: cut(keys[at], limits.text), label: safe(label), section: safe(section.text), description: safe(description, limits.description),
        kind: control.kind, state: state === null ? null : safe(state),
        ...(options?.length ? { options: options.slice(0, limits.options).map(option => safe(option)) } : {}),
      };
      if (setting.label || setting.control) entries.push({ control, alone, setting });
    }
    const entryOf = new Map(entries.map(entry => [entry.control, entry]));
    for (const row of rows.slice(0, limits.settings - entries.length)) {
      yield;
      const section = (yield* sectionOf(row.link, row.label)).text;
      entries.push({ row, setting: { page: cut(row.page, limits.text), control: '', label: safe(row.label), section: safe(section), description: safe(row.description, limits.description), kind: 'row', state: safe(row.state) } });
    }
    for (const { setting } of entries) setting.label ||= setting.control;
    return { entries, entryOf, territory, roots, name, marked, isState, cut: controls.length + rows.length > limits.settings };
  }

  /** The state of one setting once more, and nothing else. @param {import('./address.js').Site} site  @param {Seen} seen  @param {Entry} entry
   *  @returns {boolean} whether it is another one */
  function readState(site, seen, { control, setting }) {
    if (!control) return false;
    flipwatch.text.renew();
    const state = stateNow(seen, control, stateWords(site).wordOf);
    const isOther = state !== setting.state;
    setting.state = state;
    return isOther;
  }

  /** The states of all. @param {import('./address.js').Site} site  @param {Seen} seen  @returns {Generator<void, boolean, void>} whether one is another one */
  function* readStates(site, seen) {
    flipwatch.stateOf.renew();
    let changed = false;
    for (const entry of seen.entries) {
      changed = readState(site, seen, entry) || changed;
      yield;
    }
    return changed;
  }

  /** One row again, where nothing but what is in it changed.
   *  @param {import('./address.js').Site} site  @param {Seen} seen  @param {Entry} entry  @returns {boolean} false where it has to be looked for anew */
  function readEntry(site, seen, entry) {
    const { control, setting } = entry;
    if (!control?.members.every(member => member.isConnected && flipwatch.kinds.isStillSeen(member))) return false;
    // Which label is for what is as it was, or all would be read: to look it up is to go through the whole page.
    flipwatch.stateOf.renew();
    flipwatch.text.renew();
    const { wordOf } = stateWords(site);
    const state = flipwatch.stateOf(control, wordOf);
    const options = flipwatch.stateOf.optionsOf(control);
    const { label, description } = flipwatch.labelOf(control, { territory: seen.territory, isState: seen.isState, state, options });
    const safe = (/** @type {string} */ text, length = limits.text) => cut(flipwatch.redact(text, seen.name), length);
    if (safe(label) !== setting.label && label) return false;
    setting.description = safe(description, limits.description);
    setting.state = state === null ? null : safe(state);
    if (options?.length) setting.options = options.slice(0, limits.options).map(option => safe(option));
    return true;
  }

  /** Descriptions are shortened until the whole fits into one frame; a reading is never sent in two.
   *  @param {Setting[]} settings  @returns {Setting[]} */
  function fitting(settings) {
    /** No less than its letters: to write them all out takes long where there are many megabytes. @param {Setting[]} all */
    const size = all => {
      const letters = all.reduce((sum, { description, label }) => sum + description.length + label.length, 0);
      return letters > limits.frame ? letters : new TextEncoder().encode(JSON.stringify(all)).length;
    };
    for (const length of [limits.description, 1000, 300, 100, 0]) {
      const shorter = settings.map(setting => ({ ...setting, description: cut(setting.description, length) }));
      if (size(shorter) < limits.frame) return shorter;
    }
    /** @type {Setting[]} */
    const bare = settings.map(setting => ({ ...setting, description: '', section: cut(setting.section, 150), options: undefined }));
    return size(bare) < limits.frame ? bare : bare.map(setting => ({ ...setting, label: cut(setting.label, 150) }));
  }

  return Object.assign(readPage, { readState, readStates, readEntry, fitting, stateWords });
})();
