import type { CompanyLine } from '../company-contract.ts';
import type { CONTACT_ROLES, LANGUAGES } from '../kinds.ts';

type Language = (typeof LANGUAGES)[number];

/** The words of client companies. */
export interface ClientWords {
  title: string;
  lead: string;
  search: string;
  searchHint: string;
  show: string;
  state: string;
  anyState: string;
  regime: string;
  anyRegime: string;
  states: Record<CompanyLine['state'], string>;
  count: (shown: number, total: number) => string;
  next: string;
  first: string;
  none: string;
  noneHint: string;
  nothing: string;
  nothingHint: string;
  enter: string;
  name: string;
  place: string;
  regimes: string;
  contacts: string;
  contactsOf: (count: number) => string;
  servers: string;
  serversOf: (count: number) => string;
  /** A secret that was taken out before it was stored, with the clause that says so. */
  removed: (name: string, cite: string) => string;
  company: {
    change: string;
    number: string;
    numberHint: string;
    placeHint: string;
    zone: string;
    language: string;
    color: string;
    colorHint: string;
    about: string;
    aboutHint: string;
    maintenance: string;
    maintenanceHint: string;
    supportedFrom: string;
    endedOn: string;
    since: (day: string) => string;
    until: (day: string) => string;
    noAbout: string;
    history: string;
    historyLead: string;
    historyNone: string;
    older: string;
    onThisPage: string;
  };
  languages: Record<Language, string>;
  asCompany: string;
  people: {
    title: string;
    lead: string;
    none: string;
    add: string;
    change: string;
    position: string;
    roles: string;
    role: Record<(typeof CONTACT_ROLES)[number], string>;
    staff: string;
    language: string;
    site: string;
    noSite: string;
    ways: string;
    waysHint: string;
    mail: string;
    phone: string;
    extension: string;
    label: string;
    addMail: string;
    addPhone: string;
    removeWay: (value: string) => string;
    since: (day: string) => string;
    remove: (name: string) => string;
    removeAsk: (name: string) => string;
    removed: (name: string) => string;
    invite: { short: string; of: (name: string) => string };
    invited: string;
    active: string;
    endAccess: { short: string; of: (name: string) => string };
    accessEnded: (name: string) => string;
    /** `sentTo` is the address to which it was mailed, or null. */
    linkFor: (name: string, until: string, sentTo: string | null) => string;
    missing: (roles: string) => string;
  };
  sites: {
    title: string;
    none: string;
    add: string;
    name: string;
    address: string;
    room: string;
    remove: (name: string) => string;
    removeAsk: (name: string) => string;
    removed: (name: string) => string;
  };
  server: {
    title: string;
    lead: string;
    none: string;
    add: string;
    name: string;
    address: string;
    addressHint: string;
    site: string;
    dataCenter: string;
    components: string;
    hostKey: string;
    hostKeyHint: string;
    noHostKey: string;
    power: string;
    remove: (name: string) => string;
    removeAsk: (name: string) => string;
    removed: (name: string) => string;
  };
  tools: {
    title: string;
    lead: string;
    none: string;
    add: string;
    system: string;
    url: string;
    askFirst: string;
    asking: (what: string) => string;
    copy: (system: string) => string;
    copied: string;
    remove: (name: string) => string;
    removeAsk: (name: string) => string;
    removed: (name: string) => string;
  };
  data: {
    title: string;
    lead: string;
    yes: string;
    no: string;
    unknown: string;
    by: (name: string, day: string) => string;
    change: (regime: string) => string;
  };
  setUp: {
    title: string;
    progress: (done: number, all: number) => string;
    lead: string;
    none: string;
    mark: string;
    markOf: (step: string) => string;
    evidence: string;
    wanted: string;
    by: (name: string, day: string) => string;
    withdraw: (step: string) => string;
    withdrawAsk: (step: string) => string;
    withdrawn: (step: string) => string;
    marked: (step: string) => string;
    show: string;
  };
  phrase: {
    title: string;
    lead: string;
    none: string;
    since: (day: string) => string;
    said: string;
    check: string;
    passed: string;
    failed: string;
  };
  own: {
    title: string;
    lead: (company: string) => string;
    people: string;
    you: string;
    tools: string;
    toolsLead: string;
    sites: string;
    phrase: string;
    phraseLead: string;
    phraseField: string;
    phraseSet: string;
    phraseDone: string;
    add: string;
  };
  meanwhile: { title: string; is: (field: string, value: string) => string; empty: string };
}

declare module '../../kit/ui/words.tsx' {
  interface Catalogue {
    clients: ClientWords;
  }
}
