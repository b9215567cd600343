import type { Bilingual } from '../../workbook/words.ts';
import { nearest } from '../../workbook/nearest.ts';
import type { Findings } from '../findings.ts';
import type { RuleId } from '../rules.ts';

/** Reports at the place where a value was written; values with no place are never wrong. */
export function reportAt(
  findings: Findings,
  value: object,
  rule: RuleId,
  message: Bilingual,
  hint: Bilingual,
): void {
  const at = findings.placeOf(value);
  if (at) findings.add(at.file, { rule, place: at.place, message, hint });
}

/** Reports that something named does not exist, with the nearest that does. */
export function reportUnknown(
  findings: Findings,
  value: object,
  what: Bilingual,
  name: string,
  known: readonly string[],
): void {
  const close = nearest(name, known);
  const some = known.slice(0, 8).join(', ');
  reportAt(
    findings,
    value,
    'unknown-reference',
    { fr: `${what.fr} n’existe pas : « ${name} ».`, en: `${what.en} does not exist: “${name}”.` },
    close
      ? { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` }
      : { fr: `Il existe : ${some || 'rien encore'}.`, en: `There are: ${some || 'none yet'}.` },
  );
}
