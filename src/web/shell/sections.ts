import type { WebWords } from '../words.ts';

/** One entry of the navigation. */
export interface HubSection {
  href: string;
  word:
    | 'home'
    | 'documents'
    | 'codes'
    | 'editions'
    | 'preview'
    | 'team'
    | 'shifts'
    | 'people'
    | 'tickets'
    | 'companies'
    | 'myCompany'
    | 'teams'
    | 'signOn'
    | 'tokens'
    | 'delivery'
    | 'audit';
  /** Keys that go there. */
  keys: string;
  group?: 'know' | 'desk' | 'administration';
  /** It stands there only for those who hold this permission. */
  permission?: string;
  /** It is the desk's: contacts of client companies do not see it. */
  isForStaff?: true;
  /** It stands there only while the hub watches a folder. */
  isPreview?: true;
}

/** The parts of the hub that work, in the order of the navigation. A new one is one line here. */
export const sections: readonly HubSection[] = [
  { href: '/', word: 'home', keys: 'g h', isForStaff: true },
  { href: '/my-company', word: 'myCompany', keys: 'g y', permission: 'own-company.read' },
  { href: '/documents', word: 'documents', keys: 'g d', group: 'know', isForStaff: true },
  { href: '/codes', word: 'codes', keys: 'g c', group: 'know', isForStaff: true },
  { href: '/editions', word: 'editions', keys: 'g e', group: 'know', isForStaff: true },
  { href: '/preview', word: 'preview', keys: 'g p', group: 'know', isPreview: true },
  { href: '/tickets', word: 'tickets', keys: 'g q', group: 'desk', permission: 'tickets.read' },
  { href: '/team', word: 'team', keys: 'g t', group: 'desk', permission: 'shifts.read' },
  { href: '/shifts', word: 'shifts', keys: 'g s', group: 'desk', permission: 'shifts.read' },
  { href: '/companies', word: 'companies', keys: 'g l', group: 'desk', permission: 'clients.read' },
  { href: '/people', word: 'people', keys: 'g o', group: 'desk', permission: 'people.read' },
  { href: '/teams', word: 'teams', keys: 'g m', group: 'desk', permission: 'people.read' },
  {
    href: '/single-sign-on',
    word: 'signOn',
    keys: 'g i',
    group: 'administration',
    permission: 'providers.change',
  },
  { href: '/tokens', word: 'tokens', keys: 'g k', group: 'administration', permission: 'tokens.make' },
  { href: '/delivery', word: 'delivery', keys: 'g v', group: 'administration', permission: 'delivery.read' },
  { href: '/audit', word: 'audit', keys: 'g a', group: 'administration', permission: 'audit.read' },
];

/** The section that an address belongs to. */
export function sectionOf(path: string): HubSection | undefined {
  return sections.find((it) => it.href === path || (it.href !== '/' && path.startsWith(`${it.href}/`)));
}

/** The navigation's groups, the unnamed first. */
export function groupedSections(
  words: WebWords,
  shown: readonly HubSection[],
): { title?: string; entries: HubSection[] }[] {
  const groups = [
    { entries: shown.filter((it) => !it.group) },
    { title: words.know, entries: shown.filter((it) => it.group === 'know') },
    { title: words.desk, entries: shown.filter((it) => it.group === 'desk') },
    { title: words.administration, entries: shown.filter((it) => it.group === 'administration') },
  ];
  return groups.filter((it) => it.entries.length > 0);
}
