import type { Locale } from '../../workbook/words.ts';
import { spokenIn } from './answers.ts';
import type { Answers } from './answers.ts';
import { plainMarkdown } from './write.ts';

/** The page that a new edition says of itself, in its first language. */
export function readmePage(answers: Answers, folder: string): string {
  const path = /^[\p{L}\p{N}./_~-]+$/u.test(folder) ? folder : `"${folder}"`;
  return PAGES[spokenIn(answers.languages)](plainMarkdown(answers.name), answers, path);
}

type Page = (name: string, answers: Answers, path: string) => string;

const hasExample = (languages: readonly Locale[]) =>
  languages.includes('fr') || languages.includes('en');

const PAGES: Readonly<Record<'fr' | 'en', Page>> = {
  fr: (name, { id, languages }, path) => `# ${name} : une édition de Passerelle

Passerelle est un carnet d'outplacement, et ce dossier en est une édition. Il ne contient que ce qui vous est propre. Tout le reste vient de Passerelle, et suit ses versions.

## Les fichiers

- \`edition.yaml\` : vos réglages, expliqués ligne par ligne.
- \`edition.schema.json\` : aide votre éditeur à compléter ces réglages. Ne le changez pas.
- \`content/\` : vos textes et vos fiches, posés sur ceux d'origine.${
    hasExample(languages)
      ? ' La page « À propos » y est déjà, comme exemple.'
      : ' Ajoutez-y ceux de votre langue.'
  }
- \`layers.lock.yaml\` : de quels textes d'origine viennent les vôtres. Gardez-le avec le reste.
- \`public/\`, si vous le créez : des fichiers copiés tels quels, comme des images.

## Les quatre commandes

Elles se lancent dans le dossier de Passerelle.

\`\`\`sh
npm run dev -- --edition ${path}      # voir le carnet pendant que vous écrivez
npm run check -- --edition ${path}    # dire ce qui ne va pas, et où
npm run build -- --edition ${path}    # fabriquer le site, dans dist/
npm start -- --edition ${path}        # le fabriquer, puis le montrer
\`\`\`

Un message de \`check\` donne le fichier, la ligne, et ce qu'il faut écrire.

## Changer, ajouter, retirer

- **Changer un texte.** Copiez-le ici, puis écrivez dans la copie : \`npm run edition -- copy ${path} stages/01-kickoff/fr.mdx\`. Votre fichier remplace l'autre en entier. Supprimez-le, et le texte d'origine revient.
- **Ajouter une fiche ou une page.** Créez un fichier à une nouvelle place, comme \`content/pages/notre-cabinet/fr.mdx\`.
- **Retirer une étape, une fiche, une séance ou une page.** Nommez-la sous \`hide:\`, dans \`edition.yaml\`.
- **Voir ce que vous avez changé.** \`npm run check -- --edition ${path} --layers\`.

## Ne changez jamais

- L'identifiant, \`id: ${id}\`. Les réponses des lecteurs sont rangées sous ce nom. Avec un autre, chaque carnet serait vide.
- Les identifiants des fiches et des champs. Leurs mots changent librement.

## Avant de publier

- Remplissez \`contacts:\` et \`legal:\` dans \`edition.yaml\`.
- Vérifiez les liens et les numéros d'aide de votre pays.

## Après une nouvelle version de Passerelle

1. Lisez son fichier \`CHANGELOG.md\`.
2. Lancez \`npm run edition -- schema ${path}\`.
3. Lancez \`npm run check -- --edition ${path} --layers\`. Il dit quels textes d'origine ont changé sous les vôtres.
`,
  en: (name, { id, languages }, path) => `# ${name}: an edition of Passerelle

Passerelle is an outplacement workbook, and this folder is an edition of it. It holds only what is your own. All the rest comes from Passerelle, and follows its versions.

## The files

- \`edition.yaml\`: your settings, explained line by line.
- \`edition.schema.json\`: helps your editor complete these settings. Leave it as it is.
- \`content/\`: your texts and worksheets, laid over the default ones.${
    hasExample(languages)
      ? ' The page “About” is there already, as an example.'
      : ' Add those of your language.'
  }
- \`layers.lock.yaml\`: which default texts yours were made from. Keep it with the rest.
- \`public/\`, if you make one: files copied as they are, such as pictures.

## The four commands

Type them in the folder of Passerelle.

\`\`\`sh
npm run dev -- --edition ${path}      # see the workbook while you write
npm run check -- --edition ${path}    # hear what is wrong, and where
npm run build -- --edition ${path}    # make the site, in dist/
npm start -- --edition ${path}        # make it, then show it
\`\`\`

A message of \`check\` gives the file, the line, and what to write.

## Change, add, hide

- **Change a text.** Copy it here, then write in the copy: \`npm run edition -- copy ${path} stages/01-kickoff/en.mdx\`. Your file replaces the other one as a whole. Delete it, and the default text comes back.
- **Add a worksheet or a page.** Make a file in a new place, such as \`content/pages/our-firm/en.mdx\`.
- **Hide a stage, a worksheet, a session or a page.** Name it under \`hide:\`, in \`edition.yaml\`.
- **See what you have changed.** \`npm run check -- --edition ${path} --layers\`.

## Never change

- The id, \`id: ${id}\`. Readers' answers are kept under this name. With another one, every notebook would be empty.
- The ids of worksheets and fields. Their words change freely.

## Before you publish

- Fill in \`contacts:\` and \`legal:\` in \`edition.yaml\`.
- Check the links and helplines of your country.

## After a new version of Passerelle

1. Read its \`CHANGELOG.md\`.
2. Run \`npm run edition -- schema ${path}\`.
3. Run \`npm run check -- --edition ${path} --layers\`. It tells which default texts have changed under yours.
`,
};
