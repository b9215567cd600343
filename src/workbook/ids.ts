/** Ids are what answers are keyed by: short, plain, never derived from a label or a position. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,39}$/;
