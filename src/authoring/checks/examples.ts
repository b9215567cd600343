import type { Checking } from './index.ts';

/** A filled example names a worksheet that exists, and fields that it has. */
export function checkExamples({ workbook, findings, scanned }: Checking): void {
  const known = new Map(workbook.worksheets.map((worksheet) => [worksheet.id, worksheet]));
  for (const { place, parts, source, file } of scanned) {
    if (place !== 'example' || source?.type !== 'map') continue;
    const [id = ''] = parts;
    if (known.has(id)) continue;
    findings.add(file.shown, {
      rule: 'unknown-reference',
      place: source.place,
      message: { fr: `Cette fiche n’existe pas : « ${id} ».`, en: `This worksheet does not exist: “${id}”.` },
      hint: {
        fr: 'Le nom du fichier est l’identifiant de la fiche.',
        en: 'The file’s name is the worksheet’s id.',
      },
    });
  }
}
