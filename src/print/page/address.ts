/**
 * Short addresses on paper, where the build did not know the site: told from where the page is.
 * The code to photograph is drawn when there is time, on machines that have a printer as a rule.
 */
export function completeAddresses(root: ParentNode): readonly HTMLElement[] {
  const places = [...root.querySelectorAll<HTMLElement>('[data-short]')];
  const bare = places.filter((place) => !place.querySelector('svg'));
  for (const place of bare) {
    // A long one breaks before its code.
    const code = (place.dataset['short'] ?? '').replace(/\/$/, '');
    place
      .querySelector('[data-short-words]')
      ?.replaceChildren(location.host, document.createElement('wbr'), code);
  }
  return bare;
}

/** Draws the codes of these addresses. */
export async function drawCodes(places: readonly HTMLElement[]): Promise<void> {
  if (places.length === 0) return;
  const { drawCode } = await import('./code.ts');
  for (const place of places) drawCode(place);
}

/** Tells the addresses of this page, and draws their codes where there may be a printer. */
export function tellAddresses(): void {
  const bare = completeAddresses(document);
  if (bare.length === 0 || !matchMedia('(pointer: fine)').matches) return;
  const draw = () => void drawCodes(bare).catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(draw);
  else setTimeout(draw, 500);
}
