/** What a schema may say: what draft 7 and 2020-12 of JSON Schema understand alike. */
interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
}

const KNOWN = [
  ...[
    '$schema',
    '$id',
    'title',
    'description',
    'type',
    'enum',
    'pattern',
    'maxLength',
    'anyOf',
    'items',
  ],
  ...['minItems', 'uniqueItems', 'properties', 'patternProperties', 'additionalProperties'],
  'required',
];

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Where a value breaks a schema, and where the schema says what this reader does not know. */
export function findFaults(schema: Schema, value: unknown, at = '$'): readonly string[] {
  const strange = Object.keys(schema).filter((key) => !KNOWN.includes(key));
  const faults = strange.map((key) => `${at}: the schema says ${key}`);
  const { type, anyOf, pattern } = schema;
  if (type !== undefined && ![type].flat().includes(typeOf(value)))
    return [...faults, `${at}: ${typeOf(value)} is not ${[type].flat().join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) faults.push(`${at}: not one of the names`);
  // As editors compile it.
  if (pattern !== undefined && typeof value === 'string' && !new RegExp(pattern, 'u').test(value))
    faults.push(`${at}: ${value} is not like ${pattern}`);
  const { maxLength = Infinity } = schema;
  if (typeof value === 'string' && value.length > maxLength) faults.push(`${at}: too long`);
  if (anyOf && anyOf.every((each) => findFaults(each, value, at).length > 0))
    faults.push(`${at}: none of what it may be`);
  if (Array.isArray(value)) faults.push(...findInList(schema, value, at));
  else if (typeof value === 'object' && value !== null)
    faults.push(...findInMap(schema, value as Readonly<Record<string, unknown>>, at));
  return faults;
}

function findInList(
  { items, minItems = 0, uniqueItems = false }: Schema,
  values: readonly unknown[],
  at: string,
): string[] {
  return [
    ...(values.length < minItems ? [`${at}: too short`] : []),
    ...(uniqueItems && new Set(values).size < values.length ? [`${at}: twice the same`] : []),
    ...(items ? values.flatMap((each, index) => findFaults(items, each, `${at}[${index}]`)) : []),
  ];
}

function findInMap(
  { properties = {}, patternProperties = {}, additionalProperties = true, required = [] }: Schema,
  value: Readonly<Record<string, unknown>>,
  at: string,
): string[] {
  const missing = required.filter((key) => !Object.hasOwn(value, key));
  const inside = Object.entries(value).flatMap(([key, each]) => {
    const patterns = Object.entries(patternProperties).filter(([pattern]) =>
      new RegExp(pattern, 'u').test(key),
    );
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const schemas = [...(own ? [own] : []), ...patterns.map(([, schema]) => schema)];
    if (schemas.length === 0 && !additionalProperties) return [`${at}.${key}: unknown`];
    return schemas.flatMap((schema) => findFaults(schema, each, `${at}.${key}`));
  });
  return [...missing.map((key) => `${at}.${key}: missing`), ...inside];
}

/** Every property of a schema, by its path, that says nothing of what it is for. */
export function findUntold(schema: Schema, at = '$'): readonly string[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, each]) => [
      ...(each.description ? [] : [`${at}.${key}`]),
      ...findUntold(each, `${at}.${key}`),
    ]),
    ...(schema.items ? findUntold(schema.items, `${at}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((each) => findUntold(each, at)),
  ];
}
