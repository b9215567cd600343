/**
 * Makes texts as high as what is written in them, where the browser’s own `field-sizing` does not:
 * Safari before 26.2. An answer on one line would hide all but its first words.
 */
export function followTexts(): void {
  const due = new Set<HTMLTextAreaElement>();
  const widths = new WeakMap<Element, number>();

  function grow(): void {
    const seen = [...due].filter(({ offsetParent }) => offsetParent !== null);
    due.clear();
    const top = scrollY;
    // All at once, so that hundreds of rows are laid out twice and not each for itself.
    for (const { style } of seen) style.blockSize = '0';
    const heights = seen.map((area) => area.scrollHeight + area.offsetHeight - area.clientHeight);
    seen.forEach(({ style }, at) => (style.blockSize = `${heights[at] ?? 0}px`));
    // The page was shorter for a moment.
    if (scrollY !== top) scrollTo({ top, behavior: 'instant' });
  }

  function growSoon(areas: Iterable<Element>): void {
    if (due.size === 0) requestAnimationFrame(grow);
    for (const area of areas) if (area instanceof HTMLTextAreaElement) due.add(area);
  }

  const resized = new ResizeObserver((entries) => {
    const other = entries.filter(({ target, contentRect: { width } }) => {
      const isOther = widths.get(target) !== width;
      widths.set(target, width);
      return isOther;
    });
    growSoon(other.map(({ target }) => target));
  });
  const watch = (root: ParentNode) => {
    const areas = root.querySelectorAll('.worksheet textarea');
    for (const area of areas) resized.observe(area);
    return areas;
  };
  watch(document);
  addEventListener('input', ({ target }) => target instanceof Element && growSoon([target]));
  // What a script shows in a text it also writes in the copy for paper, beside it.
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const around = target instanceof Element ? target : target.parentElement;
      if (around) growSoon(watch(around.parentElement ?? around));
    }
  }).observe(document.body, { childList: true, subtree: true });
}
