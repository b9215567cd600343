import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { amount, formula, id, list, map, oneOf } from '../../workbook/shape/index.ts';
import { optional, prose, required, whole } from '../../workbook/shape/index.ts';
import { references } from './references.ts';
import { tableOf, toFullPath } from './table.ts';
import { zones } from './zones.ts';

const series = list(
  map({
    id: required(id, { fr: 'Son identifiant.', en: 'Its id.' }),
    label: required(prose, { fr: 'Son nom dans la légende.', en: 'Its name in the legend.' }),
    value: optional(formula, {
      fr: 'Ce qui est dessiné : un calcul par ligne du tableau, ou une liste de nombres.',
      en: 'What is drawn: a calculation per row of the table, or a list of numbers.',
    }),
    where: optional(formula, {
      fr: 'Barres : les lignes que cette série compte.',
      en: 'Bars: the rows that this series counts.',
    }),
    of: optional(references, {
      fr: 'Radar : les champs de cette série, dans l’ordre des axes.',
      en: 'Radar: the fields of this series, in the order of the axes.',
    }),
  }),
);

const step = map({
  id: required(id, { fr: 'Son identifiant.', en: 'Its id.' }),
  label: required(prose, { fr: 'Son nom.', en: 'Its name.' }),
  value: required(formula, { fr: 'Combien y arrivent.', en: 'How many reach it.' }),
});

const side = map({
  value: required(formula, { fr: 'Un calcul par ligne.', en: 'A calculation per row.' }),
  low: required(amount(), { fr: 'Où l’axe commence.', en: 'Where the axis begins.' }),
  high: required(amount(), { fr: 'Où l’axe finit.', en: 'Where the axis ends.' }),
  label: required(prose, { fr: 'Le nom de l’axe.', en: 'The name of the axis.' }),
});

const column = (fr: string, en: string) => optional(id, { fr, en });

const attributes = {
  type: required(oneOf(['radar', 'line', 'timeline', 'rings', 'funnel', 'bars', 'scatter']), {
    fr: 'Le genre de figure.',
    en: 'The type of chart.',
  }),
  of: optional(references, {
    fr: 'Ce qu’elle montre : un tableau, ou une liste de champs.',
    en: 'What it shows: a table, or a list of fields.',
  }),
  name: column('La colonne qui nomme chaque ligne.', 'The column that names each row.'),
  series: optional(series, {
    fr: 'Ce qui est dessiné l’un sur l’autre ou côte à côte.',
    en: 'What is drawn over each other or side by side.',
  }),
  low: optional(amount(), { fr: 'Radar, ligne : le plus bas.', en: 'Radar, line: the lowest.' }),
  high: optional(amount(), { fr: 'Radar, ligne : le plus haut.', en: 'Radar, line: the highest.' }),
  order: optional(formula, {
    fr: 'Radar : un calcul par ligne ; les plus grands d’abord.',
    en: 'Radar: a calculation per row; the greatest first.',
  }),
  keep: optional(whole({ min: 3, max: 24 }), {
    fr: 'Radar : combien de lignes au plus.',
    en: 'Radar: how many rows at most.',
  }),
  when: column('Ligne : la colonne de la date.', 'Line: the column of the date.'),
  begin: column('Frise : la colonne du début.', 'Timeline: the column of the beginning.'),
  end: column('Frise : la colonne de la fin.', 'Timeline: the column of the end.'),
  lane: column('Frise : la colonne qui range en couloirs.', 'Timeline: the column of the lanes.'),
  gap: optional(whole({ min: 0, max: 120 }), {
    fr: 'Frise : montrer le temps libre de plus de tant de mois.',
    en: 'Timeline: show free time of more than so many months.',
  }),
  ring: column('Cercles : la colonne de la proximité.', 'Rings: the column of closeness.'),
  sector: column('Cercles : la colonne des secteurs.', 'Rings: the column of sectors.'),
  ties: column(
    'Cercles : la colonne qui dit qui connaît qui.',
    'Rings: the column that says who knows whom.',
  ),
  steps: optional(list(step), { fr: 'Entonnoir : les étapes.', en: 'Funnel: the steps.' }),
  least: optional(whole({ min: 1, max: 1000 }), {
    fr: 'Entonnoir : les cas qu’il faut pour juger un passage.',
    en: 'Funnel: the cases it takes to judge a passage.',
  }),
  group: column('Barres : la colonne qui groupe.', 'Bars: the column to group by.'),
  across: optional(side, { fr: 'Nuage : l’axe horizontal.', en: 'Scatter: the axis across.' }),
  up: optional(side, { fr: 'Nuage : l’axe vertical.', en: 'Scatter: the axis up.' }),
  zones: optional(zones, {
    fr: 'Nuage : les noms des quatre zones (both, up, across, neither).',
    en: 'Scatter: the names of the four zones (both, up, across, neither).',
  }),
  format: optional(oneOf(['number', 'money', 'percent']), {
    fr: 'Comment les nombres sont écrits.',
    en: 'How numbers are written.',
  }),
};

const COLUMNS = [
  'name',
  'when',
  'begin',
  'end',
  'lane',
  'ring',
  'sector',
  'ties',
  'group',
] as const;

/** Those of them that must tell a date. */
const DATES = ['when', 'begin', 'end'] as const;

/** What each type cannot be drawn without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  radar: [],
  line: ['series'],
  timeline: ['of', 'begin'],
  rings: ['of', 'name', 'ring'],
  funnel: ['steps'],
  bars: ['of'],
  scatter: ['of', 'across', 'up'],
};

/** A picture of answers; sentences and a table say the same. */
export const definition = defineKind({
  kind: 'chart',
  attributes,
  lacks: (field) =>
    (NEEDED[String(field['type'])] ?? []).filter((name) => field[name] === undefined),
  formulaRows: (field) => tableOf(field as unknown as ChartField),
  namedFields(field, worksheet) {
    const chart = field as unknown as ChartField;
    const table = tableOf(chart);
    if (table === undefined) {
      const own = (chart.series ?? []).flatMap((each) => each.of ?? []);
      return [...(chart.of ?? []), ...own].map((each) => toFullPath(each, worksheet));
    }
    const path = toFullPath(table, worksheet);
    const columns = COLUMNS.flatMap((each) => chart[each] ?? []);
    return columns.length > 0 ? columns.map((column) => `${path}.${column}`) : [path];
  },
  namedKinds(field, worksheet) {
    const table = tableOf(field as unknown as ChartField);
    if (table === undefined) return [];
    return DATES.flatMap((attribute) => {
      const column = field[attribute];
      if (typeof column !== 'string') return [];
      const path = `${toFullPath(table, worksheet)}.${column}`;
      return [{ attribute, path, kinds: ['date', 'computed'] }];
    });
  },
});

export type ChartField = LocalFieldOf<typeof attributes>;
