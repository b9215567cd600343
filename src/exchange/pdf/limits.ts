/** What a form may hold; our own have at most a hundredth of it. */
export const FORM_LIMITS = {
  /** Bytes of the file, looked at before it is read. */
  size: 10 * 1024 * 1024,
  fields: 5_000,
  /** Levels of the tree of fields. */
  depth: 12,
  /** Characters of a name, or of a tooltip. */
  name: 300,
} as const;
