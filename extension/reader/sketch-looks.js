/**
 * How an element is drawn, as far as the reader leans on it: whether it is, in a line or as a block, cut off for the eye,
 * its letters' size and weight beside those around it. Told as CSS, so that a page made of a sketch is drawn alike.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sketchLooks ??= (() => {
  const { styleOf, tagOf } = flipwatch.sketchNodes;

  /** Whose size or weight the browser sets by itself, and which are so told always. */
  const styled = new Set('h1 h2 h3 h4 h5 h6 b strong th small sub sup big font button input select textarea option optgroup code kbd pre samp legend summary'.split(' '));
  const blocks = new Set('html body div p ul ol dl dt dd section article aside header footer main nav form fieldset legend h1 h2 h3 h4 h5 h6 hr figure figcaption blockquote hgroup address pre details center menu search optgroup option dialog'.split(' '));
  const inlines = new Set('span a b strong i em u s small mark q abbr bdi bdo code kbd sub sup font label img svg br wbr time cite data output'.split(' '));
  const ownDisplay = { li: 'list-item', summary: 'block', table: 'table', tr: 'table-row', td: 'table-cell', th: 'table-cell', tbody: 'table-row-group', thead: 'table-header-group', slot: 'contents', input: 'inline-block', button: 'inline-block', select: 'inline-block', textarea: 'inline-block' };

  /** @param {string} tag */
  const displayOf = tag => (blocks.has(tag) ? 'block' : inlines.has(tag) ? 'inline' : /** @type {Record<string, string>} */ (ownDisplay)[tag] ?? (tag.includes('-') ? 'inline' : ''));

  /** @param {CSSStyleDeclaration} style */
  const isCutOff = style => style.position === 'absolute' && (style.clip !== 'auto' || /inset\((50|100)%|polygon\(0|circle\(0/.test(style.clipPath));

  /** @param {string} size in px */
  const rounded = size => `${Math.round(parseFloat(size) * 10) / 10}px`;

  /** @param {Element} element  @param {CSSStyleDeclaration | null} around  the style of what is around it
   *  @returns {{look: string, style: CSSStyleDeclaration | null}} */
  return (element, around) => {
    const style = styleOf(element);
    if (!style) return { look: '', style };
    const tag = tagOf(element);
    const says = [];
    if (style.display !== displayOf(tag) && /^[a-z -]+$/.test(style.display)) says.push(`display:${style.display}`);
    if (style.display !== 'none') {
      if (style.visibility !== (around?.visibility ?? 'visible') && /^[a-z]+$/.test(style.visibility)) says.push(`visibility:${style.visibility}`);
      if (style.contentVisibility === 'hidden') says.push('content-visibility:hidden');
      if (isCutOff(style)) says.push('position:absolute;clip-path:inset(50%)');
      const isStyled = styled.has(tag);
      if ((isStyled || style.fontSize !== (around?.fontSize ?? '16px')) && /^[\d.]+px$/.test(style.fontSize)) says.push(`font-size:${rounded(style.fontSize)}`);
      if ((isStyled || style.fontWeight !== (around?.fontWeight ?? '400')) && /^\d+$/.test(style.fontWeight)) says.push(`font-weight:${style.fontWeight}`);
      if (style.textTransform === 'uppercase' && around?.textTransform !== 'uppercase') says.push('text-transform:uppercase');
    }
    return { look: says.join(';'), style };
  };
})();
