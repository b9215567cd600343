import type { LocalField } from './kind.ts';
import type { PackedField } from './pack.ts';

// Apart from `pack.ts`, which the browser never needs: it would bring the shapes along.

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (!isRecord(value) || 'ast' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === 'label' && typeof inner === 'string' ? [key, { text: inner }] : [key, unpack(inner)],
    ),
  );
}

/** Makes a packed field a local field again, without its help texts. */
export function unpackField(packed: PackedField): LocalField {
  return unpack(packed) as LocalField;
}
