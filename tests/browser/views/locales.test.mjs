/** The words of each language against the English ones: none is missing, none is left over, and what stands in them is filled alike. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, messagesOf } from './languages.mjs';

const english = messagesOf('en');

/** The last word of the key of a message with a count. */
const form = /(?<=_)(zero|one|two|few|many|other)$/;
/** Whether it is one of the forms of a count. @param {string} key */
const counts = key => form.test(key) && Boolean(english[key.replace(form, 'one')] && english[key.replace(form, 'other')]);

/** What a key is in English: a form of a count that English has not is its `other`. @param {string} key */
const englishOf = key => english[key] ?? english[key.replace(form, 'other')];

/** The forms that this language needs for the numbers there may be. "many" of French, Spanish and Portuguese begins at a million.
 *  @param {string} language  @returns {Set<string>} */
function formsOf(language) {
  const rules = new Intl.PluralRules(language);
  return new Set(['other', ...Array.from({ length: 1000 }, (_, n) => rules.select(n))]);
}

/** @param {string} message */
const slotsIn = message => [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name.toLowerCase()))].sort();

/** Words that are the same as in English, and are meant to be. */
const same = /** @type {Record<string, string[]>} */ ({
  de: ['Flipwatch', 'Name'],
  fr: ['Flipwatch', 'Notifications', 'Options', 'Page', 'Service', 'Services', 'Strict'],
  es: ['Flipwatch'],
  pt: ['Flipwatch'],
  nl: ['Flipwatch', 'Account', 'Account $ID$', 'Accounts'],
});

/** What stands around quoted words, and apostrophes. */
const marks = /** @type {Record<string, RegExp>} */ ({ en: /[“”’]/g, de: /[„“]/g, fr: /[«»’]/g, es: /[“”]/g, pt: /[“”]/g, nl: /[“”’]/g });

/** Words of those who make programs; each has a plainer one. */
const jargon = /\b(native|hosts?|toggles?|policy|policies|violat\w*|verst[oö]ß\w*|compliant|baseline|scan\w*|escane\w*|sync\w*|synchron\w*|malicious|dark patterns?|error codes?)\b/i;

for (const language of ['en', ...languages]) {
  const messages = messagesOf(language);
  const found = (/** @type {(message: string, key: string) => unknown} */ wrong) =>
    Object.entries(messages).filter(([key, { message }]) => wrong(message, key)).map(([key, { message }]) => `${key}: ${message}`);

  test(`${language}: it says which language it is`, () => assert.equal(messages.language.message, language));

  test(`${language}: no message is missing, and none is left over`, () => {
    const forms = formsOf(language);
    const needed = new Set(Object.keys(english).flatMap(key => (counts(key) ? [...forms].map(name => key.replace(form, name)) : [key])));
    const spare = Object.keys(messages).filter(key => !needed.has(key) && !(counts(key) && key.endsWith('_many')));
    assert.deepEqual({ missing: [...needed].filter(key => !messages[key]), spare }, { missing: [], spare: [] });
  });

  test(`${language}: each message has the places that the English one has, and names where their values come from`, () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      // "1 setting" may say its number as a word.
      const byNumber = (/** @type {string} */ name) => !(name === 'count' && key.endsWith('_one'));
      assert.deepEqual(slotsIn(message).filter(byNumber), slotsIn(englishOf(key).message).filter(byNumber), key);
      for (const name of slotsIn(message)) {
        const from = englishOf(key).placeholders ?? {};
        const other = englishOf(key.replace(/_one$/, '_other')).placeholders ?? {};
        assert.equal(placeholders[name]?.content, (from[name] ?? other[name])?.content, `${key}: $${name}$`);
      }
    }
  });

  test(`${language}: no message is empty, or stands there in another language`, () => {
    assert.deepEqual(found(message => !message.trim()), []);
    if (language === 'en') return;
    const words = (/** @type {string} */ message) => message.replace(/\$\w+\$/g, '').match(/\p{L}+/gu);
    assert.deepEqual(found((message, key) => message === englishOf(key).message && words(message) && !same[language].includes(message)), []);
  });

  test(`${language}: marks are those of the language, and words are those of everybody`, () => {
    assert.deepEqual(found(message => /["'`„“”‚‘’«»]/.test(message.replace(marks[language], ''))), []);
    assert.deepEqual(found(message => jargon.test(message.replace(/\$\w+\$/g, ''))), []);
    assert.deepEqual(found(message => /!/.test(message)), []);
    if (language === 'fr') assert.deepEqual(found(message => / [:;?»]|« |[^\u00a0]:(?!\/)|[^\u202f][;?]/.test(message)), [], 'a French mark keeps its distance, and stays on the line');
  });

  test(`${language}: no sentence ends on a short date, where that ends on a full stop itself`, () => {
    const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
    const months = Array.from({ length: 12 }, (_, month) => short.format(new Date(2024, month, 12)));
    if (months.some(day => day.endsWith('.'))) assert.deepEqual(found(message => /\$(when|before|after|last|since)\$\./i.test(message)), []);
  });

  test(`${language}: the whole name of a button begins with the words on it`, () => {
    const words = (/** @type {string} */ key) => messages[key].message.replace(/\s?…$/u, '');
    const named = Object.keys(english).filter(key => english[`${key}_of`] && /^[^$]+: \$\w+\$$/.test(english[`${key}_of`].message));
    assert.ok(named.length > 10);
    assert.deepEqual(named.filter(key => !messages[`${key}_of`].message.startsWith(words(key))), []);
  });

  test(`${language}: its name and what it is about fit into the browsers' stores`, () => {
    assert.ok(messages.extension_name.message.length <= 45);
    assert.ok(messages.extension_description.message.length <= 132);
  });
}
