import type { Bilingual } from '../../workbook/words.ts';
import { hintFor } from '../../workbook/nearest.ts';
import type { Findings } from '../findings.ts';
import type { RuleId } from '../../workbook/rules.ts';

/** A value that was read, or one of its parts: an attribute by name, an item by position. */
export interface Subject {
  readonly value: object;
  readonly part?: string | number;
}

/** Reports at the place where a value was written; values with no place are never wrong. */
export function reportAt(
  findings: Findings,
  { value, part }: Subject,
  rule: RuleId,
  message: Bilingual,
  hint: Bilingual,
): void {
  const at = findings.placeOf(value);
  if (!at) return;
  const place = (part === undefined ? undefined : at.placeAt?.(part)) ?? at.place;
  findings.add(at.file, { rule, place, message, hint });
}

/** Reports that something named does not exist, with the nearest that does. */
export function reportUnknown(
  findings: Findings,
  subject: Subject,
  what: Bilingual,
  name: string,
  known: readonly string[],
): void {
  reportAt(
    findings,
    subject,
    'unknown-reference',
    { fr: `${what.fr} n’existe pas : « ${name} ».`, en: `${what.en} does not exist: “${name}”.` },
    hintFor(name, known),
  );
}
