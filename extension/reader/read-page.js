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
 * @typedef {{entries: Entry[], territory: import('./territory.js').Territory, roots: import('./page-tree.js').Root[],
 *            name: string, marked: string, cut: boolean, isState: (text: string) => boolean}} Seen  `marked`: the name on the
 *   person's picture; `name`: that, or what else is known to be theirs
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.readPage ??= (() => {
  const limits = { text: 1000, description: 4000, settings: 5000, options: 100, frame: 4 * 1024 * 1024 - 64 * 1024 };

  const longestWord = 40;

  /** @param {string} text */
  const folded = text => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

  /** Cut at a character, counted as the wire counts. @param {string} text  @param {number} length */
  const cut = (text, length) => (text.length <= length ? text : [...text].slice(0, length).join(''));

  /** The page's turn. Of a tab that nobody looks at, a browser lets a timer wait for a second; a message it does not.
   *  @returns {Promise<void>} */
  const oneTurn = () => new Promise(done => {
    if (!document.hidden) return void setTimeout(done, 0);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

  /** A loop that gives the page its turn whenever its share of time is over. @param {number} budget in ms */
  function sliced(budget) {
    let since = performance.now();
    return async () => {
      if (performance.now() - since < budget) return;
      await oneTurn();
      since = performance.now();
    };
  }

  /** @param {import('./address.js').Site} site */
  function stateWords(site) {
    const on = new Set((site.words?.on ?? []).map(folded));
    const off = new Set((site.words?.off ?? []).map(folded));
    /** @type {Map<string, {says: 'on' | 'off' | null, isState: boolean}>} */
    const known = new Map();
    /** @param {string} text */
    const look = text => {
      let found = known.get(text);
      if (!found) {
        const word = text.length > longestWord ? '' : folded(text);
        const [isOn, isOff] = [on.has(word), off.has(word)];
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

  /** @param {import('./address.js').Site} site  @returns {Promise<Seen>} */
  async function readPage(site) {
    const turn = sliced(4);
    flipwatch.labels.renew();
    /** @type {import('./page-tree.js').Root[]} */
    const roots = [];
    for (const root of flipwatch.tree.walkRoots(document)) {
      if (root) roots.push(root);
      else await turn();
    }
    const { wordOf, isState } = stateWords(site);
    const marked = flipwatch.signs.personOn(site);
    const { controls, hidden } = await flipwatch.controls.find(roots, turn);
    await turn();
    const rows = flipwatch.findRows(site, roots, isState);
    const territory = flipwatch.territoryOf(controls, rows.map(row => row.link), hidden);
    await turn();
    const page = flipwatch.address.pageOf(site, location.href);

    const read = [];
    for (const control of controls.slice(0, limits.settings)) {
      const state = flipwatch.stateOf(control, wordOf);
      const options = flipwatch.stateOf.optionsOf(control);
      read.push({ control, state, options, ...flipwatch.labelOf(control, { territory, isState, state, options }) });
      await turn();
    }
    const name = marked || read.map(({ options }) => flipwatch.signs.nameAmong(options ?? [])).find(Boolean) || '';
    const safe = (/** @type {string} */ text, length = limits.text) => cut(flipwatch.redact(text, name), length);
    const sectionOf = flipwatch.sectionsOf(roots, territory);
    const labels = new Set(read.map(({ label }) => label));
    const placed = [];
    for (const found of read) {
      placed.push({ ...found, section: sectionOf(found.control.element, found.label, labels) });
      await turn();
    }
    const named = flipwatch.underHeading(placed, territory);
    const keys = flipwatch.controlKey.keysFor(named, territory, name);
    /** @type {Entry[]} */
    const entries = named.map(({ control, label, description, section, state, options, alone }, at) => ({
      control,
      alone,
      setting: {
        page, control: cut(keys[at], limits.text), label: safe(label), section: safe(section.text), description: safe(description, limits.description),
        kind: control.kind, state: state === null ? null : safe(state),
        ...(options?.length ? { options: options.slice(0, limits.options).map(option => safe(option)) } : {}),
      },
    })).filter(({ setting }) => setting.label || setting.control);
    for (const row of rows.slice(0, limits.settings - entries.length)) {
      const section = sectionOf(row.link, row.label, labels).text;
      entries.push({ row, setting: { page: cut(row.page, limits.text), control: '', label: safe(row.label), section: safe(section), description: safe(row.description, limits.description), kind: 'row', state: safe(row.state) } });
      await turn();
    }
    for (const { setting } of entries) setting.label ||= setting.control;
    return { entries, territory, roots, name, marked, isState, cut: controls.length + rows.length > limits.settings };
  }

  /** The states once more, and nothing else. @param {import('./address.js').Site} site  @param {Seen} seen  @param {Iterable<Entry>} [touched]
   *  @returns {boolean} whether one differs */
  function readStates(site, seen, touched = seen.entries) {
    const { wordOf } = stateWords(site);
    let changed = false;
    for (const { control, setting } of touched) {
      if (!control) continue;
      const state = stateNow(seen, control, wordOf);
      if (state !== setting.state) {
        setting.state = state;
        changed = true;
      }
    }
    return changed;
  }

  /** One row again, where nothing but what is in it changed.
   *  @param {import('./address.js').Site} site  @param {Seen} seen  @param {Entry} entry  @returns {boolean} false where it has to be looked for anew */
  function readEntry(site, seen, entry) {
    const { control, setting } = entry;
    if (!control?.members.every(member => member.isConnected && flipwatch.kinds.isStillSeen(member))) return false;
    flipwatch.labels.renew();
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
    const size = (/** @type {Setting[]} */ all) => new TextEncoder().encode(JSON.stringify(all)).length;
    for (const length of [limits.description, 1000, 300, 100, 0]) {
      const shorter = settings.map(setting => ({ ...setting, description: cut(setting.description, length) }));
      if (size(shorter) < limits.frame) return shorter;
    }
    /** @type {Setting[]} */
    const bare = settings.map(setting => ({ ...setting, description: '', section: cut(setting.section, 150), options: undefined }));
    return size(bare) < limits.frame ? bare : bare.map(setting => ({ ...setting, label: cut(setting.label, 150) }));
  }

  return Object.assign(readPage, { readStates, readEntry, fitting, stateWords, sliced });
})();
