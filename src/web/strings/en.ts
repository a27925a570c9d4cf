import type {} from '../../documents/ui/words.ts';
import type { Catalogue } from '../../kit/ui/words.tsx';
import type {} from '../words.ts';
import { account } from './en-account.ts';
import { audit } from './en-audit.ts';
import { clients } from './en-clients.ts';
import { agreed, contracts, effective } from './en-contracts.ts';
import { datesIn } from './en-dates.ts';
import { delivery } from './en-delivery.ts';
import { editions } from './en-editions.ts';
import { rulesHelp } from './en-help.ts';
import { clientImport } from './en-import.ts';
import { inbox } from './en-inbox.ts';
import { people } from './en-people.ts';
import { preview } from './en-preview.ts';
import { privacy } from './en-privacy.ts';
import { push } from './en-push.ts';
import { screens } from './en-screens.ts';
import { shifts } from './en-shifts.ts';

/** Every word on the screens, in English. Another language is another file of this type. */
export const en: Catalogue = {
  ...screens,
  editions,
  people,
  clients,
  contracts,
  effective,
  clientImport,
  account,
  audit,
  delivery,
  preview,
  privacy,
  shifts,
  inbox,
  push,
  kit: {
    keys: {
      title: 'Keys',
      singleKeys: 'Single keys work (turn off if you dictate text)',
      close: 'Close',
    },
    scheme: { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the system' },
    link: { copied: 'Link copied', copy: 'Copy the link' },
    form: {
      close: 'Close',
      cancel: 'Cancel',
      keep: 'Leave it as it is',
      save: 'Save',
      saved: 'Saved',
      unreachable: people.unreachable,
    },
    failure: { title: 'Something went wrong' },
    dates: datesIn(),
    datesIn,
  },
  web: {
    product: 'LeanTech Hub',
    pageTitle: (page) => (page ? `${page} · LeanTech Hub` : 'LeanTech Hub'),
    skip: 'Skip to the text',
    navigation: 'Main',
    menu: 'Menu',
    know: 'Know',
    desk: 'Desk',
    administration: 'Administration',
    home: 'Home',
    documents: 'Documents',
    codes: 'Error codes',
    editions: 'Editions',
    preview: 'Preview',
    people: 'People',
    tickets: 'Tickets',
    newTicket: 'New ticket',
    companyTickets: { none: 'There is no ticket of this company.', all: 'All tickets of this company' },
    companies: 'Client companies',
    myCompany: 'My company',
    team: 'Team',
    shifts: 'Shifts',
    teams: 'Teams',
    signOn: 'Single sign-on',
    tokens: 'Program tokens',
    delivery: 'Delivery',
    audit: 'Audit trail',
    account: 'My account',
    go: 'Go to',
    help: 'Help',
    goTo: (place) => `Go to ${place.toLowerCase()}`,
    showKeys: 'Show the keys',
    keys: 'Keys',
    palette: {
      open: 'Search',
      title: 'Search the hub',
      hint: 'Describe the situation, or type a code or a clause',
      results: 'Results',
      close: 'Close',
      recent: 'Opened last',
      actions: 'Actions',
      help: 'Help',
      colours: (scheme) => `Colours: ${scheme}`,
      ticket: 'ticket of this number',
      unknownCode: 'not in the catalogue: what to do now',
      nothing: (typed) => `Nothing answers "${typed}". Try other words, or ask your Team Leader.`,
      loading: 'The index is on its way …',
      count: (count) => `${count} ${count === 1 ? 'result' : 'results'}`,
    },
    search: {
      title: 'Search',
      button: 'Search',
      hint: 'Describe the situation, or type a code or a clause',
      nothing: (typed) => `Nothing answers "${typed}".`,
      nothingHint: 'Try other words, or ask your Team Leader.',
    },
    rulesHelp,
    homeTitle: 'LeanTech knowledge hub',
    notFound: 'There is nothing at this address',
    notFoundHint: 'The link may be old, or a letter in it wrong.',
    notShown: 'This page is not shown',
    failureHint:
      'The page could not be shown. Nothing that you typed elsewhere is lost. Reload it; if it happens again, tell your administrator the time.',
    toDocuments: 'See all documents',
  },
  documents: {
    listTitle: 'Documents',
    listLead: 'Everything that the desk works by. What a document marks as enforced is what the hub does.',
    listEmpty: 'There are no documents yet.',
    listEmptyHint:
      'The hub shows what lies in its content folder. Your administrator can see with hub doctor where that is.',
    categories: {
      'front-page': 'Front page',
      'knowledge-base': 'Knowledge base',
      procedure: 'Standard operating procedures',
      hr: 'HR policies',
      contract: 'Contracts',
    },
    kinds: {
      'front-page': 'front page',
      'knowledge-base': 'knowledge base',
      procedure: 'procedure',
      hr: 'HR policy',
      contract: 'contract',
    },
    agreed,
    clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
    contents: 'On this page',
    linkedFrom: 'Linked from',
    enforced: 'enforced',
    enforcedHint: 'The hub works by this section: what it says is what happens.',
    linkTo: (what) => `Link to ${what}`,
    print: 'Print',
    beside: 'What does it say for my case?',
    notFound: (id) => `There is no document ${id}`,
    notFoundHint: 'It may have been withdrawn, or the number is another.',
    toTheList: 'See all documents',
  },
};
