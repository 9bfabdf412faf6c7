/** The languages that there are words for, as they stand in `_locales`. */
import { readdirSync, readFileSync } from 'node:fs';

const locales = new URL('../../../extension/_locales/', import.meta.url);

/** @typedef {Record<string, {message: string, placeholders?: Record<string, {content: string}>}>} Messages */

/** All but English. */
export const languages = readdirSync(locales).filter(name => name !== 'en').sort();

/** @param {string} language  @returns {Messages} */
export const messagesOf = language => JSON.parse(readFileSync(new URL(`${language}/messages.json`, locales), 'utf8'));
