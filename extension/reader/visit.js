/**
 * One visit of one settings page: waits until it is quiet and whole, reads it, sends what it read, and goes on watching
 * for what the person does and for what changes by itself. The background calls `flipwatch.visit(site)` at each load and
 * each new address, as often as it likes; the same page at the same address is one visit, and says the same thing once.
 *
 * @typedef {import('./address.js').Site} Site
 * @typedef {import('./read-page.js').Seen} Seen
 * @typedef {import('./read-page.js').Entry} Entry
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.visit ?? (() => {
  const { isButton, isElement } = flipwatch.tree;

  const { quiet, readPage, saveButton, tree } = flipwatch;
  /** How long what is missing is waited for, in ms, before the page is taken as it is. */
  const patience = { said: 15_000, drawn: 6000, states: 6000, empty: 10_000, stale: 5000 };
  const again = 500;

  /** The address without what plays no part. */
  const here = () => location.origin + location.pathname;

  /** @param {object} message */
  async function send(message) {
    try {
      await (globalThis.browser ?? chrome).runtime.sendMessage(message);
    } catch {
      // The extension was updated or taken away: nobody listens any more, and the page goes on without us.
    }
  }

  /** An open dialog takes the rest of the page away: it is there, and not read. @param {Seen} seen */
  const isCovered = ({ roots }) => roots.some(root => Array.from(root.querySelectorAll('main,[role="main"],body > [aria-hidden="true"],body > [inert]'))
    .some(part => tree.isConcealed(part) && tree.isShown(part) && part.querySelector(`${flipwatch.controls.selector},a[href]`)));

  /** Rows come first and their states later. @param {Seen} seen */
  const lacksStates = seen => seen.entries.length > 0 && seen.entries.every(({ row, setting }) => row && setting.state === '');

  /** @param {Seen} one  @param {Seen} other */
  const looksLike = (one, other) => one.entries.length > 0 && one.entries.length === other.entries.length &&
    one.entries.every(({ control, row, setting }, at) => {
      const mine = other.entries[at];
      return (control?.members[0] ?? row?.link) === (mine.control?.members[0] ?? mine.row?.link) && setting.label === mine.setting.label;
    });

  /** @param {Site} site  @param {Seen | null} before  what the page of the last address looked like */
  function openVisit(site, before) {
    const url = here();
    /** @type {Seen | null} */
    let seen = null;
    let whole = true; // The next look is at everything, not at what was touched alone.
    let busy = false;
    let moves = 0;
    let since = performance.now();
    let sent = '';
    let told = '';
    let saving = false;
    let left = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    /** @type {Set<Entry>} */
    const touched = new Set();
    /** State in force, by control: what a page with a Save button was set to before. @type {Map<string, string | null>} */
    const saved = new Map();
    /** @type {Set<Element>} */
    let asleep = new Set();
    /** What the person changed and has not saved. @type {Map<string, {entry: Entry, from: string | null, at: number}>} */
    const waiting = new Map();
    const isTick = quiet.tickers();
    const requests = saveButton.watchRequests();

    /** @param {Entry} entry */
    const stateOf = entry => {
      if (entry.control && seen) readPage.readStates(site, seen, [entry]);
      return entry.setting.state;
    };

    /** @param {{entry: Entry, from: string | null}} change  @param {string | null} to */
    async function act({ entry, from }, to) {
      if (!seen || from === to || here() !== url) return;
      const { page, control, label } = entry.setting;
      const at = new Date().toISOString();
      await send({ type: 'act', act: { site: site.id, ...(await flipwatch.signs.signsOf(site, seen.marked)), page, control, label, from, to, at } });
    }

    const watch = quiet.watchQuiet({
      onMoved(records) {
        const mattering = records.filter(record => !isTick(record));
        if (!mattering.length) return false;
        moves += 1;
        clicks.look();
        for (const record of mattering) note(record);
        return true;
      },
      onStill: () => void look(),
    });

    const clicks = flipwatch.clicks.watchClicks({
      seen: () => seen,
      stateOf,
      onAct({ entry, from, to }) {
        const key = entry.setting.control;
        if (entry.control && saveButton(entry.control.element, asleep)) waiting.set(key, { from, at: performance.now() - 500, ...waiting.get(key), entry });
        else void act({ entry, from }, to);
        touched.add(entry);
        watch.stir();
      },
      onTouch(event, path) {
        watch.stir();
        const isSave = event.type === 'submit' || (event.type === 'click' && path.some(element => isSaveOfWaiting(element)));
        if (!isSave) return;
        saving = true;
        for (const change of waiting.values()) void act(change, stateOf(change.entry));
        waiting.clear();
      },
    });

    /** @param {Element} element */
    const isSaveOfWaiting = element => [...waiting.values()].some(({ entry }) => entry.control && saveButton(entry.control.element, asleep) === element) ||
      (waiting.size > 0 && isButton(element) && element.type === 'submit' && element.form !== null);

    /** What moved within one control's row asks for that row alone. @param {MutationRecord} record */
    function note(record) {
      if (whole) return;
      const entry = seen && entryAt(/** @type {Node} */ (record.target), seen);
      const rebuilt = [...record.addedNodes, ...record.removedNodes].some(node => isElement(node) &&
        (node.matches(flipwatch.controls.selector) || node.querySelector(flipwatch.controls.selector) !== null));
      if (entry && !entry.alone && !rebuilt) touched.add(entry);
      else {
        whole = true;
        since = performance.now();
      }
    }

    /** @param {Node} node  @param {Seen} now  @returns {Entry | null} */
    function entryAt(node, { territory, entries }) {
      let at = isElement(node) ? node : node.parentElement;
      for (let steps = 0; at && steps < 12; at = tree.parentOf(at), steps += 1) {
        const owner = territory.ownerOf(at);
        if (owner) return entries.find(({ control }) => control === owner) ?? null;
        if (territory.isShared(at)) return null;
      }
      return null;
    }

    /** @param {number} delay */
    const lookLater = delay => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), delay);
    };

    async function look() {
      if (busy || left || here() !== url) return;
      busy = true;
      try {
        await read();
      } finally {
        busy = false;
      }
    }

    async function read() {
      const waited = performance.now() - since;
      const sign = quiet.busyIn(seen?.roots ?? [document]);
      if (whole && sign && waited < patience[sign]) return lookLater(again);
      if (!(await refresh()) || !seen) return;
      const why = flipwatch.whyUnread();
      if (why) return tell(why);
      if (whatIsMissing(seen, waited)) {
        whole = true;
        return lookLater(again);
      }
      if (!seen.entries.length) return tell(sign ? 'loading' : 'empty');
      await report(seen, sign !== 'said');
    }

    /** Reads what has to be read. @returns {Promise<boolean>} false where the page moved meanwhile: it is looked at again when still */
    async function refresh() {
      const moved = moves;
      if (whole || !seen || [...touched].some(entry => !readPage.readEntry(site, /** @type {Seen} */ (seen), entry))) {
        const now = await readPage(site);
        if (left || here() !== url) return false;
        if (watch.observe(now.roots) || moved !== moves) {
          watch.stir();
          return false;
        }
        seen = now;
        clicks.listen(now.roots);
        if (!saved.size) asleep = saveButton.asleepIn(now.roots);
      }
      whole = false;
      touched.clear();
      return true;
    }

    /** @param {Seen} now  @param {number} waited */
    function whatIsMissing(now, waited) {
      if (before && looksLike(before, now)) return waited < patience.stale;
      if (!now.entries.length) return waited < patience.empty;
      return lacksStates(now) && waited < patience.states;
    }

    /** @param {string} why */
    async function tell(why) {
      if (told === why) return;
      told = why;
      await send({ type: 'unread', url, why });
    }

    /** @param {Seen} now  @param {boolean} done */
    async function report(now, done) {
      before = null;
      readPage.readStates(site, now);
      clicks.look();
      release();
      const settings = readPage.fitting(now.entries.map(settingOf));
      if (saving) saving = false;
      const page = { url, lang: document.documentElement.lang, complete: done && !now.cut && !isCovered(now) };
      const check = { site: site.id, ...(await flipwatch.signs.signsOf(site, now.marked)), page, settings };
      const text = JSON.stringify(check);
      if (text === sent || left || here() !== url) return;
      sent = text;
      told = '';
      await send({ type: 'reading', check: { ...check, at: new Date().toISOString() } });
    }

    /** What the page sent at once waits for nothing. */
    function release() {
      for (const [key, change] of waiting) {
        const button = change.entry.control && saveButton(change.entry.control.element, asleep);
        if (button && !(saveButton.isGuess(button) && requests.hasAskedSince(change.at))) continue;
        waiting.delete(key);
        saved.set(key, change.entry.setting.state);
        void act(change, change.entry.setting.state);
      }
    }

    /** @param {Entry} entry */
    function settingOf({ control, setting }) {
      if (!control) return setting;
      const before = saved.get(setting.control);
      const isNew = !saved.has(setting.control);
      if (!isNew && before !== setting.state && !saving && saveButton(control.element, asleep)) return { ...setting, unsaved: /** @type {const} */ (true) };
      saved.set(setting.control, setting.state);
      return setting;
    }

    const onShown = () => {
      if (document.visibilityState === 'visible') watch.stir();
    };
    const onLoad = () => {
      whole = true;
      watch.stir();
    };
    document.addEventListener('visibilitychange', onShown);
    globalThis.addEventListener('focus', onShown);
    document.addEventListener('load', onLoad, { capture: true, passive: true });
    globalThis.addEventListener('load', onLoad);
    watch.observe(tree.rootsIn(document));
    clicks.listen([document]);
    watch.stir();

    return {
      url,
      /** @param {Site} renewed */
      renew(renewed) {
        site = renewed;
        watch.stir();
      },
      lookNow() {
        whole = true;
        sent = told = '';
        since = performance.now();
        lookLater(0);
      },
      /** @returns {Seen | null} */
      close() {
        left = true;
        clearTimeout(timer);
        watch.leave();
        clicks.leave();
        requests.leave();
        document.removeEventListener('visibilitychange', onShown);
        globalThis.removeEventListener('focus', onShown);
        document.removeEventListener('load', onLoad, { capture: true });
        globalThis.removeEventListener('load', onLoad);
        return seen;
      },
    };
  }

  /** @type {ReturnType<typeof openVisit> | null} */
  let open = null;
  let siteId = '';

  /** @param {Site} site */
  flipwatch.visit = site => {
    if (open?.url === here() && siteId === site.id) return open.renew(site);
    const before = open?.close() ?? null;
    siteId = site.id;
    open = flipwatch.address.isSettingsPage(site, location.href) ? openVisit(site, before) : null;
  };

  flipwatch.leave = () => {
    open?.close();
    open = null;
  };

  flipwatch.look = () => open?.lookNow();
})();
