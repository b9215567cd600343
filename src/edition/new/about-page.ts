import { scalar, plainMarkdown } from './write.ts';

/** The page “About” in the firm’s name: the example of an override, in the languages it is written in. */
export const aboutPage: Readonly<Record<'fr' | 'en', (name: string) => string>> = {
  fr: (name) => `---
title: À propos
slug: a-propos
summary: ${scalar(`${name} : ce qu'est ce carnet, pour qui, et d'où il vient.`)}
keywords: qui a fait ce carnet, licence
---

{/* Cette page remplace celle de l'édition d'origine. Changez-la, ou supprimez-la : l'autre revient. */}

## Ce qu'est ce carnet

Ce carnet d'<Term id="outplacement">outplacement</Term> est publié par ${plainMarkdown(name)} : des étapes à lire, et des fiches à remplir. Il se lit à l'écran et sur papier.

Vous n'avez pas de compte à créer. Ce que vous écrivez reste dans votre navigateur. La page [Vie privée](page:privacy) montre comment le vérifier.

## Pour qui

Pour toute personne qui cherche un travail, avec un consultant ou par elle-même. Les étapes se suivent : commencez par la première.

## D'où il vient

Ce carnet est une édition de Passerelle, un carnet libre. La page [La méthode et ses sources](page:method) dit sur quoi il repose. Les [Mentions légales](page:legal) donnent les licences.

Les personnes des [carnets d'essai](trial:) sont imaginaires.
`,
  en: (name) => `---
title: About
slug: about
summary: ${scalar(`${name}: what this workbook is, whom it is for, and where it comes from.`)}
keywords: who made this, licence
---

{/* This page replaces that of the default edition. Change it, or delete it: the other one comes back. */}

## What this workbook is

This <Term id="outplacement">outplacement</Term> workbook is published by ${plainMarkdown(name)}: stages to read, and worksheets to fill in. You can read it on screen and on paper.

You have no account to open. What you write stays in your browser. The page [Privacy](page:privacy) shows how to check it.

## Whom it is for

Anyone who looks for work, with a consultant or alone. The stages follow each other: begin with the first.

## Where it comes from

This workbook is an edition of Passerelle, a free workbook. The page [The method and its sources](page:method) tells what it rests on. The [legal notice](page:legal) gives the licences.

The people of the [trial notebooks](trial:) are imaginary.
`,
};
