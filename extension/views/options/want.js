/** What you want: the profile by which every setting is judged, and what it comes to. */
import { make } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { choice, note, Section } from './section.js';
import { WantedList } from './wanted-list.js';

const profiles = ['balanced', 'strict', 'quiet'];

/** @param {import('./policy.js').Policy} policy  @param {() => void} drawAll  @returns {() => void} draws it */
export function want(policy, drawAll) {
  const section = new Section('want');
  const list = new WantedList(policy);

  function draw() {
    const group = make('div', 'card', ...profiles.map(profile => choice({
      type: 'radio', id: `profile-${profile}`, name: 'profile', checked: policy.profile === profile, disabled: policy.isFixed,
      title: text(`options_profile_${profile}`), says: text(`options_profile_${profile}_how`), changed: () => choose(profile),
    })));
    group.setAttribute('role', 'radiogroup');
    group.setAttribute('aria-labelledby', 'want-title');
    section.draw(...refusal(policy), group, list.part);
    list.renew();
  }

  const choose = (/** @type {string} */ profile) =>
    section.run(async () => ((await policy.change(whole => ({ ...whole, profile }))) ? undefined : false), drawAll);
  return draw;
}

/** The person's own policy that could not be read: nothing is written over it.  @param {import('./policy.js').Policy} policy */
function refusal({ refused, whole }) {
  if (!refused) return [];
  return [note([make('p', '', refused), ...(whole === undefined ? [make('p', '', text('options_refused'))] : [])], 'warn')];
}
