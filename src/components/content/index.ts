import Aside from './Aside.astro';
import Branches from './Branches.astro';
import Easy from './Easy.astro';
import ForConsultant from './ForConsultant.astro';
import OfficialLink from './OfficialLink.astro';
import Reading from './Reading.astro';
import Reality from './Reality.astro';
import Region from './Region.astro';
import Regions from './Regions.astro';
import Sources from './Sources.astro';
import Term from './Term.astro';
import Worksheet from './Worksheet.astro';

/** What authored texts may use: the closed vocabulary, as components. */
export const vocabulary = {
  Aside,
  Branches,
  Easy,
  ForConsultant,
  OfficialLink,
  Reading,
  Reality,
  Region,
  Regions,
  Sources,
  Term,
  Worksheet,
};
