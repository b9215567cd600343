import Aside from './Aside.astro';
import Easy from './Easy.astro';
import ForConsultant from './ForConsultant.astro';
import OfficialLink from './OfficialLink.astro';
import Reality from './Reality.astro';
import Region from './Region.astro';
import Sources from './Sources.astro';
import Term from './Term.astro';
import Worksheet from './Worksheet.astro';

/** What authored texts may use: the closed vocabulary, as components. */
export const vocabulary = {
  Aside,
  Easy,
  ForConsultant,
  OfficialLink,
  Reality,
  Region,
  Sources,
  Term,
  Worksheet,
};
