import type { WebWords } from '../words.ts';

/** One entry of the navigation. */
export interface HubSection {
  href: string;
  word: 'home' | 'documents' | 'codes' | 'editions' | 'preview';
  /** Keys that go there. */
  keys: string;
  group?: 'know';
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
  ];
}
