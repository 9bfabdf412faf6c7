/** @file The toolbar button, drawn anew when what is known, what the person chose, or the check that runs becomes another. */
import { choicesOf } from '../views/parts/choices.js';
import { badgeOf, drawBadge } from './badge.js';
import { reminderOf } from './reminders.js';

export class Button {
  #choices = choicesOf(undefined);
  /** @type {import('./badge.js').Walk | undefined} */
  #walk;
  /** @type {import('./known.js').KnownState | undefined} */
  #known;
  #read;
  #reminders;

  /** @param {chrome.storage.StorageArea} storage  @param {import('./reminders.js').Reminders} reminders */
  constructor(storage, reminders) {
    this.#reminders = reminders;
    this.#read = Promise.all([storage.get('options'), storage.get('walk')]).then(([{ options }, { walk }]) => {
      this.#choices = choicesOf(options);
      this.#walk = /** @type {any} */ (walk);
    });
  }

  /** @param {import('./known.js').KnownState} known */
  async show(known) {
    this.#known = known;
    await this.#read;
    await this.#draw();
  }

  /** @param {Record<string, chrome.storage.StorageChange>} changes  of storage.local */
  async storageChanged({ options, walk }) {
    await this.#read;
    if (options) this.#choices = choicesOf(options.newValue);
    if (walk) this.#walk = /** @type {any} */ (walk.newValue);
    if (options || walk) await this.#draw();
  }

  /** A moment came at which it may be another.  @param {chrome.alarms.Alarm} alarm */
  async onAlarm(alarm) {
    await this.#read;
    if (this.#reminders.isFor(alarm)) await this.#draw();
  }

  async #draw() {
    if (!this.#known) return;
    const reminder = reminderOf(this.#choices, this.#walk, this.#known);
    await Promise.all([
      drawBadge(badgeOf(this.#known, { number: this.#choices.number, walk: this.#walk, reminder })),
      this.#reminders.await(reminder),
    ]);
  }
}
