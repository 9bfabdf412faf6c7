/** Reminders and news: how loud Flipwatch is. Kept in the browser alone. */
import { make } from '../parts/dom.js';
import { choicesOf } from '../parts/choices.js';
import { count, text } from '../parts/text.js';
import { choice, Section } from './section.js';

const browser = globalThis.browser ?? globalThis.chrome;
const days = [30, 7, 90, 0];
const notifications = { permissions: /** @type {['notifications']} */ (['notifications']) };

const choices = async () => choicesOf((await browser.storage.local.get('options')).options);

/** @returns {Promise<() => void>} draws it */
export async function reminders() {
  const section = new Section('reminders');
  let now = await choices();
  // It may have been taken back in the browser's own pages.
  now.notify &&= await browser.permissions.contains(notifications);

  function draw() {
    section.draw(make('div', 'card',
      remindRow(),
      choice({ type: 'checkbox', id: 'notify', checked: now.notify, title: text('options_notify'), says: text('options_notify_how'), changed: notify }),
      choice({ type: 'checkbox', id: 'number', checked: now.number, title: text('options_number'), says: text('options_number_how'),
        changed: number => save({ number }) }),
    ));
  }

  function remindRow() {
    const select = /** @type {HTMLSelectElement} */ (make('select', 'field'));
    select.id = 'remind';
    select.dataset.focus = 'remind';
    for (const n of days) select.add(new Option(n > 0 ? count('options_every', n) : text('options_never'), String(n)));
    select.value = String(now.remindDays);
    select.setAttribute('aria-describedby', 'remind-says');
    select.addEventListener('change', () => save({ remindDays: Number(select.value) }));
    const label = /** @type {HTMLLabelElement} */ (make('label', '', text('options_remind')));
    label.htmlFor = 'remind';
    const says = make('p', '', text('options_remind_how'));
    says.id = 'remind-says';
    return make('div', 'set', make('div', 'grow', label, says), make('div', 'end', select));
  }

  /** @param {Partial<import('../parts/choices.js').Choices>} change */
  const save = change => section.run(() => keep(change), draw);

  /** @param {Partial<import('../parts/choices.js').Choices>} change */
  async function keep(change) {
    now = { ...(await choices()), ...change };
    await browser.storage.local.set({ options: now });
  }

  /** The browser asks at the press itself; where it says no, the box is empty again.  @param {boolean} on */
  function notify(on) {
    const answered = on ? browser.permissions.request(notifications) : browser.permissions.remove(notifications);
    return section.run(async () => {
      const done = await answered;
      await keep({ notify: on && done });
      return on && !done ? text('options_notify_refused') : undefined;
    }, draw);
  }
  return draw;
}
