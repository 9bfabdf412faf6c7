/**
 * What a page was set to before the person changed something that its Save button has not taken yet. Until then the
 * change is told as not saved, and it becomes the person's act when the button is pressed.
 *
 * @typedef {import('./read-page.js').Entry} Entry
 * @typedef {import('./read-page.js').Setting} Setting
 * @typedef {{entry: Entry, from: string | null, at: number}} Change  `at` on the page's clock
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.Unsaved ??= class Unsaved {
  /** State in force, by control. @type {Map<string, string | null>} */
  #saved = new Map();
  /** @type {Map<string, Change>} */
  #changes = new Map();
  /** The buttons that slept before anything was changed. @type {Set<Element> | null} */
  #asleep = null;
  #isSaving = false;
  #requests = flipwatch.saveButton.watchRequests();

  /** The page as it was found. @param {import('./page-tree.js').Root[]} roots */
  found(roots) {
    if (!this.#saved.size && !this.#changes.size) this.#asleep = flipwatch.saveButton.asleepIn(roots);
  }

  /** @param {Entry} entry  @returns {Element | null} */
  #buttonOf({ control }) {
    return control ? flipwatch.saveButton(control.element, this.#asleep ?? undefined) : null;
  }

  /** @param {{entry: Entry, from: string | null}} change  @returns {boolean} whether it has to wait */
  waits({ entry, from }) {
    flipwatch.saveButton.renew();
    if (!this.#buttonOf(entry)) return false;
    const before = this.#changes.get(entry.setting.control);
    if (!this.#saved.has(entry.setting.control)) this.#saved.set(entry.setting.control, from);
    // The page may have asked its server in the click itself, before the state was seen to be another.
    this.#changes.set(entry.setting.control, before ? { ...before, entry } : { entry, from, at: performance.now() - 500 });
    return true;
  }

  /** The changes that a click or a sent form saves. @param {Event} event  @param {Element[]} path  @returns {Change[]} */
  savedBy(event, path) {
    flipwatch.saveButton.renew();
    const isSave = event.type === 'submit' || (event.type === 'click' && path.some(element => this.#isSaveButton(element)));
    if (!isSave) return [];
    this.#isSaving = true;
    return this.#takeAll();
  }

  /** @param {Element} element */
  #isSaveButton(element) {
    if (!this.#changes.size) return false;
    return [...this.#changes.values()].some(({ entry }) => this.#buttonOf(entry) === element) ||
      (flipwatch.tree.isButton(element) && element.type === 'submit' && element.form !== null);
  }

  #takeAll() {
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    return changes;
  }

  /** The changes that the page turned out to send at once, or whose button is gone. @returns {Change[]} */
  released() {
    flipwatch.saveButton.renew();
    const released = [...this.#changes].filter(([, { entry, at }]) => {
      const button = this.#buttonOf(entry);
      return !button || (flipwatch.saveButton.isGuess(button) && this.#requests.hasAskedSince(at));
    });
    for (const [key, { entry }] of released) {
      this.#changes.delete(key);
      this.#saved.set(key, entry.setting.state);
    }
    return released.map(([, change]) => change);
  }

  /** The settings of a reading, those told that are not saved. @param {Entry[]} entries  @returns {Setting[]} */
  told(entries) {
    flipwatch.saveButton.renew();
    const settings = entries.map(entry => {
      const { setting } = entry;
      if (!entry.control) return setting;
      const isChanged = this.#saved.has(setting.control) && this.#saved.get(setting.control) !== setting.state;
      if (isChanged && !this.#isSaving && this.#buttonOf(entry)) return { ...setting, unsaved: /** @type {const} */ (true) };
      this.#saved.set(setting.control, setting.state);
      return setting;
    });
    this.#isSaving = false;
    return settings;
  }

  leave() {
    this.#requests.leave();
  }
};
