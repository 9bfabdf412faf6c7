// The page of settings that the reader is measured on: cards of 25 rows under a heading, each row with an icon, a title, a
// line that explains it and one control; a tenth of the rows is not drawn, another tenth not visible.

/** @param {number} at */
const controlOf = at => [
  `<input type="checkbox" role="switch" id="setting-${at}x"${at % 2 ? ' checked' : ''}>`,
  `<button role="switch" aria-checked="${at % 2 === 1}" aria-labelledby="title-${at}x" id="setting-${at}x"></button>`,
  `<fieldset><legend class="cut">Choice ${at}</legend><label><input type="radio" name="choice-${at}x" value="a"> Everyone</label><label><input type="radio" name="choice-${at}x" value="b" checked> Nobody</label></fieldset>`,
][at % 3];

/** @param {number} at */
const hiding = at => (at % 10 === 3 ? ' style="display:none"' : at % 10 === 7 ? ' style="visibility:hidden"' : '');

/** @param {number} at */
const rowOf = at => `<div class="row"${hiding(at)}><div class="icon"><svg viewBox="0 0 16 16"><path d="M0 0h16v16"/></svg></div>
  <div class="words"><label class="title" id="title-${at}x" for="setting-${at}x">Setting number ${at}</label><p class="hint">What happens when number ${at} is on, in one line</p></div>
  <div class="control">${controlOf(at)}</div></div>`;

/** @param {number} count  @param {(at: number) => string} row */
const cards = (count, row) => Array.from({ length: Math.ceil(count / 25) }, (_, card) =>
  `<section class="card"><h2>Part ${card}</h2>${Array.from({ length: Math.min(25, count - card * 25) }, (_, at) => row(card * 25 + at)).join('')}</section>`).join('');

const style = `<style>.card{border:1px solid;margin:1em}.row{display:flex;padding:.5em}.words{flex:1}.hint{font-size:.8em;margin:0}
  .icon svg{width:16px;height:16px}.cut{position:absolute;clip:rect(0 0 0 0);width:1px;height:1px}</style>`;

/** @param {number} count  how many settings  @returns {string} */
export const settingsPage = count => `<!doctype html><html lang="en"><head><title>Settings</title>${style}</head><body>
  <header><nav><a href="/">Home</a></nav></header><main><h1>Settings</h1>${cards(count, rowOf)}</main></body></html>`;
