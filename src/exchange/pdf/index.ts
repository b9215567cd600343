/** Opening a filled PDF form on the notebook’s page, as any other copy. What reads it comes then. */
import { addOpener } from '../../notebook/page/notebook/openers.ts';
import { FORM_LIMITS } from './limits.ts';

addOpener({
  // A program may write something before it; a copy of the notebook begins with a bracket.
  isOf: (start) => /^[^{]*%PDF-/.test(String.fromCharCode(...start)),
  limit: FORM_LIMITS.size,
  open: async (file, page) => (await import('./open.ts')).openForm(file, page),
});
