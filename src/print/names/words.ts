/**
 * Words that tell a name from what is said of somebody, in French and in English. Closed and short:
 * they make initials read better, and a word that is missing costs a role its words, never a name.
 */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Forms of address: kept as written before a name. */
export const TITLES = words(`
  mme mmes mlle mlles mm mr mrs ms miss mx madame monsieur mademoiselle sir
  dr pr prof me maître docteur professeur`);

/** Small words inside a name, when they are written without a capital. */
export const PARTICLES = words(`
  de du des la le les van von der den het ter zu di da do dos das del della el al y e`);

/** Before a word without a capital these begin a description: “the tool merchant”. */
export const DETERMINERS = words(`
  le la les l un une des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos
  leur leurs tout toute tous toutes chaque quelques plusieurs certains certaines autre autres
  deux trois quatre cinq six sept huit neuf dix
  the a an this that these those my your his her its our their all every each some several other
  two three four five six seven eight nine ten`);

/** They stand for nobody in particular. */
export const NOBODY = words(`
  personne quelqu aucun aucune tous toutes
  nobody none someone somebody anyone anybody everyone everybody`);

/** After one of these comes what is said of somebody, no more of the name. */
export const TURNS = words(`
  à a au aux chez dans en pour par sur sous avant après depuis pendant jusque jusqu que qu qui quand
  où dont si comme sans entre vers mais sauf selon car est était
  at in on for from by to of about since until till when who whom whose that which where as but near
  via is was`);

/** Words whose end is cut before a vowel, and which stand before an apostrophe. */
export const ELIDED = words('d l qu jusqu lorsqu puisqu quelqu n s j c m t');

/** English writes them with a capital. */
export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday
  mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december
  english french`);

/** Whether a word is one of those that names are told by: no name to look for in other texts. */
export function isCommon(word: string): boolean {
  const lists = [TITLES, PARTICLES, DETERMINERS, NOBODY, TURNS, CALENDAR];
  return lists.some((list) => list.has(word.toLowerCase().normalize()));
}
