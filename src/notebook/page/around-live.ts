import type { LiveContext } from '../../fields/live.ts';
import { answerText, rowsAt } from '../answers.ts';
import type { Calculator } from '../scope.ts';
import type { Bound, BoundForm } from './form.ts';
import type { Page } from './page.ts';
import { tellGiven, tellResult } from './result.ts';

/** What a field that follows from answers may ask of this page. */
export function liveContext(
  { field, path }: Bound,
  form: BoundForm,
  page: Page,
  calculator: Calculator,
): LiveContext {
  const { notebook, fields, telling } = page;
  return {
    field,
    telling,
    path,
    worksheet: form.worksheet,
    fieldAt: (at) => fields.get(at),
    answerAt: (at) => notebook.read(at),
    rowsAt: (at) => rowsAt(notebook, at),
    textAt(at) {
      const asked = fields.get(at);
      const { formula } = (asked ?? {}) as { formula?: { ast?: unknown } };
      if (!asked) return '';
      if (!formula) return answerText(notebook, at, asked, telling);
      const result = calculator.compute(formula);
      return result.value === null ? '' : tellResult(result, asked, page);
    },
    compute: (formula) => calculator.compute(formula),
    computeRows: (table, formulas) => calculator.computeRows(table, formulas),
    tell: (result, asked) => tellResult(result, asked, page),
    tellGiven: (result) => tellGiven(result, page),
    write(at, value) {
      notebook.write(at, value);
      form.refresh(at);
      form.form.dispatchEvent(new CustomEvent('passerelle:written'));
    },
  };
}
