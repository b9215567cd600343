import type { ReferenceKind, Targets } from '../../../../src/authoring/markdown/index.ts';

const IDS: Readonly<Record<ReferenceKind, readonly string[]>> = {
  page: ['trade', 'method'],
  stage: ['kickoff'],
  worksheet: ['mutual-commitment'],
  session: ['01'],
  glossary: ['role'],
  notebook: [''],
  trial: [],
  official: ['france-travail'],
};

/** A small workbook served under `/carnet/`; every part has the one anchor `purpose`. */
export const targets: Targets = {
  resolve(kind, id, anchor) {
    if (!IDS[kind].includes(id) || (anchor !== undefined && anchor !== 'purpose')) return undefined;
    return `/carnet/${kind}/${id}${anchor ? `#${anchor}` : ''}`;
  },
  ids: (kind) => IDS[kind],
  anchors: () => ['purpose'],
};
