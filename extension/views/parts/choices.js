/** What the person chose of the extension itself, in storage.local under `options`: how loud it is, and when it reminds. */

/** @typedef {{remindDays: number, notify: boolean, number: boolean}} Choices
 *    `remindDays`: 0 is never · `notify`: tell at once · `number`: on the toolbar's button */

/** @type {Choices} */
const usual = { remindDays: 30, notify: false, number: true };

/** @param {any} kept  what stands in storage, or nothing  @returns {Choices} */
export const choicesOf = kept => ({ ...usual, ...kept });
