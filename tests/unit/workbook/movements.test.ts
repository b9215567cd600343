import { expect, it } from 'vitest';
import { movementsOf } from '../../../src/workbook/stage.ts';

const stage = (id: string, movement: 'link' | 'strategy' | 'vision') => ({ id, movement });

it('puts stages of one movement together, where they follow each other', () => {
  const stages = [stage('a', 'link'), stage('b', 'link'), stage('c', 'vision'), stage('d', 'link')];
  expect(
    movementsOf(stages).map(({ key, stages: run }) => [key, run.map(({ id }) => id).join(' ')]),
  ).toEqual([
    ['movement-link', 'a b'],
    ['movement-vision', 'c'],
    ['movement-link-2', 'd'],
  ]);
});
