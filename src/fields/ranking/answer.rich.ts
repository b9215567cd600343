import type { AnswerKind } from '../../workbook/kind.ts';
import { acceptPicked, wordsOf } from '../choice/answer.ts';
import type { Picked } from '../choice/answer.ts';
import type { RankingField } from './definition.ts';

/** What is ranked, first to last: ids of options, and what comes from earlier answers. */
export type Ranked = readonly (string | Picked)[];

export function idOf(item: string | Picked): string {
  return typeof item === 'string' ? item : item.id;
}

/** What counts: beyond the places that the worksheet asks for, things are kept, not ranked. */
function counted(value: Ranked, { keep = Infinity }: RankingField): Ranked {
  return value.slice(0, keep);
}

export const answers: AnswerKind<RankingField, Ranked> = {
  accept(value) {
    if (!Array.isArray(value)) return undefined;
    const seen = new Set<string>();
    const items = value.map((item) => (typeof item === 'string' ? item : acceptPicked(item)));
    if (!items.every((item) => item !== undefined)) return undefined;
    return items.filter((item) => !seen.has(idOf(item)) && seen.add(idOf(item)));
  },
  isAnswered: (value) => value.length > 0,
  toText: (value, field, telling) =>
    value.map((item, index) => `${index + 1}. ${wordsOf(item, field, telling)}`).join('\n'),
  toValue(value, field, telling) {
    const ranked = counted(value, field);
    return field.from ? ranked.map((item) => wordsOf(item, field, telling)) : ranked.map(idOf);
  },
  toItems: (value, field, telling) =>
    counted(value, field).map((item) => ({
      id: idOf(item),
      label: { text: wordsOf(item, field, telling) },
    })),
  fromValue(value, field, telling) {
    const offers = telling.offered(field);
    const own = new Set(field.options?.map(({ id }) => id));
    const ranked = [value].flat().flatMap((each): (string | Picked)[] => {
      const offer = offers.find(({ id, label }) => each === id || each === label.text);
      if (!offer) return [];
      return [own.has(offer.id) ? offer.id : { id: offer.id, text: offer.label.text }];
    });
    return ranked.length > 0 ? ranked : undefined;
  },
};
