// The single-page application: its frame, and which page stands in the column. Moving inside it is history.pushState.

import { addressOf, ask, h, say } from './elements.js';
import { drawRows } from './rows.js';
import { drawSetting } from './setting.js';

const framed = location.pathname.startsWith('/framed/');

/** The page of an address, or '' outside the settings. */
function pageOf(path) {
  const inside = /^(?:\/framed)?\/(?:mypreferences\/d\/)?(.+?)\/?$/.exec(path)?.[1] ?? '';
  return path.startsWith('/feed') ? '' : inside;
}

const column = h('main', {});
const left = h('nav', { 'aria-label': say('Settings') });
const pictures = [h('span', { class: 'picture' }), h('span', { class: 'picture' })];

function drawFrame() {
  if (framed) return document.body.append(column);
  document.body.append(
    h('header', {}, h('a', { href: '/feed/', 'aria-label': 'LinkedIn', class: 'logo' }, 'in'), pictures[0]),
    h('div', { class: 'columns' }, h('aside', {}, h('div', { class: 'title' }, pictures[1], h('span', {}, say('Settings'))), left), column),
    h('footer', {}, ...['Help Center', 'Privacy Policy', 'Accessibility', 'User Agreement'].map(text => h('a', { href: '/help/linkedin' }, say(text)))));
}

/** No id of the person is anywhere on the page: a small picture with the name, which comes late, is all. */
async function drawPerson() {
  const { name, photo } = await ask('mini-profile', '');
  for (const picture of pictures) {
    picture.replaceChildren(photo ? h('img', { src: '/photo.svg', alt: name, width: '32' }) : h('span', { class: 'initial' }, name[0]));
  }
}

async function drawLeft() {
  const { categories } = await ask('categories', '');
  left.replaceChildren(...categories.map(({ page, title }) => h('a', { href: addressOf(page) }, title)));
  markLeft();
}

function markLeft() {
  for (const link of left.children) link.setAttribute('aria-current', link.pathname === location.pathname ? 'page' : 'false');
}

function drawFeed() {
  column.replaceChildren(h('section', { class: 'card' }, h('h1', {}, 'Feed'),
    h('p', {}, 'Grace Sample wrote: I changed my e-mail address to grace@sample.example.'),
    h('label', {}, h('input', { type: 'checkbox', role: 'switch', checked: true }), 'Sort by Top'),
    h('a', { href: '/mypreferences/d/categories/privacy', class: 'to-settings' }, 'Settings & Privacy')));
}

/** Which drawing is the last one: an answer to an earlier one comes too late. */
let drawing = 0;

async function draw() {
  const mine = drawing += 1;
  const page = pageOf(location.pathname);
  markLeft();
  if (page === '') return drawFeed();
  column.replaceChildren(h('div', { class: 'artdeco-loader', role: 'progressbar', 'aria-label': say('Loading') }));
  const setting = page.startsWith('categories/') ? null : await ask('setting', page);
  if (mine !== drawing) return;
  const parts = setting === null ? [] : [setting.framed && !framed ? h('iframe', { src: `/framed/${page}`, title: setting.label }) : drawSetting(page, setting)];
  const cards = h('div', { class: 'cards' });
  if (setting === null || setting.rows) await drawRows(cards, page, setting !== null, () => {
    if (mine === drawing) column.replaceChildren(...parts, cards);
  });
  else column.replaceChildren(...parts);
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="/mypreferences/"]');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  draw();
});
addEventListener('popstate', draw);

document.title = say(document.title);
drawFrame();
draw();
if (!framed) {
  drawLeft();
  drawPerson();
}
