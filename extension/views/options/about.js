/** About: the versions of both sides, and what Flipwatch never does. */
import { make } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { Section } from './section.js';

const { version } = (globalThis.browser ?? globalThis.chrome).runtime.getManifest();

/** @param {() => import('../parts/types.js').Known|null} known  @returns {() => void} draws it */
export function about(known) {
  const section = new Section('about');
  return () => {
    const host = known()?.host;
    const versions = host?.state === 'ok' && host.version ? text('options_versions', version, host.version) : text('options_version', version);
    section.draw(make('div', 'card in stack', make('p', '', versions), make('p', 'quiet', text('options_promise'))));
  };
}
