// What the service says in each language, by its English text; what a language has no words for stays English, as on real pages.

import { readFileSync } from 'node:fs';

/** @param {string} language @returns {Record<string, string>} */
const read = language => JSON.parse(readFileSync(new URL(`languages/${language}.json`, import.meta.url), 'utf8'));

/** By the first part of `<html lang>`. @type {Record<string, Record<string, string>>} */
export const languages = { en: {}, de: read('de'), fr: read('fr') };
