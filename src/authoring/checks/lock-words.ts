import type { Bilingual } from '../../workbook/words.ts';

type Told = [message: Bilingual, hint: Bilingual];

/** A published field that nobody asks, in the layer that published it. */
export function describeDropped(path: string, kind: string): Told {
  const id = path.slice(path.lastIndexOf('.') + 1);
  return [
    {
      fr: `Le champ publié « ${path} » n’existe plus : des réponses en dépendent.`,
      en: `The published field “${path}” is gone: answers depend on it.`,
    },
    {
      fr: `Remettez-le, écrivez « was: ${id} » sous le champ qui le remplace, ou ajoutez sous « retired: » : - path: ${path}, kind: ${kind}, label: …`,
      en: `Put it back, write “was: ${id}” under the field that replaces it, or add under “retired:”: - path: ${path}, kind: ${kind}, label: …`,
    },
  ];
}

/** Fields of a worksheet that the one of an edition, which replaces it, has no more. */
export function describeDroppedByEdition(names: readonly string[]): Told {
  const list = names.join(', ');
  const [first = ''] = names;
  const count = names.length;
  return [
    {
      fr: `Cette fiche n’a pas ${count === 1 ? 'ce champ' : 'ces champs'} de la fiche d’origine : ${list}.`,
      en: `This worksheet does not have ${count === 1 ? 'this field' : 'these fields'} of the one it replaces: ${list}.`,
    },
    {
      fr: `Les réponses déjà données restent dans le carnet, parmi les réponses gardées. Les autres fiches s’en passent. Pour poser encore la question, reprenez le champ du fichier d’origine ; s’il a changé de nom, écrivez « was: ${idOf(first)} » sous le nouveau.`,
      en: `Answers already given stay in the notebook, among the kept answers. Other worksheets do without them. To ask the question still, take the field over from the file you replace; where it has another name, write “was: ${idOf(first)}” under the new one.`,
    },
  ];
}

/**
 * A published field that has become one of another kind.
 * @param isOverridden whether an edition’s own worksheet did it, at whose field this is told
 */
export function describeRetyped(
  path: string,
  kind: string,
  kindNow: string,
  isOverridden: boolean,
): Told {
  const message = {
    fr: `Le champ publié « ${path} » était « ${kind} », il est « ${kindNow} » : ses réponses ne se liraient plus.`,
    en: `The published field “${path}” was “${kind}”, it is “${kindNow}”: its answers could not be read any more.`,
  };
  if (!isOverridden) {
    return [
      message,
      {
        fr: 'Gardez le genre, ou donnez un autre identifiant au nouveau champ et retirez l’ancien sous « retired: ».',
        en: 'Keep the kind, or give the new field another id and retire the old one under “retired:”.',
      },
    ];
  }
  const line = `- ${kind}: ${idOf(path)}`;
  return [
    message,
    {
      fr: `Donnez un autre identifiant à votre champ : les réponses à l’ancien seront gardées. Ou reprenez le genre de la fiche d’origine : ${line}`,
      en: `Give your field another id: answers to the former one will be kept. Or take the kind of the worksheet you replace: ${line}`,
    },
  ];
}

/** An earlier id that another field has now. */
export function describeTaken(id: string): Told {
  return [
    {
      fr: `« ${id} » est encore l’identifiant d’un champ.`,
      en: `“${id}” is still the id of a field.`,
    },
    {
      fr: '« was » nomme un identifiant qui ne sert plus.',
      en: '“was” names an id that is not used any more.',
    },
  ];
}

/** A field that a lock retires while its worksheet asks it. */
export function describeAskedAgain(path: string): Told {
  return [
    {
      fr: `« ${path} » est retiré ici, et la fiche le demande encore.`,
      en: `“${path}” is retired here, and the worksheet still asks it.`,
    },
    {
      fr: 'Donnez un autre identifiant au champ ; si c’est la même question, retirez ces lignes.',
      en: 'Give the field another id; if it is the same question, remove these lines.',
    },
  ];
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
