/**
 * One visit of one settings page: waits until it is quiet and whole, reads it, sends what it read, and goes on watching
 * for what the person does and for what changes by itself. After a change only the rows that it touched are read again.
 *
 * @typedef {import('./address.js').Site} Site
 * @typedef {import('./read-page.js').Seen} Seen
 * @typedef {import('./read-page.js').Entry} Entry
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.PageVisit ??= (() => {
  const { quiet, readPage, tree, turns, whole } = flipwatch;
  const again = 500;
  /** What a row is made of that is looked up in the whole page. */
  const parts = `${flipwatch.controls.selector},[for]`;
  /** How often states are read that are not the same twice. */
  const patient = 5;

  return class PageVisit {
    url = location.origin + location.pathname;
    /** @type {Seen | null} */
    seen = null;
    /** What the page of the last address looked like, until this one is there. @type {Seen | null} */
    #before;
    /** What was read at a press that came before the page was quiet. @type {Seen | null} */
    #early = null;
    #site;
    /** The next look is at everything, not at what was touched alone. */
    #isWhole = true;
    /** When what is awaited began to be. */
    #since = performance.now();
    /** How often something moved. */
    #moves = 0;
    #isLooking = false;
    /** A look came due while another one was at work: it may have read that row already. */
    #isDue = false;
    #isOver = false;
    #sent = '';
    #told = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    /** @type {Set<Entry>} */
    #touched = new Set();
    #isTick = quiet.tickers();
    #unsaved = new flipwatch.Unsaved();
    #watch;
    #clicks;
    /** Gives the page its turn when it is due. */
    #turn = turns.sliced();

    /** @param {Site} site  @param {Seen | null} before  @param {(message: object) => Promise<void>} send */
    constructor(site, before, send) {
      this.#site = site;
      this.#before = before;
      this.send = send;
      this.#watch = quiet.watchQuiet({ onMoved: records => this.#onMoved(records), onStill: () => void this.#look() });
      this.#clicks = flipwatch.clicks.watchClicks({
        seen: () => this.seen ?? this.#early,
        onEarly: () => void this.#glance(),
        stateOf: entry => this.#stateOf(entry),
        onAct: change => this.#onAct(change),
        onTouch: (event, path) => this.#onTouch(event, path),
      });
      document.addEventListener('visibilitychange', this.#onShown);
      document.addEventListener('load', this.#onLoad, { capture: true, passive: true });
      for (const [type, heard] of /** @type {const} */ ([['focus', this.#onShown], ['load', this.#onLoad]])) globalThis.addEventListener(type, heard);
      this.#watch.observe([document]);
      void this.#watchRoots();
      this.#clicks.listen([document]);
      this.#watch.stir();
    }

    /** What is in shadow roots and frames moves, too. */
    async #watchRoots() {
      const { roots } = await turns.inTurns(tree.walk(document), this.#turn);
      for (const root of roots) {
        if (this.#isOver) return;
        this.#watch.observe([root]);
        await this.#turn();
      }
    }

    /** The same page, told once more. @param {Site} site */
    renew(site) {
      this.#site = site;
      this.#watch.stir();
    }

    /** Reads it again, and says so even if nothing is new. */
    look() {
      this.#sent = this.#told = '';
      this.#expectAnew();
      this.#lookLater(0);
    }

    close() {
      this.#isOver = true;
      clearTimeout(this.#timer);
      this.#watch.leave();
      this.#clicks.leave();
      this.#unsaved.leave();
      document.removeEventListener('visibilitychange', this.#onShown);
      document.removeEventListener('load', this.#onLoad, { capture: true });
      for (const [type, heard] of /** @type {const} */ ([['focus', this.#onShown], ['load', this.#onLoad]])) globalThis.removeEventListener(type, heard);
    }

    /** The visit has ended, or the address has gone on before it was told. */
    get #isElsewhere() {
      return this.#isOver || location.origin + location.pathname !== this.url;
    }

    #onShown = () => {
      if (document.visibilityState === 'visible') this.#watch.stir();
    };

    #onLoad = () => {
      this.#expectAnew();
      this.#watch.stir();
    };

    #expectAnew() {
      this.#isWhole = true;
      this.#since = performance.now();
    }

    /** @param {MutationRecord[]} records  @returns {boolean} whether it mattered */
    #onMoved(records) {
      const mattering = records.filter(record => !this.#isTick(record));
      if (!mattering.length) return false;
      this.#moves += 1;
      this.#clicks.look();
      for (const record of mattering) this.#note(record);
      return true;
    }

    /** What moved within one control's row asks for that row alone. @param {MutationRecord} record */
    #note(record) {
      if (this.#isWhole) return;
      const entry = this.seen && whole.entryAt(this.seen, record.target);
      const isRebuilt = [...record.addedNodes, ...record.removedNodes].some(node => tree.isElement(node) &&
        (node.matches(parts) || node.querySelector(parts) !== null));
      if (entry && !entry.alone && !isRebuilt) this.#touched.add(entry);
      else this.#expectAnew();
    }

    /** A person can be quicker than the page is quiet. At the press the states are still the old ones: they are read for
     *  the click that follows, and sent nowhere. */
    async #glance() {
      const seen = await readPage(this.#site);
      if (this.seen || this.#isElsewhere) return;
      this.#early = seen;
      this.#clicks.look();
    }

    /** @param {Entry} entry  @returns {string | null} */
    #stateOf(entry) {
      const seen = this.seen ?? this.#early;
      flipwatch.stateOf.renew();
      if (seen) readPage.readState(this.#site, seen, entry);
      return entry.setting.state;
    }

    /** @param {{entry: Entry, from: string | null, to: string | null}} change */
    #onAct(change) {
      if (!this.#unsaved.waits(change)) void this.#act(change, change.to);
      this.#touched.add(change.entry);
      this.#watch.stir();
    }

    /** @param {Event} event  @param {Element[]} path */
    #onTouch(event, path) {
      this.#watch.stir();
      for (const change of this.#unsaved.savedBy(event, path)) void this.#act(change, this.#stateOf(change.entry));
    }

    /** @param {{entry: Entry, from: string | null}} change  @param {string | null} to */
    async #act({ entry, from }, to) {
      const seen = this.seen ?? this.#early;
      if (!seen || from === to || this.#isElsewhere) return;
      const { page, control, label } = entry.setting;
      const at = new Date().toISOString();
      const signs = await flipwatch.signs.signsOf(this.#site, seen.marked);
      await this.send({ type: 'act', act: { site: this.#site.id, ...signs, page, control, label, from, to, at } });
    }

    /** @param {number} delay */
    #lookLater(delay) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#look(), delay);
    }

    async #look() {
      if (this.#isElsewhere) return;
      this.#isDue = this.#isLooking;
      if (this.#isLooking) return;
      this.#isLooking = true;
      try {
        if (flipwatch.isSpoiled(document)) await this.#tell('empty');
        else await this.#read();
      } finally {
        this.#isLooking = false;
        if (this.#isDue) this.#lookLater(0);
      }
    }

    async #read() {
      const waited = performance.now() - this.#since;
      const busy = await turns.inTurns(quiet.busyIn(this.seen?.roots ?? [document]), this.#turn);
      if (this.#isWhole && busy && waited < whole.patience[busy]) return this.#lookLater(again);
      if (!(await this.#refresh()) || !this.seen) return;
      const why = await turns.inTurns(flipwatch.whyUnread(), this.#turn);
      if (why) return this.#tell(why);
      if (whole.isAwaited(this.seen, this.#before, waited)) {
        this.#isWhole = true;
        return this.#lookLater(again);
      }
      if (!this.seen.entries.length) return this.#tell(busy ? 'loading' : 'empty');
      await this.#report(this.seen, busy !== 'said');
    }

    /** Reads what has to be read. @returns {Promise<boolean>} false where the page moved meanwhile: it is looked at again when still */
    async #refresh() {
      const { seen } = this;
      if (this.#isWhole || !seen || [...this.#touched].some(entry => !readPage.readEntry(this.#site, seen, entry))) {
        const moves = this.#moves;
        const now = await readPage(this.#site, this.#turn);
        await this.#turn();
        if (this.#isElsewhere) return false;
        if (this.#watch.observe(now.roots) || moves !== this.#moves) {
          this.#watch.stir();
          return false;
        }
        this.seen = now;
        this.#early = null;
        this.#clicks.listen(now.roots);
        this.#unsaved.found(now.roots);
      }
      this.#isWhole = false;
      this.#touched.clear();
      return true;
    }

    /** @param {string} why */
    async #tell(why) {
      if (this.#told === why) return;
      this.#told = why;
      await this.send({ type: 'unread', url: this.url, why });
    }

    /** @param {Seen} seen  @param {boolean} isDone */
    async #report(seen, isDone) {
      this.#before = null;
      const moves = this.#moves;
      // Once more, as a page may set them without a trace: those that were the same twice were all so at one moment.
      for (let times = 0; await turns.inTurns(readPage.readStates(this.#site, seen), this.#turn); times += 1) {
        if (times === patient) return this.#lookLater(again);
      }
      const isCovered = await turns.inTurns(whole.isCovered(seen, this.#site), this.#turn);
      // What moved meanwhile is read when it is still.
      if (this.#isElsewhere || moves !== this.#moves) return;
      this.#clicks.look();
      for (const change of this.#unsaved.released()) void this.#act(change, change.entry.setting.state);
      const settings = readPage.fitting(this.#unsaved.told(seen.entries));
      await turns.oneTurn();
      const page = { url: this.url, lang: document.documentElement.lang, complete: isDone && !seen.cut && !isCovered };
      const check = { site: this.#site.id, ...(await flipwatch.signs.signsOf(this.#site, seen.marked)), page, settings };
      const text = JSON.stringify(check);
      if (text === this.#sent || this.#isElsewhere) return;
      this.#sent = text;
      this.#told = '';
      await this.send({ type: 'reading', check: { ...check, at: new Date().toISOString() } });
    }
  };
})();
