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

  const pictures = 'img[alt],[role="img"][aria-label],[role="img"][alt]';
  const bars = 'header,nav,aside,[role="banner"],[role="navigation"],[role="complementary"]';
  const people = 'ul li li,table,[role="table"],[role="feed"],article article';

  /** @param {Element} picture */
  const nameOn = picture => collapsed(picture.getAttribute('alt') || picture.getAttribute('aria-label') || '').normalize('NFC');

  /** @param {string} name */
  const mayBeName = name => name.length >= 2 && [...name].length <= 80 && /\p{L}/u.test(name) && !/[\p{Nd}@/_|<>{}]/u.test(name);

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

  /** How sure it is that a picture is the person's: round, in a bar, on what opens their menu; the service's mark leads home.
   *  @param {Element} picture  @param {import('./address.js').Site} site */
  function weightOf(picture, site) {
    const name = nameOn(picture).toLowerCase();
    const link = closest(picture, 'a[href]');
    const way = isAnchor(link) ? link.pathname.replace(/\/$/, '') : null;
    if ([site.name, site.id, location.hostname.replace(/^www\./, '')].some(mark => mark && name === mark.toLowerCase())) return -9;
    if (way === '' || way === '/feed' || way === '/home') return -9;
    if (closest(picture, people) || flipwatch.address.isRow(site, isAnchor(link) ? link.href : '')) return -9;
    return (isRound(picture) ? 2 : 0) + (closest(picture, bars) ? 2 : 0) + (closest(picture, 'button,[aria-haspopup]') ? 1 : 0) -
      (closest(picture, 'main,[role="main"]') && !closest(picture, bars) ? 1 : 0);
  }

  /** The name on the person's own picture; '' where there is none, or where two claim it.
   *  @param {import('./address.js').Site} site  @returns {string} */
  function personOn(site) {
    /** @type {Map<string, number>} */
    const weights = new Map();
    for (const picture of document.querySelectorAll(pictures)) {
      const name = nameOn(picture);
      if (!mayBeName(name) || !isShown(picture)) continue;
      const before = weights.get(name);
      const weight = weightOf(picture, site);
      weights.set(name, before === undefined ? weight : Math.max(before, weight) + (weight > -9 ? 1 : 0));
    }
    const ranked = [...weights].sort((one, other) => other[1] - one[1]);
    if (!ranked.length || ranked[0][1] < 2 || ranked[1]?.[1] === ranked[0][1]) return '';
    return ranked[0][0];
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

  return { personOn, signsOf, hashed };
})();
