/**
 * Whose page it is. A settings page holds no id of the person, only a small round picture of theirs, named after them,
 * in the bar and beside the navigation. That name is a witness: the host tells accounts apart by it, and it is what is
 * replaced in every text. A stable id is claimed by nobody here: none of what a page holds is surely the person's own.
 * The name is taken whole: which word of a label belongs to no name depends on the language.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.signs ??= (() => {
  const { isShown, closest, parentOf, isAnchor } = flipwatch.tree;
  const { collapsed } = flipwatch.text;

  const pictures = 'img[alt],[role="img"][aria-label],[role="img"][alt],svg[aria-label],span[aria-label],div[aria-label]:not([role])';
  const bars = 'header,nav,aside,[role="banner"],[role="navigation"],[role="complementary"]';
  const people = 'main li li,table,[role="table"],[role="feed"],article article';
  const called = /(^|[\s_-])(avatar|profile|member|user|person|account|me|photo|portrait)([\s_-]|$)/i;

  /** @param {Element} picture */
  const nameOn = picture => collapsed(picture.getAttribute('alt') || picture.getAttribute('aria-label') || '').normalize('NFC');

  /** @param {string} name */
  const mayBeName = name => name.length >= 2 && [...name].length <= 80 && /\p{L}/u.test(name) && !/[\p{Nd}@/_|<>{}]/u.test(name);

  /** Written as names are: every word of some length has a capital, where the script has such.
   *  @param {string} name  @returns {number} how many words */
  function wordsOfName(name) {
    const words = name.split(/\s+/);
    return words.every(word => !/^\p{Ll}/u.test(word) || [...word].length <= 3) ? words.length : 0;
  }

  /** @param {Element} picture */
  function isRound(picture) {
    let at = /** @type {Element | null} */ (picture);
    for (let steps = 0; at && steps < 3; at = parentOf(at), steps += 1) {
      const radius = getComputedStyle(at).borderTopLeftRadius;
      if (/%$/.test(radius) ? parseFloat(radius) >= 40 : parseFloat(radius) >= 12) return true;
      if (at.matches('a,button,header,nav,aside')) break;
    }
    return false;
  }

  /** The initials on a circle, of a person without a photo. @param {Element} picture  @param {string} name */
  function showsInitials(picture, name) {
    const shown = collapsed(picture.textContent ?? '').replace(/\P{L}/gu, '').toLowerCase();
    const initials = name.split(/\s+/).map(word => [...word.toLowerCase()][0]);
    return shown.length > 0 && shown.length <= 3 && [...shown].every(letter => initials.includes(letter));
  }

  /** @param {Element} element */
  const isCalledPerson = element => [element, element.parentElement].some(one => one && called.test(`${one.getAttribute('class') ?? ''} ${one.id} ${one.getAttribute('data-testid') ?? ''}`));

  /** How sure it is that a picture is the person's own; below nothing where it is not.
   *  @param {Element} picture  @param {import('./address.js').Site} site */
  function weightOf(picture, site) {
    const name = nameOn(picture);
    const link = closest(picture, 'a[href]');
    if ([site.name, site.id, location.hostname.replace(/^www\./, '')].some(mark => mark && name.toLowerCase() === mark.toLowerCase())) return -9;
    if (isAnchor(link) && (link.pathname === '/' || flipwatch.address.isRow(site, link.href))) return -9;
    if (closest(picture, people) || closest(picture, 'label,fieldset')) return -9;
    const isPicture = picture.localName === 'img';
    if (!isPicture && collapsed(picture.textContent ?? '') && !showsInitials(picture, name)) return -9;
    const small = Number(picture.getAttribute('width') ?? 0);
    return (isRound(picture) ? 2 : 0) + (isCalledPerson(picture) ? 2 : 0) + (showsInitials(picture, name) ? 3 : 0) +
      (closest(picture, bars) ? 1 : 0) + (small > 0 && small <= 72 ? 1 : 0) + (wordsOfName(name) > 1 ? 2 : wordsOfName(name) ? 0 : -1) - (isPicture ? 0 : 1);
  }

  /** Texts that the page says to everybody. @returns {Generator<void, Set<string>, void>} */
  function* saidElsewhere() {
    const said = new Set();
    for (const element of document.querySelectorAll('h1,h2,h3,nav a,button,title')) {
      said.add(collapsed(element.textContent ?? ''));
      yield;
    }
    return said;
  }

  /** The name on the person's own picture; '' where there is none, or where two claim it.
   *  @param {import('./address.js').Site} site  @returns {Generator<void, string, void>} */
  function* personOn(site) {
    /** @type {Map<string, number>} */
    const weights = new Map();
    for (const picture of document.querySelectorAll(pictures)) {
      yield;
      const name = nameOn(picture);
      if (!mayBeName(name) || !isShown(picture)) continue;
      const weight = weightOf(picture, site);
      const before = weights.get(name);
      // The same name on two pictures of one page: the bar's and the column's.
      weights.set(name, before === undefined ? weight : Math.max(before, weight) + (weight > -9 ? 2 : 0));
    }
    yield;
    const likely = [...weights].filter(([, weight]) => weight >= 3);
    const said = likely.length ? yield* saidElsewhere() : new Set();
    const ranked = likely.filter(([name]) => !said.has(name)).sort((one, other) => other[1] - one[1]);
    return ranked.length && ranked[1]?.[1] !== ranked[0][1] ? ranked[0][0] : '';
  }

  /** Options that spell one name twice, whole and with an initial, are the person's own name.
   *  @param {string[]} texts  @returns {string} the whole one, or '' */
  function nameAmong(texts) {
    for (const short of texts) {
      const [, first, initial] = /^(\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)*) (\p{Lu})\.$/u.exec(short) ?? [];
      const whole = first && texts.find(text => text.startsWith(`${first} ${initial}`) && text !== short && wordsOfName(text) > 1);
      if (whole) return whole;
    }
    return '';
  }

  /** The sign as it may leave the page. @param {string} salt  @param {string} sign  @returns {Promise<string>} */
  async function hashed(salt, sign) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt + sign)));
    // An own array first: Firefox gives the page's buffer, and refuses `subarray` of it.
    return Array.from(bytes).slice(0, 8).map(byte => byte.toString(16).padStart(2, '0')).join('');
  }

  /** @param {import('./address.js').Site} site  @param {string} name  @returns {Promise<{witness?: string}>} nothing without a salt or a way to hide it */
  async function signsOf(site, name) {
    if (!site.salt || !name) return {};
    try {
      return { witness: await hashed(site.salt, name) };
    } catch {
      return {}; // A page without a secure context has no digest: better no sign than no reading.
    }
  }

  return { personOn, nameAmong, signsOf, hashed };
})();
