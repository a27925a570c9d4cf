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
    | 'teams'
    | 'signOn'
    | 'tokens'
    | 'audit';
  /** Keys that go there. */
  keys: string;
  group?: 'know' | 'desk' | 'administration';
  /** It stands there only for those who hold this permission. */
  permission?: string;
  /** It stands there only while the hub watches a folder. */
  isPreview?: true;
}

/** The parts of the hub that work, in the order of the navigation. A new one is one line here. */
export const sections: readonly HubSection[] = [
  { href: '/', word: 'home', keys: 'g h' },
  { href: '/documents', word: 'documents', keys: 'g d', group: 'know' },
  { href: '/codes', word: 'codes', keys: 'g c', group: 'know' },
  { href: '/editions', word: 'editions', keys: 'g e', group: 'know' },
  { href: '/preview', word: 'preview', keys: 'g p', group: 'know', isPreview: true },
  { href: '/team', word: 'team', keys: 'g t', group: 'desk', permission: 'shifts.read' },
  { href: '/shifts', word: 'shifts', keys: 'g s', group: 'desk', permission: 'shifts.read' },
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
  return [
    { entries: shown.filter((it) => !it.group) },
    { title: words.know, entries: shown.filter((it) => it.group === 'know') },
    { title: words.desk, entries: shown.filter((it) => it.group === 'desk') },
    { title: words.administration, entries: shown.filter((it) => it.group === 'administration') },
  ];
}
