// Runs beside the reader in its own world, and measures it there: what is compared takes turns, many times each.

/* global flipwatch */

globalThis.measured = (() => {
  const site = { id: 'example', name: 'Example', origins: ['https://www.example.org'], pages: ['/settings/*'], words: { on: ['on'], off: ['off'] }, salt: 'salt' };
  const selector = 'input[type="checkbox"],input[type="radio"],[role="switch"],select';
  const noTurn = () => undefined;

  /** The least that a reading can be: each control found, and its state. */
  function floor() {
    const states = [];
    for (const element of document.querySelectorAll(selector)) states.push('checked' in element ? element.checked : element.getAttribute('aria-checked'));
    return states.length;
  }

  const reading = async () => JSON.stringify((await flipwatch.readPage(site, noTurn)).entries.map(({ setting }) => setting)).length;

  /** Milliseconds of one run, of as many as a clock of coarse steps can tell. */
  async function timed(work, least) {
    let times = 0;
    const start = performance.now();
    let now = start;
    do {
      await work();
      times += 1;
    } while ((now = performance.now()) - start < least);
    return (now - start) / times;
  }

  const median = all => [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)];

  /** A whole reading and its floor, in turn; medians in ms. */
  async function whole(rounds) {
    const [ours, theirs] = [[], []];
    for (let round = 0; round < rounds + 2; round += 1) {
      const [floors, readings] = [await timed(floor, 30), await timed(reading, 60)];
      if (round > 1) theirs.push(floors) && ours.push(readings);
    }
    return [median(ours), median(theirs)];
  }

  /** The state of one control is another one, and its row is read; in microseconds, without the page's own part. */
  async function flip(rounds) {
    const seen = await flipwatch.readPage(site, noTurn);
    const entries = seen.entries.filter(({ control }) => control.kind === 'switch');
    const turned = ({ control: { element } }) => ('checked' in element ? (element.checked = !element.checked) : element.setAttribute('aria-checked', String(element.getAttribute('aria-checked') !== 'true')));
    const each = [];
    let at = 0;
    for (let round = 0; round < rounds; round += 1) {
      const bare = await timed(() => { for (let times = 0; times < 50; times += 1) turned(entries[(at += 1) % entries.length]); }, 20);
      const read = await timed(() => { for (let times = 0; times < 50; times += 1) { const entry = entries[(at += 1) % entries.length]; turned(entry); if (!flipwatch.readPage.readEntry(site, seen, entry)) throw new Error('it was not read'); } }, 20);
      each.push(((read - bare) / 50) * 1000);
    }
    return median(each);
  }

  return { whole, flip, timed, site };
})();
