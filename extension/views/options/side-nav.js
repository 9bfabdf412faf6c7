/** The list of sections beside them; the one that is read is marked. */
import { find, make } from '../parts/dom.js';

/** @param {HTMLElement} nav */
export function sideNav(nav) {
  const sections = [...document.querySelectorAll('.sections > section')];
  const links = new Map(sections.map(section => {
    const link = /** @type {HTMLAnchorElement} */ (make('a', '', find(section, 'h2').textContent ?? ''));
    link.href = `#${section.id}`;
    return [section, link];
  }));
  find(nav, 'ul').append(...[...links.values()].map(link => make('li', '', link)));

  /** Those in sight. @type {Set<Element>} */
  const seen = new Set();
  const watch = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) seen[isIntersecting ? 'add' : 'delete'](target);
    const first = sections.find(section => seen.has(section));
    for (const [section, link] of links) {
      if (section === first) link.setAttribute('aria-current', 'true');
      else if (first) link.removeAttribute('aria-current');
    }
  }, { rootMargin: '-10% 0px -60% 0px' });
  for (const section of sections) watch.observe(section);
}
