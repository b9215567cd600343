/**
 * Makes the blank worksheets of the page ready to become forms; to be run in the page, before
 * `markPlaces`. What is to be circled by hand goes, since lists open there, and fields have room.
 * It must stand alone: nothing around it goes to the browser.
 */
export function prepareSheet(): void {
  // Rows that only paper has become rows as those of the page, each with its controls.
  for (const blank of document.querySelectorAll<HTMLElement>(
    'form[data-worksheet] [data-paper-rows]',
  )) {
    const field = blank.closest('[data-field]');
    const model = field?.querySelector<HTMLTemplateElement>(
      'template[data-own-template], template[data-new-row]',
    );
    const list = field?.querySelector('[data-own-list], [data-rows]');
    const isPrinted = blank.checkVisibility() || blank.closest('[data-paper="wide"]');
    if (!model || !list || !isPrinted) continue;
    const isTable = model.matches('[data-new-row]');
    const before = list.querySelectorAll('[data-row], [data-own]').length;
    const count = Number(blank.dataset['paperRows']);
    for (let number = before + 1; number <= before + count; number += 1) {
      const row = document.importNode(model.content, true);
      for (const element of row.querySelectorAll('*'))
        for (const attribute of element.attributes)
          attribute.value = attribute.value
            .replaceAll('~row~', `r${number}`)
            .replaceAll('~own', `own-${number}`);
      const told = isTable ? row.querySelector('[data-number]') : null;
      if (told) told.textContent = String(number);
      list.append(row);
    }
    blank.remove();
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print {
    .print-options, .print-legend { display: none }
    .entry-table .cell, span[data-line] { min-block-size: 15pt }
    .form-room { display: block; flex: 1; min-block-size: 12pt }
    .entry-table .unit-field { display: flex; align-items: end }
    .print-lines > i:has(~ i) { border-color: transparent }
  }`);
  document.adoptedStyleSheets.push(sheet);
}
