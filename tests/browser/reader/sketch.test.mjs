// A sketch has a page's build and nothing of what it says of people; it is made of any page, and changes none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSketch } from '../../pages/sketch/check.mjs';
import { framed, inEachBrowser, site } from './isolated.mjs';
import { sketchOf } from './sketched.mjs';

/** @typedef {import('../../pages/sketch/check.mjs').Part} Part  @typedef {import('../../pages/sketch/check.mjs').Child} Child */

/** @param {string} body */
const page = body => `<!doctype html><html lang="en"><body>${body}</body></html>`;

/** All parts of a sketch, in its order. @param {Child} part @returns {Part[]} */
function partsOf(part) {
  if (!('is' in part)) return [];
  const inner = [...(part.shadow ?? []), ...(part.frame && part.frame !== 'elsewhere' ? [part.frame] : []), ...(part.in ?? [])];
  return [part, ...inner.flatMap(partsOf)];
}

/** The texts right in a part. @param {Part} part */
const saysOf = part => (part.in ?? []).flatMap(child => ('is' in child ? [] : [child.says]));

// Made-up people and places; none of their words is a word of a settings page.
const own = { name: 'Adalind Quillfeather', email: 'adalind.q@postbox.example', phone: '+49 151 2345678', id: 'ACoAAB7654321xyz' };
const other = { name: 'Gracelyn Samplova', job: 'Beekeeper at Tulipan', street: 'Wiesengrund 7', city: '10115 Nirgendwo', message: 'Hallöchen Gracelyn, kommst du zum Teich' };
const token = 'eyJhbGciOi99887766';

const stuffed = `
<header><img src="/photo/${own.id}.jpg?e=${token}" alt="${own.name}" width="32" class="avatar" style="border-radius:50%" title="${own.name}"><a href="/in/adalind-quillfeather-${own.id}">${own.name}</a></header>
<main data-member="${own.id}" class="user-${own.id} page--adalind" id="root-${own.id}">
<h1>Settings of ${own.name}</h1><h2>Signed in as ${own.email}</h2><h3>${other.name}</h3>
<h2 id="${own.id}-ads" data-urn="urn:li:member:7654321">Ads</h2>
<label for="in-${own.id}">Show ads to ${own.name}, ${own.email}, ${own.phone}</label><input type="checkbox" id="in-${own.id}" name="member[${own.id}]" value="${own.email}" checked aria-describedby="${own.id}-d" onclick="alert('${own.name}')">
<p id="${own.id}-d">We write to ${own.email} or call ${own.phone}.</p>
<button role="switch" aria-checked="true" aria-label="Let ${other.name} see you" title="${other.name}" data-control-name="${own.id}"></button>
<div role="switch" aria-checked="false" tabindex="0" aria-label="${other.name}"></div>
<label>Name <select name="${own.name}"><option value="${own.id}">${own.name}</option><option selected>Adalind Q.</option><option label="${other.name}">x</option></select></label>
<label>Who may write to you <input role="combobox" aria-haspopup="listbox" readonly value="${other.name}"></label>
<label>Note <input type="text" value="${other.message}" placeholder="${own.name}"></label><textarea>${other.message}</textarea>
<label>Code <input type="password" value="geheim123"><input type="hidden" name="csrf" value="${token}"></label>
<ul><li><label><input type="checkbox">${other.name}, ${other.job}</label><button>Remove ${other.name}</button></li><li><label><input type="checkbox">${other.street}, ${other.city}</label></li></ul>
<fieldset><legend>${other.street}</legend><label><input type="radio" name="r" value="${other.city}">${other.city}</label><label><input type="radio" name="r">Wiesengrund</label></fieldset>
<table><caption>${other.name}</caption><tr><th>${other.name}</th><td><input type="checkbox"></td></tr></table>
<a href="/settings/ads/${own.id}?trk=${token}#adalind"><span>Ads</span><span>${own.name}</span></a>
<a href="/settings/adalind-quillfeather">${own.name}</a><a href="mailto:${own.email}">${own.email}</a><a href="https://elsewhere.example/?u=${own.id}">Gracelyn</a>
<article><time datetime="1987-06-05T04:03:02Z">5 June 1987, Nirgendwo</time><p>${other.message}</p><address>${other.street}<br>${other.city}</address><blockquote>${other.message}</blockquote></article>
<div contenteditable>${other.message}</div><pre>{"member":"${own.id}"}</pre><code style="display:none">{"name":"${own.name}","token":"${token}"}</code>
<script type="application/json">{"name":"${own.name}"}</script><style>.x{background:url(/${own.id})}</style><template><b>${own.name}</b></template><!-- ${own.name} --><noscript>${own.name}</noscript>
<svg aria-label="${own.name}"><title>${own.name}</title><text>${own.name}</text></svg><video src="/${own.id}" poster="/${token}"></video><iframe src="https://elsewhere.example/${own.id}" title="${own.name}" name="${own.name}"></iframe>
<adalind-quillfeather-switch summary="${own.name}" label="${own.name}"></adalind-quillfeather-switch><div role="${own.name}" aria-checked="${own.name}" lang="adalind" dir="${own.name}" tabindex="7654321" aria-level="7654321" slot="${own.name}" data-state="${own.name}" style="--n:'${own.name}'">x</div>
<label>Adalind\u200b Quill\u00adfeather<input type="checkbox"></label><label>ADALIND<input type="checkbox"></label><label>adalind quillfeather<input type="checkbox"></label><label>Quillfeather’s posts<input type="checkbox"></label>
<iframe srcdoc="<label>${own.name}<input type=checkbox></label><p>${other.message}</p>"></iframe><div id="shadowed"></div></main>
<script>shadowed.attachShadow({mode:"open"}).innerHTML="<h2>${own.name}</h2><label>${other.name}<input type=checkbox id=${own.id}></label>"</script>`;

