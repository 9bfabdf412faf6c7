/** Zoom by pointer: dragged over the lanes, the part that was drawn over; Ctrl and the wheel, around the pointer. */
import { make } from '../parts/dom.js';
import { timeAt } from './lane-time.js';

/** @typedef {{frame: () => import('./lane-time.js').Frame, lane: () => DOMRect|undefined, to: (one: number, other: number) => void, by: (factor: number, around: number) => void}} Picture
 *    lane: where the lanes are on the screen */

/** Less is a press with an unsteady hand. */
const leastDrag = 6;
/** So much of the wheel is one step. */
const wheelStep = 100;

/** @param {HTMLElement} plot  @param {Picture} picture */
export function zoomByPointer(plot, { frame, lane, to, by }) {
  const rtl = () => document.documentElement.dir === 'rtl';
  /** @param {number} clientX  @param {DOMRect} box */
  const momentAt = (clientX, box) => timeAt(((clientX - box.left) / box.width) * 100, frame(), rtl());
  const clamped = (/** @type {number} */ x, /** @type {DOMRect} */ { left, right }) => Math.min(Math.max(x, left), right);

  plot.addEventListener('pointerdown', event => {
    const box = lane();
    const target = /** @type {Element} */ (event.target);
    if (!box || event.button !== 0 || !target.closest('.lane, .axis svg') || target.closest('.mark-link')) return;
    event.preventDefault();
    const start = clamped(event.clientX, box);
    const band = make('div', 'band');
    const gesture = new AbortController();
    const { signal } = gesture;
    const end = () => {
      gesture.abort();
      band.remove();
      plot.classList.remove('dragging');
    };
    addEventListener('pointermove', ({ clientX }) => {
      const now = clamped(clientX, box);
      if (Math.abs(now - start) < leastDrag) return;
      if (!band.isConnected) plot.append(band);
      plot.classList.add('dragging');
      band.style.left = `${Math.min(start, now) - plot.getBoundingClientRect().left}px`;
      band.style.width = `${Math.abs(now - start)}px`;
    }, { signal });
    addEventListener('pointerup', ({ clientX }) => {
      const now = clamped(clientX, box);
      end();
      if (Math.abs(now - start) >= leastDrag) to(momentAt(start, box), momentAt(now, box));
    }, { signal });
    addEventListener('pointercancel', end, { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  });

  plot.addEventListener('wheel', event => {
    const box = lane();
    if (!box || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    by(2 ** (event.deltaY / wheelStep / 2), momentAt(clamped(event.clientX, box), box));
  }, { passive: false });
}
