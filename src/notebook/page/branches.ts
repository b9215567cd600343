/** The branches of a stage: the one that the reader’s own answer points to is said to be theirs. */
import { effect } from '@preact/signals-core';
import { openPage } from './page.ts';

const page = openPage();

effect(() => {
  void page.notebook.revision.value;
  for (const mark of document.querySelectorAll<HTMLElement>('[data-chosen-by]')) {
    const { chosenBy = '', option } = mark.dataset;
    mark.hidden = page.notebook.read(chosenBy) !== option;
  }
});
