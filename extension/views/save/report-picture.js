/** The picture of the report: the settings that changed, each a line, on paper. */
import { draw, find, make, stamp } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { axis } from '../history/axis.js';
import { laneParts } from '../history/lane.js';
import { ticks } from '../history/lane-time.js';
import { legend } from '../history/legend.js';

/** In pixels, of a lane on paper. */
const width = 560;

/** @param {import('./report.js').Told} told  @param {{whole: import('../history/lane-time.js').Frame, from: number, to: number}} time  @returns {Node[]} */
export function reportPicture({ tracks }, { whole, from, to }) {
  const frame = { from, to, now: whole.now };
  const changed = tracks.filter(({ marks }) => marks.some(({ at }) => at >= from && at <= to));
  if (changed.length === 0) return [];
  const { times, label } = ticks(frame, width);
  const stage = { frame, grid: times, width, rtl: document.documentElement.dir === 'rtl', still: true };
  const rows = changed.map(track => {
    const row = stamp('line');
    const lane = find(row, '.lane');
    row.prepend(make('span', 'name', make('bdi', '', track.name)));
    lane.setAttribute('role', 'group');
    lane.setAttribute('aria-label', track.says);
    lane.append(...laneParts(track.drawing({ first: whole.from, now: whole.now }), stage));
    return row;
  });
  const scale = draw('svg', { 'aria-hidden': 'true' }, ...axis(times, label, stage));
  const signs = make('ul', 'legend', ...legend());
  signs.setAttribute('aria-label', text('legend'));
  return [make('figure', '', make('h2', '', text('report_picture')),
    make('div', 'plot', make('div', 'axis', scale), make('ol', 'rows', ...rows)), make('figcaption', '', signs))];
}
