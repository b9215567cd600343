import { editionShape } from './shape.ts';

/** The name of the schema’s file, beside `edition.yaml`. */
export const SCHEMA_FILE = 'edition.schema.json';

/**
 * The JSON Schema of `edition.yaml`, by which editors complete, explain and underline while one
 * writes. It is made of the same shapes that read the file, and keeps to what draft 7 and
 * 2020-12 have in common; `npm run check` says more than a schema can.
 */
export function editionSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:passerelle:edition',
    title: 'Une édition de Passerelle / An edition of Passerelle',
    ...editionShape.schema,
  };
}
