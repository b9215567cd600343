import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWith } from '../../../editions.ts';

const SPECIMEN = 'tests/editions/specimen/content/stages/01-kinds/worksheets';

/** The problems of a worksheet of the specimen in which a piece of text is written otherwise. */
function problemsOf(id: string, from: string, to: string): string[] {
  const text = readFileSync(`${SPECIMEN}/${id}.yaml`, 'utf8');
  expect(text).toContain(from);
  const { problems } = readWith({
    [`stages/01-start/worksheets/${id}.yaml`]: text.replace(from, to),
  });
  return problems
    .filter(
      ({ file, rule }) =>
        file.includes(id) && !['unused-worksheet', 'unlocked-field', 'unplaced'].includes(rule),
    )
    .map(({ rule, message }) => `${rule}: ${message.en}`);
}

describe('what is written of a chart', () => {
  it('names a column that is not there', () => {
    expect(problemsOf('chart-rings', 'ring: closeness', 'ring: closenes').join('\n')).toContain(
      'chart-rings.people.closenes',
    );
  });

  it('has a type that is known, with the nearest name', () => {
    expect(problemsOf('chart-line', 'type: line', 'type: lines').join('\n')).toContain('“lines”');
  });

  it('has formulas computed for the rows of its table', () => {
    expect(problemsOf('chart-scatter', 'value: access', 'value: acces').join('\n')).toContain(
      'formula',
    );
  });

  it('has no other zones than the four', () => {
    expect(problemsOf('chart-scatter', '- neither:', '- nowhere:')).toContain(
      'wrong-value: Unknown zone: “nowhere”.',
    );
  });

  it('is right as the specimen writes it', () => {
    for (const type of ['bars', 'funnel', 'line', 'radar', 'rings', 'scatter', 'timeline'])
      expect(
        problemsOf(`chart-${type}`, 'title:', 'title:').filter(
          (each) => !each.startsWith('not-placed'),
        ),
      ).toEqual([]);
  });
});
