import Aside from './Aside.astro';
import Branches from './Branches.astro';
import Contacts from './Contacts.astro';
import Easy from './Easy.astro';
import Fact from './Fact.astro';
import ForConsultant from './ForConsultant.astro';
import OfficialLink from './OfficialLink.astro';
import Reading from './Reading.astro';
import Reality from './Reality.astro';
import Region from './Region.astro';
import Regions from './Regions.astro';
import Sources from './Sources.astro';
import Term from './Term.astro';
import ToComplete from './ToComplete.astro';
import Worksheet from './Worksheet.astro';

/** What authored texts may use: the closed vocabulary, as components. */
export const vocabulary = {
  Aside,
  Branches,
  Contacts,
  Easy,
  Fact,
  ForConsultant,
  OfficialLink,
  Reading,
  Reality,
  Region,
  Regions,
  Sources,
  Term,
  ToComplete,
  Worksheet,
};
