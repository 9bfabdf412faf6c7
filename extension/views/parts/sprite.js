/** Every picture of the views, in one place: mark-, g- (a reason), i- (a thing to press), p- (a state), art- (a whole screen).
 *  The sprite is put into the document as it loads, so a picture is there in the first frame; `<use href="#…">` shows one. */
import { draw } from './dom.js';

const symbols = `<svg xmlns="http://www.w3.org/2000/svg" class="sprite" width="0" height="0" aria-hidden="true"><defs>
  <symbol id="mark" viewBox="0 0 32 32"><rect x="1" y="6" width="30" height="20" rx="10" fill="var(--accent)"/><circle cx="21" cy="16" r="7.2" fill="var(--paper)"/><circle cx="21" cy="16" r="3.6" fill="var(--accent)"/><circle cx="22.5" cy="14.6" r="1.1" fill="var(--paper)"/></symbol>
  <symbol id="mark-asleep" viewBox="0 0 32 32"><rect x="1" y="6" width="30" height="20" rx="10" fill="var(--line-strong)"/><circle cx="11" cy="16" r="7.2" fill="var(--paper)"/><path d="M6.9 15.2c1 2 2.4 2.9 4.1 2.9s3.1-.9 4.1-2.9" fill="none" stroke="var(--line-strong)" stroke-width="1.9" stroke-linecap="round"/></symbol>
  <symbol id="g-appeared" viewBox="0 0 20 20"><path d="M10.00 0.60L12.46 3.23L16.04 2.80L16.24 6.40L19.26 8.37L17.09 11.25L18.14 14.70L14.63 15.52L13.21 18.83L10.00 17.20L6.79 18.83L5.37 15.52L1.86 14.70L2.91 11.25L0.74 8.37L3.76 6.40L3.96 2.80L7.54 3.23z" fill="currentColor" stroke="currentColor" stroke-width=".9" stroke-linejoin="round"/><path d="M10 6v8M6 10h8" stroke="var(--on-reason-cut, var(--on-reason))" stroke-width="2" stroke-linecap="round"/></symbol>
  <symbol id="g-flipped" viewBox="0 0 20 20"><path d="M10 .9 19.1 10 10 19.1.9 10z" fill="currentColor" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/><path d="M5.9 8.3h7M11 6.1l2.3 2.2L11 10.5M14.1 11.9h-7M9 9.7l-2.3 2.2L9 14.1" fill="none" stroke="var(--on-reason-cut, var(--on-reason))" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></symbol>
  <symbol id="g-unwanted" viewBox="0 0 20 20"><rect x="1.5" y="1.5" width="17" height="17" rx="3.5" fill="currentColor"/><path d="M5.5 8h9M5.5 12h9M12.3 5l-4.6 10" stroke="var(--on-reason-cut, var(--on-reason))" stroke-width="1.8" stroke-linecap="round"/></symbol>
  <symbol id="g-reworded" viewBox="0 0 20 20"><path d="M4 1.8h12a2.6 2.6 0 0 1 2.6 2.6v7.2a2.6 2.6 0 0 1-2.6 2.6H9.2L5 18.4v-4.2H4a2.6 2.6 0 0 1-2.6-2.6V4.4A2.6 2.6 0 0 1 4 1.8z" fill="currentColor"/><path d="M5.2 6.2h9.6M5.2 9.9h5.4" stroke="var(--on-reason-cut, var(--on-reason))" stroke-width="1.8" stroke-linecap="round"/></symbol>
  <symbol id="g-suspect" viewBox="0 0 20 20"><circle cx="8.4" cy="8.4" r="6.2" fill="none" stroke="currentColor" stroke-width="2.4"/><path d="m13.2 13.2 4.8 4.8" stroke="currentColor" stroke-width="3" stroke-linecap="round"/><circle cx="8.4" cy="8.4" r="1.9" fill="currentColor"/></symbol>
  <symbol id="g-gone" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.4 2.88" stroke-dashoffset="1.7"/><path d="M6.4 10h7.2" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/></symbol>
  <symbol id="g-unreadable" viewBox="0 0 20 20"><path d="M10 2.2 18.6 17.4H1.4z" fill="currentColor" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M8 8.9c.1-1.3 1-2 2.1-2 1.2 0 2.1.8 2.1 1.9 0 1.5-2 1.6-2 3.1" fill="none" stroke="var(--on-reason-cut, var(--on-reason))" stroke-width="1.7" stroke-linecap="round"/><circle cx="10.2" cy="15.1" r="1.1" fill="var(--on-reason-cut, var(--on-reason))"/></symbol>
  <symbol id="g-you" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.7" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="10" cy="7.7" r="2.7" fill="currentColor"/><path d="M4.9 15.2c.7-2.6 2.7-3.8 5.1-3.8s4.4 1.2 5.1 3.8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></symbol>
  <symbol id="g-returned" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.4" fill="none" stroke="currentColor" stroke-width="2"/><path d="M10 6.2v7.6M6.2 10h7.6" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></symbol>
  <symbol id="g-moved" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.4" fill="none" stroke="currentColor" stroke-width="2"/><path d="M6 10h7.5M10.6 6.8l3.2 3.2-3.2 3.2" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></symbol>
  <symbol id="g-options" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.4" fill="none" stroke="currentColor" stroke-width="2"/><path d="M6.4 7.4h7.2M6.4 10.2h7.2M6.4 13h4" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></symbol>
  <symbol id="g-unstable" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.4" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5.4 10.6 8 7.4l2.4 5.2 2.4-5 1.9 2.6" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></symbol>
  <symbol id="i-chev" viewBox="0 0 16 16"><path d="m4 6 4 4 4-4" class="line"/></symbol>
  <symbol id="i-go" viewBox="0 0 16 16"><path d="M3 8h9.5M8.7 4l4 4-4 4" class="line"/></symbol>
  <symbol id="i-history" viewBox="0 0 16 16"><path d="M2.6 8a5.5 5.5 0 1 0 1.7-4M2.4 2.2v2.6H5M8 5v3.2l2.2 1.5" class="line"/></symbol>
  <symbol id="i-gear" viewBox="0 0 16 16"><path d="M2 4.6h5.5M12 4.6h2M2 11.4h2M8.5 11.4H14" class="line"/><circle cx="9.8" cy="4.6" r="1.9" class="line"/><circle cx="6.2" cy="11.4" r="1.9" class="line"/></symbol>
  <symbol id="i-lock" viewBox="0 0 16 16"><rect x="3" y="7" width="10" height="6.8" rx="1.5" class="line"/><path d="M5.2 7V5.2a2.8 2.8 0 0 1 5.6 0V7" class="line"/></symbol>
  <symbol id="i-check" viewBox="0 0 16 16"><path d="m3 8.5 3.4 3.3L13 4.6" class="line bold"/></symbol>
  <symbol id="i-copy" viewBox="0 0 16 16"><rect x="5.5" y="5.5" width="8" height="8.5" rx="1.5" class="line"/><path d="M10.5 3.3V3A1.3 1.3 0 0 0 9.2 1.7H3.8A1.3 1.3 0 0 0 2.5 3v6.5a1.3 1.3 0 0 0 1 1.3" class="line"/></symbol>
  <symbol id="i-search" viewBox="0 0 16 16"><circle cx="7" cy="7" r="4.5" class="line"/><path d="m10.5 10.5 3.5 3.5" class="line"/></symbol>
  <symbol id="i-out" viewBox="0 0 16 16"><path d="M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13 3 7.5 8.5" class="line"/></symbol>
  <symbol id="i-undo" viewBox="0 0 16 16"><path d="M5.5 3 2.5 6l3 3M3 6h6.5a4 4 0 0 1 0 8H6" class="line"/></symbol>
  <symbol id="i-stop" viewBox="0 0 16 16"><rect x="3.5" y="3.5" width="9" height="9" rx="1.5" fill="currentColor"/></symbol>
  <symbol id="i-play" viewBox="0 0 16 16"><path d="M4.5 2.8v10.4L13 8z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/></symbol>
  <symbol id="i-hollow" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" class="line" stroke-dasharray="1.5 3"/></symbol>
  <symbol id="i-warn" viewBox="0 0 16 16"><path d="M8 2 14.5 13.5h-13z" class="line"/><path d="M8 6.5v3" class="line"/><circle cx="8" cy="11.5" r=".9" fill="currentColor"/></symbol>
  <symbol id="i-info" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="line"/><path d="M8 7.3v3.7" class="line"/><circle cx="8" cy="4.9" r=".9" fill="currentColor"/></symbol>
  <symbol id="i-clock" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" class="line"/><path d="M8 4.7V8l2.2 1.4" class="line"/></symbol>
  <symbol id="i-plus" viewBox="0 0 16 16"><path d="M8 3v10M3 8h10" class="line"/></symbol>
  <symbol id="i-minus" viewBox="0 0 16 16"><path d="M3 8h10" class="line"/></symbol>
  <symbol id="i-print" viewBox="0 0 16 16"><path d="M4.5 6V2h7v4M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7V14h-7z" class="line"/></symbol>
  <symbol id="i-down" viewBox="0 0 16 16"><path d="M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11" class="line"/></symbol>
  <symbol id="i-eye" viewBox="0 0 16 16"><path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" class="line"/><circle cx="8" cy="8" r="1.9" class="line"/></symbol>
  <symbol id="i-hand" viewBox="0 0 16 16"><path d="m4.5 3 7.5 4.2-3.3.9-1.4 3.2zM2.5 13.5l11-11" class="line"/></symbol>
  <symbol id="p-on" viewBox="0 0 22 13"><rect x=".75" y=".75" width="20.5" height="11.5" rx="5.75" fill="currentColor"/><circle cx="15.5" cy="6.5" r="3.9" fill="var(--paper)"/></symbol>
  <symbol id="p-off" viewBox="0 0 22 13"><rect x=".75" y=".75" width="20.5" height="11.5" rx="5.75" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="6.5" cy="6.5" r="3.2" fill="currentColor"/></symbol>
  <symbol id="p-choice" viewBox="0 0 22 13"><circle cx="11" cy="6.5" r="5.5" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="11" cy="6.5" r="2.6" fill="currentColor"/></symbol>
  <symbol id="p-none" viewBox="0 0 22 13"><rect x=".75" y=".75" width="20.5" height="11.5" rx="5.75" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.5 2.5"/></symbol>
  <symbol id="p-unread" viewBox="0 0 22 13"><rect x=".75" y=".75" width="20.5" height="11.5" rx="5.75" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.5 2.5"/><path d="M9.5 5c.1-.9.7-1.4 1.5-1.4s1.5.5 1.5 1.3c0 1-1.4 1.1-1.4 2.1" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round"/><circle cx="11.1" cy="9.2" r=".85" fill="currentColor"/></symbol>
  <symbol id="p-mixed" viewBox="0 0 22 13"><rect x=".75" y=".75" width="20.5" height="11.5" rx="5.75" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M7.5 6.5h7" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></symbol>
  <symbol id="art-calm" viewBox="0 0 88 56"><rect x="6" y="6" width="76" height="44" rx="22" fill="var(--accent-soft)" stroke="currentColor" stroke-width="2"/><circle cx="60" cy="28" r="17" fill="currentColor"/><path d="m52 28.5 5.5 5.3L68 23" fill="none" stroke="var(--on-accent)" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></symbol>
  <symbol id="art-new" viewBox="0 0 88 56"><rect x="6" y="6" width="76" height="44" rx="22" fill="var(--accent-soft)" stroke="currentColor" stroke-width="2"/><circle cx="60" cy="28" r="17" fill="currentColor"/><circle cx="60" cy="28" r="8.5" fill="var(--on-accent)"/><circle cx="60" cy="28" r="4.5" fill="currentColor"/></symbol>
  <symbol id="art-asleep" viewBox="0 0 88 56"><rect x="6" y="6" width="76" height="44" rx="22" fill="var(--sunken)" stroke="var(--line-strong)" stroke-width="2"/><circle cx="28" cy="28" r="17" fill="var(--line-strong)"/><path d="M18.5 26c2.5 5 5.5 7 9.5 7s7-2 9.5-7" fill="none" stroke="var(--paper)" stroke-width="3.5" stroke-linecap="round"/></symbol>
</defs></svg>`;

const sprite = document.importNode(new DOMParser().parseFromString(symbols, 'image/svg+xml').documentElement, true);
document.body.prepend(sprite);

/** One picture of the sprite, hidden from assistive technology: the words beside it say the same.
 *  @param {string} id  @param {string} [className] */
export function picture(id, className = '') {
  const symbol = document.getElementById(id);
  if (!symbol) throw new Error(`the sprite has no ${id}`);
  return draw('svg', { class: className, viewBox: symbol.getAttribute('viewBox') ?? '', 'aria-hidden': 'true' }, draw('use', { href: `#${id}` }));
}
