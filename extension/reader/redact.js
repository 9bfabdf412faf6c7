/**
 * Who the person is never leaves the page: e-mail addresses, phone numbers and the person's own name become ‹email›,
 * ‹phone›, ‹name›, in every text that is sent. An initial beside the name is ‹n.›, so that the options "Ada Example"
 * and "Ada E." stay two. tests/wire/redaction.json is the table of what is replaced and what only looks alike.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.redact ??= (() => {
  // Masked addresses ("a•••@example.org") count: what is left of them still tells people apart.
  const email = /[^\s@<>()[\]{},;:"“”„«»‹›]+@[^\s@<>()[\]{},;:"“”„«»‹›]+\.[^\s@<>()[\]{},;:"“”„«»‹›.!?]{2,}/gu;
  // One number with the separators that people write into it: no letter, no comma, no colon.
  const digits = /(?<![\p{L}\p{N}@#._/-])(?:\+\s?)?\(?[\p{Nd}*•●]+\)?(?:[ \u00a0.\-/‑–()]{1,2}[\p{Nd}*•●]+\)?)*(?![\p{L}\p{N}@])/gu;
  // What has no five of them without a letter between is none: told quickly, as most texts have none.
  const maybePhone = /[\p{Nd}*•●](?:[^\p{L}\p{Nd}*•●]*[\p{Nd}*•●]){4}/u;
  const notPhones = [
    /^\d{4}([-./])\d{1,2}\1\d{1,2}$/, // 2024-09-18
    /^\d{1,2}([-./])\s?\d{1,2}\1\s?\d{2,4}$/, // 18.09.2024, 9/18/24, 18. 9. 2024
    /^(19|20)\d\d ?[-–/] ?(19|20)\d\d$/, // 2019–2024
    /^\d{1,2}([. \u00a0])\d{3}(\1\d{3})*$/, // 1 000 000; three threes are how Spain and Poland write a phone
    /^\d{1,3}(\.\d{1,3}){3}$/, // 192.168.0.1
  ];

  /** @param {string} text */
  function isPhone(text) {
    const plain = text.trim();
    const count = (plain.match(/\p{Nd}/gu) ?? []).length;
    const masks = (plain.match(/[*•●]/g) ?? []).length;
    if (masks) return count >= 2 && count + masks >= 5;
    if (count > 15 || notPhones.some(pattern => pattern.test(plain)) && !plain.startsWith('0')) return false;
    if (plain.startsWith('+')) return count >= 6;
    return /[^\p{Nd}]/u.test(plain) ? count >= 7 : count >= 9;
  }

  /** @param {string} word */
  const escaped = word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’‘ʼ]/g, "['’‘ʼ]");

  const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' };

  // What an address may stand in, and how long one may be: a longer word is none, and would be gone through once for each letter.
  const words = /[^\s<>()[\]{},;:"“”„«»‹›]+/gu;
  const longest = 320;

  /** @param {string} text */
  const withoutAddresses = text => text.replace(words, word => (!word.includes('@') ? word : word.length > longest ? '‹email›' : word.replace(email, '‹email›')));

  /** What to look for, made once a name. @type {Map<string, {whole: RegExp, word: RegExp | null, initial: RegExp | null}>} */
  const made = new Map();

  /** @param {string} name */
  function patternsOf(name) {
    let found = made.get(name);
    if (found) return found;
    const words = name.split(/[\s-]+/).filter(Boolean);
    // Particles ("van", "de") are words of the language as well and tell nobody's name by themselves.
    const telling = words.filter(word => /^\p{Lu}.*\p{L}|^\p{Lo}{2}/u.test(word)).map(word => word.replace(/[.,]+$|['’]s$/u, ''));
    const spelled = telling.flatMap(word => [word, word.toLocaleUpperCase()]).map(escaped);
    const initials = [...new Set(telling.map(word => [...word][0]))].map(escaped);
    found = {
      whole: new RegExp(words.every(word => /^[\p{Lo}]+$/u.test(word)) ? words.map(escaped).join('\\s*')
        : `${edge.before}${words.map(escaped).join('[\\s-]+')}${edge.after}`, 'giu'),
      word: spelled.length ? new RegExp(`${edge.before}(?:${spelled.join('|')})${edge.after}`, 'gu') : null,
      initial: initials.length
        ? new RegExp(`(?<=‹name›\\s)(?:${initials.join('|')})\\.|${edge.before}(?:${initials.join('|')})\\.(?=\\s?‹name›)`, 'gu')
        : null,
    };
    made.set(name, found);
    return found;
  }

  /** @param {string} text  @param {string} name */
  function withoutName(text, name) {
    const { whole, word, initial } = patternsOf(name);
    let out = text.replace(whole, '‹name›');
    // Neighbours are one name: the mark that it was taken from may hold more words, or others, than are written here.
    if (word) out = out.replace(word, '‹name›').replace(/‹name›(?:[\s-]+‹name›)+/gu, '‹name›');
    return initial ? out.replace(initial, '‹n.›') : out;
  }

  /** The text as it may be sent. @param {string} text  @param {string} [name] the person's own, '' where it is not known
   *  @returns {string} */
  return (text, name = '') => {
    let out = text;
    if (out.includes('@')) out = withoutAddresses(out);
    if (maybePhone.test(out)) out = out.replace(digits, found => (isPhone(found) ? found.replace(/\S(?:.*\S)?/su, '‹phone›') : found));
    return name ? withoutName(out.normalize('NFC'), name.normalize('NFC')) : out;
  };
})();
