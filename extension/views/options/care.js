/** What you care about: settings of the other kinds are remembered, and not brought up. */
import { make } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { categories } from './categories.js';
import { choice, Section } from './section.js';

/** @param {import('./policy.js').Policy} policy  @param {() => void} drawAll  @returns {() => void} draws it */
export function care(policy, drawAll) {
  const section = new Section('care');

  function draw() {
    const ignored = new Set(policy.whole?.ignore);
    section.draw(make('div', 'card', ...categories.map(name => choice({
      type: 'checkbox', id: `care-${name}`, checked: !ignored.has(name), disabled: policy.isFixed,
      title: text(`about_${name}`), says: text(`options_care_${name}`), changed: cares => choose(name, cares),
    }))));
  }

  /** @param {string} name  @param {boolean} cares */
  const choose = (name, cares) => section.run(async () => {
    const done = await policy.change(({ ignore = [], ...rest }) => {
      const left = ignore.filter(one => one !== name);
      const now = cares ? left : [...left, name];
      return now.length > 0 ? { ...rest, ignore: now } : rest;
    });
    return done ? undefined : false;
  }, drawAll);
  return draw;
}
