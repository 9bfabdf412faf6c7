/**
 * What the person did themselves: a trusted click or key on a control, on its label, on what covers it or on the list
 * it opened, and the new state that follows. What a script does to a control is not the person's, and a click that
 * changes nothing is no act. Only listens, in the capture phase of this world.
 *
 * @typedef {import('./read-page.js').Entry} Entry
 * @typedef {{entry: Entry, from: string | null, at: number, patient: boolean}} Touch  `patient`: a list was opened, the choice comes later
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.clicks ??= (() => {
  const { closest, holds, isElement, isNativeSelect } = flipwatch.tree;
  const rests = { touch: 10_000, list: 60_000 };
  const presses = new Set(['pointerdown', 'mousedown', 'keydown']);
  const keys = new Set([' ', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);

  /** The nodes that an event went through, innermost first. @param {Event} event */
  const pathOf = event => event.composedPath().filter(/** @returns {node is Element} */ node => isElement(node));

  /** @param {Element[]} path  @param {Entry[]} entries  @returns {Entry | null} the control itself, its label, or the row it is alone in */
  function touchedBy(path, entries) {
    const places = new Map();
    for (const entry of entries) {
      if (!entry.control) continue;
      const { element, members, twins } = entry.control;
      for (const place of [...members, ...twins, ...(element.matches('fieldset,[role]') || members.length === 1 ? [element] : [])]) places.set(place, entry);
    }
    for (const element of path) {
      if (places.has(element)) return places.get(element);
      const label = element.localName === 'label' ? /** @type {HTMLLabelElement} */ (element).control : null;
      if (label && places.has(label)) return places.get(label);
      if (element.localName === 'label') {
        const inside = [...places.keys()].find(place => holds(element, place));
        if (inside) return places.get(inside);
      }
      if (element.matches('main,body,form,section')) break;
    }
    return null;
  }

  /** @param {Element[]} path  @param {Entry[]} entries  @param {import('./territory.js').Territory} territory */
  function rowTouchedBy(path, entries, territory) {
    for (const element of path) {
      if (element.matches('main,body,form,section,article,[role="main"],a[href],button:not([role]),[role="tabpanel"]')) return null;
      const owner = territory.ownerOf(element);
      if (owner) return entries.find(entry => entry.control === owner) ?? null;
      if (territory.isShared(element)) return null;
    }
    return null;
  }

  /** A choice in a list belongs to the select that the list names, or that was opened last.
   *  @param {Element[]} path  @param {Entry[]} entries  @param {Entry | null} opened */
  function chosenFor(path, entries, opened) {
    const list = path.find(element => element.matches('[role="listbox"],[role="option"],[role="menu"],[role="menuitemradio"],[role="dialog"],[popover]'));
    if (!list) return null;
    const id = closest(list, '[role="listbox"],[role="menu"]')?.id;
    return entries.find(({ control }) => id && control?.kind === 'select' &&
      [control.element.getAttribute('aria-controls'), control.element.getAttribute('aria-owns')].includes(id)) ?? opened;
  }

  /** What every control is set to, by its elements: read in one go, since the next moment may change it.
   *  @param {Document} page  @returns {Map<Element, string | null>} */
  function statesNow(page) {
    const elements = Array.from(page.querySelectorAll(flipwatch.controls.selector)).slice(0, 1000);
    return new Map(elements.map(element => {
      const kind = flipwatch.kinds.kindOf(element);
      const alone = { kind: kind === 'radio' ? 'checkbox' : kind, element, members: [element], twins: [] };
      return [element, flipwatch.stateOf(alone, () => null)];
    }));
  }

  /** @param {NonNullable<Entry['control']>} control  @param {Map<Element, string | null>} states
   *  @returns {string | null | undefined} what it was set to then; undefined where it was not there */
  function stateAmong({ kind, element, members }, states) {
    if (kind !== 'radio') return states.get(element);
    const chosen = members.find(member => states.get(member) === 'on');
    return members.some(member => states.has(member)) ? (chosen ? flipwatch.labelOf.ofOption(chosen) : '') : undefined;
  }

  /**
   * @param {{seen: () => import('./read-page.js').Seen | null, stateOf: (entry: Entry) => string | null,
   *          onAct: (act: {entry: Entry, from: string | null, to: string | null}) => void, onTouch: (event: Event, path: Element[]) => void,
   *          onEarly: () => void}} page  `onEarly`: a press while nothing was read yet
   */
  function watchClicks({ seen, stateOf, onAct, onTouch, onEarly }) {
    /** @type {Map<Entry['control'], Touch>} */
    const touches = new Map();
    /** @type {Set<Document>} */
    const listening = new Set();
    /** @type {Entry | null} */
    let opened = null;
    /** A press before anything was read, and what the page was set to then.
     *  @type {{path: Element[], states: Map<Element, string | null>, at: number} | null} */
    let early = null;
    /** @type {Set<ReturnType<typeof setTimeout>>} */
    const timers = new Set();

    /** @param {Event} event */
    function onEvent(event) {
      if (!event.isTrusted) return;
      const now = seen();
      if (!now) {
        if (!presses.has(event.type)) return;
        early ??= { path: pathOf(event), states: statesNow(document), at: performance.now() };
        return onEarly();
      }
      if (event.type === 'keydown' && !keys.has(/** @type {KeyboardEvent} */ (event).key) && /** @type {KeyboardEvent} */ (event).key.length !== 1) return;
      const path = pathOf(event);
      const entry = touchedBy(path, now.entries) ?? chosenFor(path, now.entries, opened) ?? rowTouchedBy(path, now.entries, now.territory);
      // A script's click makes a `change` that the browser vouches for: it counts where the person was at it before, or
      // where no script can make it.
      const vouched = event.type !== 'change' || touches.has(entry?.control) || isNativeSelect(entry?.control?.element);
      if (entry?.control && vouched) touch(entry, event.type);
      if (event.type === 'click' || event.type === 'change' || event.type === 'submit') onTouch(event, path);
      lookSoon();
    }

    /** @param {Entry} entry  @param {string} type */
    function touch(entry, type) {
      const { control, setting } = entry;
      const before = touches.get(control);
      const at = performance.now();
      // At a click and a change the state is the new one already: what it was before is what the press saw, or the last reading.
      const from = before && at - before.at < rests.touch ? before.from : presses.has(type) ? stateOf(entry) : setting.state;
      touches.set(control, { entry, from, at, patient: control?.kind === 'select' });
      if (control?.kind === 'select') opened = entry;
    }

    /** The page was read since: now it can be told what the early press was on. @param {import('./read-page.js').Seen} now */
    function takeEarly(now) {
      const { path, states, at } = /** @type {NonNullable<typeof early>} */ (early);
      early = null;
      const entry = touchedBy(path, now.entries) ?? rowTouchedBy(path, now.entries, now.territory);
      if (!entry?.control || touches.has(entry.control)) return;
      const from = stateAmong(entry.control, states);
      if (from !== undefined) touches.set(entry.control, { entry, from: from && flipwatch.redact(from, now.name), at, patient: false });
    }

    /** Whatever was touched and shows another state now was changed by the person. */
    function look() {
      const now = seen();
      if (early && now) takeEarly(now);
      const at = performance.now();
      for (const [control, touched] of touches) {
        const entry = now?.entries.find(other => other.control === control || (other.setting.control === touched.entry.setting.control && other.setting.kind !== 'row')) ?? touched.entry;
        const state = entry.control?.members.every(member => member.isConnected) ? stateOf(entry) : touched.from;
        if (state !== touched.from && state !== null) {
          touches.delete(control);
          onAct({ entry, from: touched.from, to: state });
        } else if (at - touched.at > (touched.patient ? rests.list : rests.touch)) touches.delete(control);
      }
    }

    function lookSoon() {
      if (!touches.size) return;
      for (const delay of [0, 60, 400]) {
        const timer = setTimeout(() => {
          timers.delete(timer);
          look();
        }, delay);
        timers.add(timer);
      }
    }

    const heard = ['pointerdown', 'mousedown', 'keydown', 'click', 'change', 'submit'];
    return {
      look,
      /** @param {import('./page-tree.js').Root[]} roots */
      listen(roots) {
        for (const root of roots) {
          if (root.nodeType !== Node.DOCUMENT_NODE) continue;
          const page = /** @type {Document} */ (root);
          if (listening.has(page)) continue;
          listening.add(page);
          for (const type of heard) page.addEventListener(type, onEvent, { capture: true, passive: true });
        }
      },
      leave() {
        for (const page of listening) {
          for (const type of heard) page.removeEventListener(type, onEvent, { capture: true });
        }
        listening.clear();
        for (const timer of timers) clearTimeout(timer);
        touches.clear();
      },
    };
  }

  return { watchClicks };
})();
