/**
 * A setting that stands alone under a heading: the sentence between the two explains it (the question whose rewording
 * a person wants to be told of), and where nothing else names it, the heading does.
 *
 * @typedef {{control: import('./find-controls.js').Control, label: string, named: boolean, description: string, state: string | null,
 *            options?: string[], section: import('./find-section.js').Section, alone?: boolean}} Placed
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.underHeading ??= (() => {
  const { holds, parentOf } = flipwatch.tree;
  const { partsOf } = flipwatch.text;
  const { headings, rowOf } = flipwatch.labelOf;

  /** The child of a place that an element is in. @param {Element} place  @param {Element} element */
  function childOf(place, element) {
    let at = element;
    for (let around = parentOf(at); around && around !== place; around = parentOf(at)) at = around;
    return at;
  }

  /** @param {Element} heading  @param {Element} scope  @param {Element} element  the setting's row  @returns {string} */
  function sentenceBetween(heading, scope, element) {
    const following = Node.DOCUMENT_POSITION_FOLLOWING;
    const leave = (/** @type {Element} */ inner) => inner.matches(`${headings},a,button,nav,label,legend,[role="alert"]`) ||
      (!holds(inner, element) && !(heading.compareDocumentPosition(inner) & following && inner.compareDocumentPosition(element) & following)) ||
      (inner === element);
    return partsOf(scope, { leave, first: childOf(scope, heading), last: childOf(scope, element) }).filter(({ from }) => heading.compareDocumentPosition(from) & following && from.compareDocumentPosition(element) & following)
      .map(part => part.text).filter(text => text.length > 3).join(' ');
  }

  /** @param {Placed[]} placed  @param {import('./territory.js').Territory} territory
   *  @returns {Generator<void, Placed[], void>} */
  return function* underHeading(placed, territory) {
    const counts = new Map();
    for (const { section } of placed) counts.set(section.heading, (counts.get(section.heading) ?? 0) + 1);
    /** @param {Placed} found  @returns {Placed} */
    const explained = found => {
      const { heading } = found.section;
      if (!heading?.scope || counts.get(heading) !== 1 || territory.holdsRows(heading.scope)) return found;
      const byHeading = { label: heading.text, section: { heading, text: '' } };
      if (found.control.element.getRootNode() !== heading.element.getRootNode()) return { ...found, alone: true, ...(found.label ? {} : byHeading) };
      const row = rowOf(found.control, { territory });
      const sentence = sentenceBetween(heading.element, heading.scope, row);
      // What stands before unnamed radios is the question that the heading asks; beside a switch it is the switch's name.
      const unnamed = !found.named && (!found.label || found.control.kind === 'radio' || found.control.kind === 'select');
      const texts = unnamed ? [sentence, found.label, found.description] : [sentence, found.description];
      const description = texts.filter((text, at) => text && (unnamed || text !== found.label) && !texts.slice(0, at).some(before => before.includes(text))).join(' ');
      return { ...found, alone: true, ...(unnamed ? byHeading : {}), description };
    };
    const all = [];
    for (const found of placed) {
      all.push(explained(found));
      yield;
    }
    return all;
  };
})();