/** Every word of the people's, and every run of five digits, wherever they stand in what was written. */
const secrets = [...Object.values(own), ...Object.values(other), token, 'geheim123', 'Nirgendwo', '1987', 'urn:li', '7654321', '2345678', '99887766', 'postbox', 'trk', 'csrf', 'June']
  .flatMap(said => [said, ...said.split(/[\s.,@+-]+/)]).filter(word => [...word].length >= 4 && !/^(zum|kommst|example)$/i.test(word));

inEachBrowser(open => {
  test('nothing of people, and nothing that leads to them, is in it', async () => {
    const file = await sketchOf(await open(page(stuffed), '/settings/adalind/7654321?id=7654321'));
    for (const secret of secrets) assert.ok(!file.toLowerCase().includes(secret.toLowerCase()), `"${secret}" is in the sketch`);
    assert.deepEqual(file.match(/\d{5,}/g), null);
    const sketch = readSketch(file);
    const told = partsOf(sketch.tree);
    assert.ok(told.some(part => part.is === 'h2' && saysOf(part).includes('Ads')), 'the words of settings are there');
    assert.ok(told.some(part => part.is === 'label' && saysOf(part).some(said => typeof said === 'string' && said.startsWith('Show ads to'))));
    assert.deepEqual(told.filter(part => part.at?.href?.to === 'row').map(part => part.at?.href.page.replace(/x\d+/g, 'x')), ['ads/x', 'x-x']);
  });

  test('a name that is a word of settings pages, too, is nowhere told', async () => {
    const file = await sketchOf(await open(page('<header><img src="x" alt="Story Page" width="32" class="avatar" style="border-radius:50%"></header><main><h2>Page story</h2><label><input type="checkbox"> Page views</label><label><input type="checkbox"> Show the story</label></main>')));
    assert.doesNotMatch(file, /page views|the story|page story/i);
  });

  test('what stands nowhere on a switch, a row or a heading is told by its length, whatever its words are', async () => {
    const file = await sketchOf(await open(page(`<main><h2 title="Account">Ads</h2><img alt="Profile photo"><label title="Security settings"><input type="checkbox"> Show ads</label><p>Your network is private</p><div>Recent activity</div>
      <label>Mail <input type="text" value="Search history" placeholder="Location data"></label><textarea>Message requests</textarea><div contenteditable>Advertising data</div><button>Visit website</button><a href="/help">Phone contacts</a>
      <ul><li><img src="x"><label><input type="checkbox"> Photo friends</label></li><li><label><input type="checkbox"> Music events</label><button>Remove</button></li></ul></main>`)));
    assert.deepEqual(readSketch(file).tree && [...file.matchAll(/"(?:says|title|alt|placeholder|value|aria-label)":"([^"]+)"/g)].map(([, words]) => words), ['Ads', 'Show ads', 'Mail']);
  });

  test('what is built and what is set is there: roles, states, references, shadow roots, frames', async () => {
    framed.set('/framed', page('<label for="a">Mail</label><input id="a" type="checkbox">'));
    const file = await sketchOf(await open(page(`<main><h2 id="member-1">Ads</h2><input type="checkbox" role="switch" aria-labelledby="member-1 gone-2" id="a" disabled>
      <fieldset disabled><legend>Who</legend><label><input type="radio" name="w-77"> All</label><label><input type="radio" name="w-77"> Friends</label></fieldset>
      <div id="s">Mail</div><iframe src="/framed"></iframe><p style="display:none">Off</p><a href="/settings/ads">Ads</a></main>
      <script>a.checked = true; document.querySelectorAll('[type=radio]')[1].checked = true; s.attachShadow({mode:"open"}).innerHTML = "<button role=switch aria-checked=mixed><slot></slot></button>"</script>`)));
    const { tree, words } = readSketch(file);
    const all = partsOf(tree);
    const [box, first, second, framedBox] = all.filter(part => part.is === 'input');
    const heading = all.find(part => part.is === 'h2');
    assert.deepEqual([box.at?.role, box.now, box.at?.checked, box.at?.disabled], ['switch', { checked: true }, undefined, 'true']);
    assert.equal(box.at?.['aria-labelledby'].split(' ')[0], heading?.at?.id);
    assert.deepEqual([first.now, second.now, first.at?.name === second.at?.name], [{ checked: false }, { checked: true }, true]);
    const host = all.find(part => part.shadow);
    assert.deepEqual([host && saysOf(host), partsOf(/** @type {Part} */ (host)).some(part => part.at?.['aria-checked'] === 'mixed')], [['Mail'], true]);
    assert.deepEqual([framedBox.at?.type, framedBox.at?.id], ['checkbox', all.find(part => part.is === 'label' && saysOf(part)[0] === 'Mail')?.at?.for]);
    assert.equal(all.find(part => part.is === 'p')?.look, 'display:none');
    assert.deepEqual(all.find(part => part.is === 'a')?.at?.href, { to: 'row', page: 'ads' });
    assert.deepEqual(words, { on: [], off: ['Off'] });
  });

  test('a page that is made to be read by nobody is sketched, and nothing in it is changed', async () => {
    const opened = await open(page(`<form id="f"><label><input type="checkbox" checked> Ads</label><input name="children"><input name="childNodes"><input name="firstChild"><input name="localName"><input name="attributes"><input name="getAttribute"><input name="parentNode"><input name="nodeType"><input name="shadowRoot"><input name="matches"></form><img name="body"><img name="documentElement"><form name="querySelectorAll"></form><div id="deep"></div><p id="huge"></p>
      <div class="${'c '.repeat(5000)}" aria-labelledby="${'i '.repeat(5000)}" aria-label="${'l'.repeat(100_000)}"></div>
      <script>
        let at = deep; for (let depth = 0; depth < 400; depth += 1) at = at.appendChild(document.createElement('div'));
        huge.textContent = 'word '.repeat(200_000);
        for (const [prototype, names] of [[Element.prototype, ['getAttribute', 'matches', 'closest']], [Node.prototype, ['appendChild', 'getRootNode']]]) for (const name of names) prototype[name] = () => { throw new Error('no'); };
        Object.defineProperty(HTMLInputElement.prototype, 'checked', { get() { throw new Error('no'); } });
        globalThis.moved = 0; new MutationObserver(records => { moved += records.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      </script>`));
    const sketch = readSketch(await sketchOf(opened));
    const all = partsOf(sketch.tree);
    assert.deepEqual(sketch.cut, ['depth']);
    assert.deepEqual(all.filter(part => part.is === 'label').flatMap(saysOf), ['Ads']);
    assert.deepEqual(all.filter(part => part.now?.checked).length, 1);
    assert.equal(await opened.evaluate(() => /** @type {any} */ (globalThis).moved), 0);
  });

  test('a page of any size ends within bounds, and the file says that it was cut', async () => {
    const opened = await open(page('<main><div id="all"></div></main><script>for (let at = 0; at < 40_000; at += 1) { const p = all.appendChild(document.createElement(at % 3 ? "p" : "h3")); p.className = "card card--large item-" + at; p.textContent = "Ads and data number " + at; }</script>'));
    const file = await sketchOf(opened);
    const { cut, parts } = readSketch(file);
    assert.ok(file.length <= 2_100_000 && parts <= 20_000, `${file.length} bytes, ${parts} parts`);
    assert.equal(cut?.length, 1);
  });

  test('a site of the person’s own is not named', async () => {
    const opened = await open(page('<label><input type="checkbox"> Ads</label>'));
    const sketch = readSketch(await sketchOf(opened, { ...site, id: 'intranet.tulipan.example', isOwn: true }));
    assert.equal(sketch.site, 'own');
  });
});
