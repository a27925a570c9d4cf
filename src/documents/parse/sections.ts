import GithubSlugger from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnose, type Place } from '../diagnostic.ts';
import type { FrontMatter, Section } from '../document.ts';
import { placeOf } from './place.ts';

/** Cuts the page at its headings and gives each section its anchor. */
export function readSections(file: string, root: Root, meta: FrontMatter, placeOfKey: (path: string[]) => Place) {
  const sections: Section[] = [];
  const slugger = new GithubSlugger();
  const stray: RootContent[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') sections.push(openSection(node, sections, slugger));
    else if (node.type !== 'yaml') (sections.at(-1)?.blocks ?? stray).push(node);
  }
  const diagnostics = [
    ...checkTitle(file, root, meta, sections, stray),
    ...applyAnchors(file, meta, sections, placeOfKey),
  ];
  return { sections, diagnostics, lost: promisedAnchors(meta).filter((it) => !hasAnchor(sections, it)) };
}

/** The anchors that the front matter speaks of, and so means the page to have. */
function promisedAnchors(meta: FrontMatter): string[] {
  return [...Object.keys(meta.anchors), ...meta.enforces.map((it) => it.anchor)];
}

function hasAnchor(sections: Section[], anchor: string): boolean {
  return sections.some((it) => it.anchor === anchor || it.slug === anchor);
}

/** A second title is an error; for everything else it counts as a section like others. */
function openSection(heading: Heading, sections: Section[], slugger: GithubSlugger): Section {
  const title = textOf(heading).trim();
  const depth = sections.length ? Math.max(2, heading.depth) : heading.depth;
  const parent = sections.findLastIndex((it) => it.depth < depth);
  const slug = slugger.slug(isExamples(sections[parent]) ? `examples ${title}` : title);
  return {
    anchor: slug,
    slug,
    title,
    depth,
    ...(parent >= 0 ? { parent } : {}),
    heading,
    blocks: [],
    place: placeOf(heading),
  };
}

/** The examples of a section are headed like it; their own address must not take that of the section. */
function isExamples(section: Section | undefined): boolean {
  return section !== undefined && /^examples(-|$)/.test(section.slug);
}

function checkTitle(
  file: string,
  root: Root,
  meta: FrontMatter,
  sections: Section[],
  stray: RootContent[],
): Diagnostic[] {
  const titles = sections.filter((it) => it.heading?.depth === 1);
  const first = titles[0];
  if (!first || sections[0] !== first || stray.length) {
    const hint = `Begin the text with "# ${meta.title}".`;
    const place = placeOf(stray[0] ?? sections[0]?.heading ?? root.children[0]!);
    return [
      diagnose(file, place, { code: 'documents/title', message: 'The text does not begin with its title.', hint }),
    ];
  }
  return titles.slice(1).map((it) =>
    diagnose(file, it.place, {
      code: 'documents/title',
      message: `"${it.title}" is a second title.`,
      hint: 'A document has one # heading; use ## here.',
    }),
  );
}

function applyAnchors(
  file: string,
  meta: FrontMatter,
  sections: Section[],
  placeOfKey: (path: string[]) => Place,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [anchor, slug] of Object.entries(meta.anchors)) {
    const section = sections.find((it) => it.slug === slug);
    const taken = sections.find((it) => it.slug === anchor && it !== section);
    if (section && !taken) section.anchor = anchor;
    else diagnostics.push(diagnose(file, placeOfKey(['anchors', anchor]), wrongAnchor(anchor, slug, taken, sections)));
  }
  return diagnostics;
}

function wrongAnchor(anchor: string, slug: string, taken: Section | undefined, sections: Section[]) {
  const message = taken
    ? `The anchor "${anchor}" is already the heading "${taken.title}".`
    : `The anchor "${anchor}" is meant for a heading "${slug}" that is not there.`;
  return { code: 'documents/anchor', message, hint: `Headings: ${sections.map((it) => it.slug).join(', ')}.` };
}
