import { localFieldsOf } from './local.ts';
import type { LocalWorksheet } from './local.ts';
import type { LocalField } from './kind.ts';

/**
 * A field as it crosses to the browser and stands in the manifest: what scripts and other tools
 * need, labels as plain strings. Help texts are in the page’s HTML and are left out.
 */
export interface PackedField {
  readonly kind: string;
  readonly id: string;
  readonly label?: string;
  readonly [attribute: string]: unknown;
}

export interface PackedWorksheet {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** All fields, those inside groups included, in reading order. */
  readonly fields: readonly PackedField[];
}

/** Attributes that only the page’s HTML and the build need. */
const LEFT_OUT = new Set(['hint', 'example', 'how', 'by', 'lines', 'fields', 'derived']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pack);
  if (!isRecord(value)) return value;
  // A resolved formula: its text and the list of what it reads stay behind.
  if ('ast' in value) return { ast: value['ast'] };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (LEFT_OUT.has(key)) return [];
      if (key === 'label' && isRecord(inner)) return [[key, inner['text']]];
      return [[key, pack(inner)]];
    }),
  );
}

/** Packs one field; a group gives itself without the fields it holds. */
export function packField(field: LocalField): PackedField {
  const packed = pack(field) as PackedField;
  // What is suggested to a long text comes as lines.
  const { lines, prefill } = field as { lines?: number; prefill?: unknown };
  return prefill === undefined || lines === undefined ? packed : { ...packed, lines };
}

/** Packs a worksheet with its address. */
export function packWorksheet(worksheet: LocalWorksheet, url: string): PackedWorksheet {
  return {
    id: worksheet.id,
    title: worksheet.title,
    url,
    fields: localFieldsOf(worksheet).map(packField),
  };
}
