import type { Json } from '../workbook/kind.ts';

export type { Json };

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/**
 * One spelling for one value: keys sorted, no spaces, members that are undefined left out.
 * Lone surrogates come out escaped, so the text survives UTF-8. Numbers JSON cannot say are null.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (isList(value)) return `[${value.map(canonical).join()}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : `${JSON.stringify(key)}:${canonical(member)}`;
    });
  return `{${members.join()}}`;
}

/** Whether two values are the same once written. */
export const isSame = (a: Json, b: Json): boolean => canonical(a) === canonical(b);

/** Reads JSON text; undefined when it is not JSON. */
export function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Whether a value read from outside is an object with named members. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
