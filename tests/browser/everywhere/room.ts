import type { Page } from '@playwright/test';

const widths = [320, 360, 768, 1280];

/** What makes the page wider than its window: nothing, when the page is as wide as it is shown. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isClipped = (element: Element) => {
      for (let around = element.parentElement; around; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible' && around !== document.body)
          return true;
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !isClipped(element),
    );
    return [`${scrollWidth} > ${clientWidth}`].concat(
      wide.slice(0, 3).map(({ tagName, className, id }) => `${tagName}.${String(className)}#${id}`),
    );
  });
}

/** The same on a phone, a tablet and a wide screen. */
export async function findOverflows(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await findOverflow(page);
    if (wide.length > 0)
      found.push(`${new URL(page.url()).pathname} at ${width} px: ${wide.join(' ')}`);
  }
  return found;
}

/** Words of which a part is hidden by the box they stand in. What is there for readers aloud is not meant. */
export async function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('p, li, label, legend, h1, h2, h3, button, a, th, td, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
        const isHidden = clipPath !== 'none';
        const isCut =
          (overflowY !== 'visible' && scrollHeight > clientHeight + 2) ||
          (overflowX !== 'visible' && scrollWidth > clientWidth + 2);
        return isCut && !isHidden;
      })
      .map(({ outerHTML }) => `${location.pathname} cuts ${outerHTML.slice(0, 100)}`),
  );
}
