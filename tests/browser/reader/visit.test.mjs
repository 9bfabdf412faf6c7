// When a page is read, what is said of it, and what is the person's own doing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framed, inEachBrowser, site } from './isolated.mjs';
import { states, Visited } from './visited.mjs';
import { until } from '../until.mjs';

const ads = '<main><h1>Privacy</h1><div><label for="a">Ads</label> <input type="checkbox" role="switch" id="a" checked></div><div><label><input type="checkbox" id="b"> Mail</label></div></main>';

inEachBrowser((open, kind) => {
  test('a page is read once it is there, and said once', async () => {
    const visited = await Visited.open(open, ads);
    const check = await visited.reading();
    assert.deepEqual(states(check), ['Ads = on', 'Mail = off']);
    assert.deepEqual([check.site, check.page], ['example', { url: 'https://www.example.org/settings/page', lang: 'en', complete: true }]);
    await visited.visit();
    await visited.page.evaluate(() => {
      const [heading, box] = [/** @type {Element} */ (document.querySelector('h1')), /** @type {HTMLInputElement} */ (document.querySelector('#b'))];
      heading.textContent = 'Privacy!';
      box.checked = true;
      heading.textContent = 'Privacy';
    });
    assert.deepEqual(states(await visited.reading(2)), ['Ads = on', 'Mail = on']);
    assert.equal((await visited.readings()).length, 2);
  });

  test('what a page writes anew all the while takes nothing of the rest away', async () => {
    const visited = await Visited.open(open, `<main><h1>Privacy</h1><div id="ticker"></div>
      <section><h2>Ads</h2><div><label>Personal <input type="checkbox" checked></label></div><div><label>Local <input type="checkbox"></label></div></section><section><h2>Mail</h2><div id="host"></div></section></main>
      <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<div><label>News <input type="checkbox"></label></div>';
        const tick = () => { document.getElementById('ticker').innerHTML = '<i>x</i>'.repeat(5000); }; tick();
        const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { tick(); port2.postMessage(0); }; port2.postMessage(0);</script>`);
    const check = await visited.reading();
    assert.deepEqual(check.settings.map((/** @type {any} */ { label, section }) => `${section}: ${label}`), ['Ads: Personal', 'Ads: Local', 'Mail: News']);
  });

  test('a setting that moves to another part of the page is told from there', async () => {
    const visited = await Visited.open(open, `<main><h1>All</h1><section><h2>Ads</h2><div id="moves"><label>Personal <input type="checkbox"></label></div><div><label>Local <input type="checkbox"></label></div></section>
      <section id="mail"><h2>Mail</h2><div><label>News <input type="checkbox"></label></div></section></main>`);
    const sections = (/** @type {any} */ check) => check.settings.map((/** @type {any} */ { label, section }) => `${section}: ${label}`);
    assert.deepEqual(sections(await visited.reading()), ['Ads: Personal', 'Ads: Local', 'Mail: News']);
    await visited.page.evaluate(() => document.getElementById('mail')?.append(/** @type {Element} */ (document.getElementById('moves'))));
    assert.deepEqual(sections(await visited.reading(2)), ['Ads: Local', 'Mail: News', 'Mail: Personal']);
  });

  test('a page is worth reading once it has been still for a second', async () => {
    const visited = await Visited.open(open, `${ads}<script>setTimeout(() => { document.querySelector('h1').textContent = 'Now'; globalThis.moved = Date.now(); }, 700)</script>`, { patience: { still: 1000 } });
    const { at } = await visited.reading();
    const waited = Date.parse(at) - await visited.page.evaluate(() => /** @type {any} */ (globalThis).moved);
    assert.ok(waited >= 990 && waited < 3000, `${waited} ms`);
  });

  test('a spinner is waited for', async () => {
    const visited = await Visited.open(open, `<main><div role="progressbar" aria-label="Loading"></div><label><input type="checkbox"> Early</label></main>
      <script>setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(ads)}; }, 2500)</script>`);
    assert.deepEqual(states(await visited.reading()), ['Ads = on', 'Mail = off']);
  });

  test('rows are read with the states that come after them', async () => {
    const visited = await Visited.open(open, `<main><h1>Data</h1><section><h2>Use</h2><ul><li><a href="/settings/ads"><span>Ads</span><span class="s"></span></a></li><li><a href="/settings/mail"><span>Mail</span><span class="s"></span></a></li></ul></section></main>
      <script>setTimeout(() => { document.querySelectorAll('.s').forEach((state, at) => { state.textContent = ['On', 'Schools & 4 more'][at]; }); }, 3000)</script>`, { path: '/settings/categories/data' });
    const check = await visited.reading();
    assert.deepEqual(states(check), ['Ads = On', 'Mail = Schools & 4 more']);
    assert.deepEqual([check.settings[0].kind, check.settings[0].page, check.settings[0].control, check.settings[0].section], ['row', 'ads', '', 'Use']);
  });

  test('a clock that ticks holds nothing up, and is not news', async () => {
    const visited = await Visited.open(open, `<main><p id="t">0</p>${ads}</main><script>setInterval(() => { t.textContent = Date.now(); t.className = 't' + Date.now(); }, 100)</script>`);
    assert.deepEqual(states(await visited.reading()), ['Ads = on', 'Mail = off']);
  });

  test('a state that changes by itself is read again, and nobody did it', async () => {
    const visited = await Visited.open(open, '<main><h1>Privacy</h1><button role="switch" aria-checked="true" id="a">Ads</button><button role="switch" aria-checked="true">Mail</button></main>');
    await visited.reading();
    await visited.page.$eval('#a', button => button.setAttribute('aria-checked', 'false'));
    assert.deepEqual(states(await visited.reading(2)), ['Ads = off', 'Mail = on']);
    assert.deepEqual(await visited.acts(), []);
  });

  test('a state that a script set without a trace is read when the page is looked at again', async () => {
    const visited = await Visited.open(open, ads);
    await visited.reading();
    await visited.page.$eval('#a', box => { /** @type {HTMLInputElement} */ (box).checked = false; });
    await visited.page.evaluate(() => dispatchEvent(new Event('focus')));
    assert.deepEqual(states(await visited.reading(2)), ['Ads = off', 'Mail = off']);
  });

  test('what changes while the program is still at work on a reading is told when it is done', async () => {
    const visited = await Visited.open(open, ads);
    await visited.reading();
    await visited.world.evaluate(() => {
      const { browser, told } = /** @type {any} */ (globalThis);
      const { setTimeout: later, clearTimeout: never } = globalThis;
      const awaited = new Set();
      Object.assign(globalThis, {
        awaited,
        setTimeout: (/** @type {() => void} */ due, /** @type {number} */ delay) => {
          const timer = later(() => { awaited.delete(timer); due(); }, delay);
          awaited.add(timer);
          return timer;
        },
        clearTimeout: (/** @type {ReturnType<typeof later>} */ timer) => { awaited.delete(timer); never(timer); },
      });
      browser.runtime.sendMessage = async (/** @type {any} */ message) => {
        told.push(message);
        if (message.type === 'reading') await new Promise(answer => Object.assign(globalThis, { answer }));
      };
    });
    await visited.page.click('#a');
    assert.deepEqual(states(await visited.reading(2)), ['Ads = off', 'Mail = off']);
    await visited.page.click('#b');
    await visited.act(2);
    await until('the page to be still again', () => visited.world.evaluate(() => /** @type {any} */ (globalThis).awaited.size === 0));
    await visited.world.evaluate(() => /** @type {any} */ (globalThis).answer());
    assert.deepEqual(states(await visited.reading(3)), ['Ads = off', 'Mail = on']);
  });

  for (const [how, html, selector] of [
    ['the control', ads, '#a'],
    ['its label', ads, 'label[for=a]'],
    ['what covers it', '<main><h1>P</h1><div class="row"><span id="l">Ads</span><input type="checkbox" id="a" aria-labelledby="l"><span class="cover">o</span></div><label><input type="checkbox"> Mail</label></main><script>document.querySelector(".cover").onclick = () => { a.checked = !a.checked; }</script>', '.cover'],
    ['a button with a role', '<main><h1>P</h1><button id="a" role="switch" aria-checked="false">Ads</button><label><input type="checkbox"> Mail</label></main><script>a.onclick = () => setTimeout(() => a.setAttribute("aria-checked", String(a.ariaChecked !== "true")), 300)</script>', '#a'],
  ]) {
    test(`a click on ${how} is an act`, async () => {
      const visited = await Visited.open(open, html);
      const { settings: [was] } = await visited.reading();
      await visited.page.click(selector);
      const act = await visited.act();
      const now = was.state === 'on' ? 'off' : 'on';
      assert.deepEqual([act.site, act.page, act.control, act.label, act.from, act.to], ['example', 'page', was.control, 'Ads', was.state, now]);
      assert.equal((await visited.reading(2)).settings[0].state, now);
      assert.equal((await visited.acts()).length, 1);
    });
  }

  test('a press before the page was read is an act, whatever the page does until then', async () => {
    const visited = await Visited.open(open, `${ads}<script>setInterval(() => { document.querySelector('h1').textContent = Date.now(); }, 300); setTimeout(() => location.hash = 'x', 10)</script>`, { patience: { still: 1000 } });
    await visited.page.click('#a');
    const act = await visited.act();
    assert.deepEqual([act.label, act.from, act.to], ['Ads', 'on', 'off']);
  });

  test('the keyboard counts as the person, too', async () => {
    const visited = await Visited.open(open, ads);
    await visited.reading();
    await visited.page.focus('#a');
    await visited.page.keyboard.press(' ');
    const act = await visited.act();
    assert.deepEqual([act.from, act.to], ['on', 'off']);
  });

  test('a choice among radios and in a select is an act', async () => {
    const visited = await Visited.open(open, '<main><h1>P</h1><fieldset><legend>Who</legend><label><input type="radio" name="w" checked> All</label><label id="s"><input type="radio" name="w"> Some</label></fieldset><label>Keep <select id="k"><option>A week</option><option>A year</option></select></label></main>');
    await visited.reading();
    await visited.page.click('#s');
    const radio = await visited.act();
    assert.deepEqual([radio.control, radio.from, radio.to], ['who', 'All', 'Some']);
    await visited.page.focus('#k');
    await visited.page.keyboard.press('ArrowDown');
    const select = await visited.act(2);
    assert.deepEqual([select.label, select.from, select.to], ['Keep', 'A week', 'A year']);
  });

  test('a choice in a list that opens elsewhere is an act', async () => {
    const visited = await Visited.open(open, `<main><h1>P</h1><span id="l">Keep</span><button id="k" role="combobox" aria-haspopup="listbox" aria-labelledby="l" aria-expanded="false">A week</button><label><input type="checkbox"> Mail</label></main>
      <script>k.onclick = () => { document.body.insertAdjacentHTML('beforeend', '<div id="p" role="listbox"><div role="option">A week</div><div role="option" id="y">A year</div></div>'); y.onclick = () => { k.textContent = 'A year'; p.remove(); }; }</script>`);
    await visited.reading();
    await visited.page.click('#k');
    await visited.page.click('#y');
    const act = await visited.act();
    assert.deepEqual([act.label, act.from, act.to], ['Keep', 'A week', 'A year']);
  });

  test('what a script does is no act, though the browser vouches for the change', async () => {
    const visited = await Visited.open(open, ads);
    await visited.reading();
    await visited.page.$eval('#a', box => /** @type {HTMLElement} */ (box).click());
    await visited.page.$eval('h1', heading => { heading.textContent = 'New'; });
    await visited.reading(2);
    assert.deepEqual(await visited.acts(), []);
  });

  test('a click that changes nothing, and a change of something else, are no act', async () => {
    const visited = await Visited.open(open, `${ads}<script>b.onclick = event => event.preventDefault(); document.querySelector('h1').onclick = () => { a.checked = false; }</script>`);
    await visited.reading();
    await visited.page.click('#b');
    await visited.page.click('h1');
    assert.deepEqual(states(await visited.reading(2)), ['Ads = off', 'Mail = off']);
    assert.deepEqual(await visited.acts(), []);
  });

  test('the next page of the application is not taken for the last one', async () => {
    const visited = await Visited.open(open, ads);
    await visited.reading();
    await visited.page.evaluate(() => {
      history.pushState(null, '', '/settings/mail');
      setTimeout(() => { /** @type {Element} */ (document.querySelector('main')).innerHTML = '<h1>Mail</h1><label><input type="checkbox"> News</label>'; }, 2500);
    });
    await visited.visit();
    const check = await visited.reading(2);
    assert.deepEqual([check.page.url, ...states(check)], ['https://www.example.org/settings/mail', 'News = off']);
  });

  test('nothing is said after the page was left', async () => {
    const visited = await Visited.open(open, ads);
    await visited.reading();
    await visited.world.evaluate(() => /** @type {any} */ (globalThis).flipwatch.leave());
    await visited.page.click('#a');
    await visited.world.evaluate((/** @type {any} */ given) => /** @type {any} */ (globalThis).flipwatch.visit(given), site);
    await visited.reading(2);
    assert.deepEqual(await visited.acts(), []);
  });

  for (const [how, tail] of [
    ['sends its form', '<button>Save</button></form>'],
    ['sends its form, asleep until then', '<button type="submit" disabled id="s">Save</button></form><script>b.onchange = () => { s.disabled = false; }</script>'],
    ['wakes up', '</form><button type="button" disabled id="s">Save</button><script>b.onchange = () => { s.disabled = false; }</script>'],
    ['stands alone after the controls', '</form><button>Save</button>'],
  ]) {
    const inForm = how.startsWith('sends');
    test(`a change waits for a button that ${how}`, async () => {
      const controls = '<label><input type="checkbox" id="b"> Mail</label><p>More</p>';
      const visited = await Visited.open(open, `<main><h1>P</h1>${inForm ? '<form>' : '<form hidden>'}${inForm ? controls + tail : tail.replace('</form>', `</form>${controls}`)}</main>
        <script>document.querySelector('form').onsubmit = event => event.preventDefault()</script>`, { patience: { still: 600 } });
      await visited.reading();
      await visited.page.click('#b');
      assert.deepEqual(states(await visited.reading(2)), ['Mail = on, not saved']);
      assert.deepEqual(await visited.acts(), []);
      await visited.page.click('button:not([hidden])');
      const act = await visited.act();
      assert.deepEqual([act.from, act.to], ['off', 'on']);
      assert.deepEqual(states(await visited.reading(3)), ['Mail = on']);
    });
  }

  test('a page that sends a change at once has no Save button, whatever stands at its end', async () => {
    const visited = await Visited.open(open, `<main><h1>P</h1><label><input type="checkbox" id="b"> Mail</label><button>Close my account</button></main>
      <script>b.onchange = () => fetch('/sent', { method: 'POST' }).catch(() => {})</script>`);
    await visited.reading();
    await visited.page.click('#b');
    assert.deepEqual([(await visited.act()).to, ...states(await visited.reading(2))], ['on', 'Mail = on']);
  });

  test('a change that is taken back was none', async () => {
    const visited = await Visited.open(open, '<main><h1>P</h1><form><label><input type="checkbox" id="b"> Mail</label><button>Save</button></form></main>');
    await visited.reading();
    await visited.page.click('#b');
    await visited.reading(2);
    await visited.page.click('#b');
    assert.deepEqual(states(await visited.reading(3)), ['Mail = off']);
  });

  for (const [what, html, why, how] of /** @type {[string, string, string, any?][]} */ ([
    ['to sign in', '<main><form action="/x"><input name="session_key"><input type="password"><label><input type="checkbox"> Keep me signed in</label><button>Go</button></form></main>', 'sign_in'],
    ['to sign in, without a form', '<main><input type="email"><input type="password"><label><input type="checkbox"> Keep me signed in</label><button>Go</button></main>', 'sign_in'],
    ['to say who it is, first of all', '<main><form action="/login-submit"><input type="email"><label><input type="checkbox"> Stay</label><button>Next</button></form></main>', 'sign_in'],
    ['to prove who it is', '<main><form action="/x"><input autocomplete="one-time-code"><label><input type="checkbox"> Trust this browser</label></form></main>', 'check'],
    ['to join, at a wall', ads, 'wall', { path: '/settings/authwall/page' }],
    ['to join, by a wall over the page', `<div class="authwall">Join</div>${ads}`, 'wall'],
    ['to come back later, since it failed', ads, 'error', { status: 503 }],
    ['to look elsewhere, since it is not there', ads, 'error', { status: 404 }],
    ['nothing at all', '<main><h1>Privacy</h1><p>Something went wrong.</p></main>', 'empty', { patience: { empty: 0 } }],
    ['to wait, without an end', '<main aria-busy="true"><h1>Privacy</h1></main>', 'loading', { patience: { empty: 0, said: 0 } }],
  ])) {
    test(`a page that asks a person ${what} is told as ${why} and not read`, async () => {
      const visited = await Visited.open(open, html, how);
      const told = await until('to be told', async () => (await visited.told())[0]);
      assert.deepEqual(told, { type: 'unread', url: `https://www.example.org${how?.path ?? '/settings/page'}`, why });
      assert.deepEqual(await visited.readings(), []);
    });
  }

  test('a page that asks for the password before it changes an address is one of settings', async () => {
    const boxes = ['Ads', 'Mail', 'News'].map(label => `<label><input type="checkbox"> ${label}</label>`).join('');
    const visited = await Visited.open(open, `<main><h1>Account</h1><form action="/address"><input type="email"><input type="password"><button>Change</button></form>${boxes}</main>`);
    assert.deepEqual(states(await visited.reading()), ['Ads = off', 'Mail = off', 'News = off']);
  });

  for (const [what, rest] of [
    ['says that it is busy', '<div aria-busy="true">More</div>'],
    ['waits for something that says so', '<div role="progressbar">More</div>'],
    ['holds the place of settings to come', '<div class="row-skeleton" style="height:40px;background:#eee"></div>'],
    ['shimmers where settings will be', '<div class="css-1x Shimmer" style="height:40px"></div>'],
  ]) {
    test(`a page that still ${what} is read, but not as the whole page`, async () => {
      const { page, settings } = await (await Visited.open(open, ads.replace('</main>', `${rest}</main>`), { patience: { said: 0, drawn: 0 } })).reading();
      assert.deepEqual([settings.length, page.complete], [2, false]);
    });
  }

  for (const [what, rest] of [
    ['a spinner that never ends', '<div class="spinner" style="width:9px;height:9px"></div>'],
    ['what is to come beside the settings', '<aside><div class="skeleton" style="height:40px"></div></aside>'],
  ]) {
    test(`${what} does not make the page less than whole`, async () => {
      const { page } = await (await Visited.open(open, `${ads}${rest}`, { patience: { said: 0, drawn: 0 } })).reading();
      assert.equal(page.complete, true);
    });
  }

  test('a frame of the same origin is part of the page', async () => {
    framed.set('/framed', '<!doctype html><body><h2>Old</h2><label><input type="checkbox" id="x"> Ads</label></body>');
    const visited = await Visited.open(open, '<main><h1>P</h1><iframe src="/framed" width="400" height="200"></iframe></main>');
    assert.deepEqual(states(await visited.reading()), ['Ads = off']);
    const frame = await until('the frame', () => visited.page.frames().find(inner => inner.url().endsWith('/framed')));
    await frame.click('#x');
    assert.equal((await visited.act()).to, 'on');
  });

  test('a dialog over the page leaves it unread, not gone', async () => {
    const visited = await Visited.open(open, ads);
    assert.equal((await visited.reading()).page.complete, true);
    await visited.page.evaluate(() => {
      /** @type {Element} */ (document.querySelector('main')).setAttribute('aria-hidden', 'true');
      document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true"><h2>Sure?</h2><label><input type="checkbox"> Tell me no more</label></div>');
    });
    assert.equal((await visited.reading(2)).page.complete, false);
  });

  test('a name that no picture tells is known by being spelled twice', async () => {
    const visited = await Visited.open(open, '<main><h1>Names</h1><p>Ada, choose.</p><fieldset><legend>Shown as</legend><label><input type="radio" name="n" checked> Ada Lovelace</label><label><input type="radio" name="n"> Ada L.</label></fieldset></main>');
    const check = await visited.reading();
    assert.deepEqual([check.settings[0].state, check.settings[0].options], ['‹name›', ['‹name›', '‹name› ‹n.›']]);
    assert.equal(check.witness, undefined);
  });

  test('the person is told by a mark that names nobody, and named nowhere', async () => {
    const visited = await Visited.open(open, `<header><a href="/"><img alt="Example" src="data:,"></a><button><img alt="Ada Lovelace" style="border-radius:50%" src="data:,"></button></header>
      <main><h1>Names</h1><p>Ada, choose.</p><fieldset><legend>Shown as</legend><label><input type="radio" name="n" checked> Ada Lovelace</label><label><input type="radio" name="n"> Ada L.</label></fieldset></main>`);
    const check = await visited.reading();
    assert.deepEqual([check.settings[0].state, check.settings[0].options], ['‹name›', ['‹name›', '‹name› ‹n.›']]);
    // Firefox lets no world but an extension's own see what a digest holds; the stories have the whole extension.
    if (kind === 'chromium') assert.match(check.witness, /^[0-9a-f]{16}$/);
    assert.ok(!JSON.stringify(check).includes('Ada'));
  });
});
