import { options } from '../../workbook/shape/index.ts';
import type { Option, Shape } from '../../workbook/shape/index.ts';
import { ZONES } from './scatter.ts';

const known = ZONES.join(', ');

/** The names of the four zones of a scatter. */
export const zones: Shape<readonly Option[]> = {
  expects: {
    fr: `des noms pour les zones ${known} (une ligne « - zone: » par nom)`,
    en: `names for the zones ${known} (one “- zone:” line per name)`,
  },
  read(source, reading) {
    const items = source.type === 'list' ? source.items : [];
    for (const item of items) {
      const [entry] = item.type === 'map' ? item.entries : [];
      if (!entry || ZONES.some((zone) => zone === entry.key)) continue;
      reading.report({
        rule: 'wrong-value',
        place: entry.place,
        message: { fr: `Zone inconnue : « ${entry.key} ».`, en: `Unknown zone: “${entry.key}”.` },
        hint: { fr: `Les quatre zones : ${known}.`, en: `The four zones: ${known}.` },
      });
    }
    return options.read(source, reading);
  },
};
