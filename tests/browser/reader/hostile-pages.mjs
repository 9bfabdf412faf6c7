// Pages that mean ill, made from a seed, with what is true of each control: the state that a person sees, or null where
// two witnesses disagree. A control is known by a word that stands in its identifier and in its label.

/** @typedef {{word: string, state: string | null}} Truth
 *  @typedef {{html: string, script: string, truths: Truth[]}} HostilePage */

/** The same numbers for the same seed (mulberry32). @param {number} seed */
export function dice(seed) {
  let now = seed >>> 0;
  const roll = () => {
    now = (now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(now ^ (now >>> 15), now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    /** @param {number} below */
    number: below => Math.floor(roll() * below),
    /** @template T  @param {T[]} all  @returns {T} */
    one: all => all[Math.floor(roll() * all.length)],
    /** @param {number} share */
    often: share => roll() < share,
  };
}

/** @typedef {ReturnType<typeof dice>} Dice */

/** A word that no other control has, and no library would count up. @param {number} at */
const wordOf = at => `set${[...at.toString().padStart(5, '0')].map(digit => 'ghjklmnpqr'[Number(digit)]).join('')}`;

const invisible = ['\u200b', '\u200d', '\u202e', '\u2066', '\u2069', '\u00ad', '\ufeff'];
const markup = ['&lt;script&gt;globalThis.harm=1&lt;/script&gt;', '&lt;img src=x onerror=alert(1)&gt;', '&lt;/label&gt;', '&quot;&gt;', '${x}', '{{x}}', '%00', '\\u0000'];

/** A label with whatever may stand in one. @param {Dice} dice  @param {string} word */
function labelOf({ one, often }, word) {
  const dirt = [often(0.2) && one(invisible), often(0.2) && one(markup), often(0.1) && 'مرحبا بالعالم', often(0.1) && `<b>${one(markup)}</b>`, often(0.05) && '<bdo dir="rtl">x</bdo>'];
  return `${word} ${dirt.filter(Boolean).join(' ')}`;
}

/** @param {Dice} dice  @param {string} word */
const textOf = ({ one, often }, word) => `${word}${often(0.3) ? one(invisible) : ''} ${often(0.3) ? one(['&lt;b&gt;', 'עברית', 'ß', '‮x']) : ''}`;

/** The kinds of controls: their elements, and what a script does to them after the page is there.
 *  @type {((dice: Dice, word: string, label: string) => {html: string, script?: string, state: string | null})[]} */
const kinds = [
  ({ often }, word, label) => {
    const [said, is] = [often(0.5), often(0.5)];
    return { html: `<label>${label}<input type="checkbox" id="${word}"${said ? ' checked' : ''}></label>`, script: `at('${word}').checked = ${is};`, state: is ? 'on' : 'off' };
  },
  ({ often }, word, label) => {
    const [is, said] = [often(0.5), often(0.5)];
    return { html: `<label for="${word}">${label}</label><input type="checkbox" role="switch" id="${word}" aria-checked="${said}"${is ? ' checked' : ''}>`, state: is === said ? (is ? 'on' : 'off') : null };
  },
  ({ one }, word, label) => {
    const said = one(['true', 'false', 'mixed', 'maybe', '']);
    return { html: `<button role="switch" id="${word}" aria-checked="${said}">${label}</button>`, state: { true: 'on', false: 'off', mixed: 'mixed' }[said] ?? null };
  },
  ({ often }, word, label) => {
    const is = often(0.5);
    return { html: `<p><button aria-pressed="${!is}" id="${word}">${label}</button></p>`, script: `at('${word}').setAttribute('aria-pressed', '${is}');`, state: is ? 'on' : 'off' };
  },
  (dice, word, label) => {
    const options = Array.from({ length: 2 + dice.number(4) }, (_, at) => `${textOf(dice, 'choice')} ${at}`);
    const chosen = dice.number(options.length + 1);
    return {
      html: `<fieldset><legend>${label}</legend>${options.map((text, at) => `<label><input type="radio" name="${word}" value="${at}"${at === chosen ? ' checked' : ''}>${text}</label>`).join('')}</fieldset>`,
      state: options[chosen] ?? '',
    };
  },
  (dice, word, label) => {
    const options = Array.from({ length: 2 + dice.number(6) }, (_, at) => `${textOf(dice, 'item')} ${at}`);
    const chosen = dice.number(options.length);
    return {
      html: `<label>${label}<select id="${word}">${options.map(text => `<option>${text}</option>`).join('')}</select></label>`,
      script: `at('${word}').selectedIndex = ${chosen};`, state: options[chosen],
    };
  },
  (dice, word, label) => {
    const chosen = dice.number(3);
    return {
      html: `<div role="radiogroup" id="${word}" aria-label="${label.replace(/<[^>]*>/g, '')}">${[0, 1, 2].map(at => `<div role="radio" aria-checked="${at === chosen}">part ${'abc'[at]}</div>`).join('')}</div>`,
      state: `part ${'abc'[chosen]}`,
    };
  },
];

/** What a control may be wrapped in. `{}` is where it goes. @type {((dice: Dice) => string)[]} */
const wrappers = [
  () => '<div>{}</div>',
  ({ number }) => `${'<div>'.repeat(number(40))}{}`,
  () => '<section><h2>Part <b>of</b> it</h2><p>Why &lt;this&gt; is.</p>{}</section>',
  () => '<form action="/x">{}</form>',
  () => '<table><tr><td>Cell</td><td>{}</td></tr></table>',
  () => '<p style="display:contents">{}</p>',
  () => '<li><div><span aria-hidden="true">●</span>{}</div></li>',
  ({ number }) => `<shade-root data-depth="${1 + number(6)}"><template>{}</template></shade-root>`,
];

/** What harm may stand beside them; each a whole page's trait. @type {Record<string, {html: string, script: string}>} */
const traits = {
  none: { html: '', script: '' },
  'getters that throw': { html: '', script: `for (const [of, name] of [[HTMLInputElement, 'checked'], [HTMLInputElement, 'indeterminate'], [HTMLSelectElement, 'selectedOptions'], [Element, 'shadowRoot'], [Node, 'textContent'], [Element, 'localName'], [Node, 'parentElement']]) Object.defineProperty(of.prototype, name, { get() { throw new Error('mine'); }, configurable: true });
    for (const name of ['querySelectorAll', 'getAttribute', 'matches', 'closest', 'checkVisibility']) Element.prototype[name] = () => { throw new Error('mine'); };
    globalThis.getComputedStyle = () => { throw new Error('mine'); }; globalThis.MutationObserver = null; performance.now = () => NaN;` },
  'getters that lie': { html: '', script: `Object.defineProperty(HTMLInputElement.prototype, 'checked', { get() { return true; }, set() {}, configurable: true });
    Element.prototype.getAttribute = () => 'true'; Object.defineProperty(Node.prototype, 'textContent', { get() { return 'On'; }, configurable: true });` },
  'forms that answer': { html: '<form><input name="parentElement"><input name="closest"><input name="localName"><input name="querySelectorAll"><input name="getAttribute"><input name="contains"><label>Trap <input type="checkbox" name="children" checked></label></form>', script: '' },
  'a document that answers': { html: '<img name="querySelectorAll"><img name="forms"><form name="documentElement"></form>', script: '' },
  'a host in the document': { html: '<img name="host" alt=""><embed name="frameElement">', script: '' },
  'a world of its own': { html: '', script: 'globalThis.flipwatch = { readPage: () => { throw new Error("not yours"); } }; globalThis.browser = { runtime: { sendMessage: () => { throw new Error("not yours"); } } };' },
};

/** @param {string} html  @param {string} inner */
const wrapped = (html, inner) => html.replace('{}', () => inner);

/** Puts what stands in a template into as many shadow roots in each other as it says; and hears of every error. */
const prologue = `globalThis.errors = []; addEventListener('error', event => errors.push(String(event.message))); addEventListener('unhandledrejection', event => errors.push(String(event.reason)));
  const roots = []; const at = id => { for (const root of [document, ...roots]) { const found = root.getElementById(id); if (found) return found; } };
  const open = from => { for (const host of from.querySelectorAll('shade-root')) { let root = host; for (let depth = Number(host.dataset.depth); depth > 0; depth -= 1) { const shadow = root.attachShadow({ mode: 'open' }); roots.push(shadow);
    if (depth > 1) root = shadow.appendChild(document.createElement('div')); else { shadow.append(host.querySelector('template').content); open(shadow); } } } }; open(document);`;

/** A page of some tens of controls. @param {number} seed  @returns {HostilePage & {trait: string}} */
export function hostilePage(seed) {
  const rolled = dice(seed);
  const trait = Object.keys(traits)[seed % Object.keys(traits).length];
  const made = Array.from({ length: 5 + rolled.number(25) }, (_, at) => {
    const word = wordOf(seed * 100 + at);
    const control = rolled.one(kinds)(rolled, word, labelOf(rolled, word));
    let html = `<div>${control.html}</div>`;
    for (let times = rolled.number(4); times > 0; times -= 1) html = wrapped(rolled.one(wrappers)(rolled), html);
    return { word, ...control, html };
  });
  return {
    trait, truths: made.map(({ word, state }) => ({ word, state })),
    html: `<main><h1>All</h1><div id="harm"></div>${made.map(({ html }) => html).join('')}</main>`,
    script: `${prologue}\n${made.map(({ script }) => script ?? '').join('\n')}\nat('harm').innerHTML = ${JSON.stringify(traits[trait].html).replaceAll('</', '<\\/')};\n${traits[trait].script}`,
  };
}

/** Pages of a size that no person made.
 *  @param {number} many  how many of each there are; of letters two hundred times as many  @returns {Record<string, {html: string, script: string}>} */
export const largePages = many => ({
  'a label of millions of letters': { html: '<main><label><input type="checkbox"> <span></span></label><label><input type="checkbox" checked> Small</label></main>', script: `document.querySelector("span").textContent = "Ads a@b.c ".repeat(${many * 20});` },
  'millions of letters without a space': { html: '<main><label><input type="checkbox"> <span></span></label><div role="switch" aria-checked="true"></div></main>', script: `document.querySelector("span").textContent = "a".repeat(${many * 200}) + "@"; document.querySelector("[role]").append("1".repeat(${many * 20}), "::".repeat(${many * 20}), "x");` },
  'boxes side by side': filled(many, '`<input type=checkbox${at % 2 ? " checked" : ""}> Box ${at}<br>`'),
  'headings, boxes and rows side by side': filled(many / 4, '`<h2>Part ${at}</h2><p>Why</p><input type=checkbox> Box ${at}<p><a href="/settings/p${at}"><b>Row ${at}</b><i>On</i></a></p>`'),
  'radios of one name': filled(many, '`<label><input type=radio name=who> ${at}</label>`'),
  'options of one list': { html: '<main><label>One <select></select></label><div role=listbox aria-label=Two></div></main>', script: `const all = Array.from({ length: ${many} }, (_, at) => at); document.querySelector("select").innerHTML = all.map(at => \`<option>\${at}</option>\`).join(""); document.querySelector("[role]").innerHTML = all.map(at => \`<div role=option aria-selected=\${at === ${many - 1}}>\${at}</div>\`).join("");` },
  'custom elements': { ...filled(many / 4, '`<x-switch aria-label="Switch ${at}"></x-switch>`'), script: `${filled(many / 4, '`<x-switch aria-label="Switch ${at}"></x-switch>`').script} for (const host of document.querySelectorAll("x-switch")) host.attachShadow({ mode: "open" }).innerHTML = "<i></i>";` },
  'roots in roots in roots': { html: '<main><div id="outer"></div></main>', script: 'let at = document.querySelector("#outer"); for (let depth = 0; depth < 300; depth += 1) { const root = at.attachShadow({ mode: "open" }); root.innerHTML = "<label>In <input type=checkbox></label><div></div>"; at = root.querySelector("div"); }' },
  'forms with passwords, and a bar of buttons': filled(many / 4, '`<form><input type=text><input type=password></form><button aria-pressed=${at === 3}>B${at}</button>`'),
  'a tower of elements': { html: '<main></main>', script: 'let at = document.querySelector("main"); for (let depth = 0; depth < 400; depth += 1) at = at.appendChild(document.createElement("div")); at.innerHTML = "<label>Deep <input type=checkbox checked></label>"; document.querySelector("main").insertAdjacentHTML("beforeend", "<div class=loading><input hidden></div>".repeat(1000));' },
});

/** @param {number} count  @param {string} each  a template of the page's own, with `at` in it */
const filled = (count, each) => ({ html: '<main></main>', script: `document.querySelector("main").innerHTML = Array.from({ length: ${count} }, (_, at) => ${each}).join("");` });
