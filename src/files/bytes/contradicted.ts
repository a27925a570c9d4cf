import type { Sniffed } from './sniff.ts';

/** What somebody says of a file. */
export interface Claims {
  name: string;
  declared: string | undefined;
}

/**
 * What the name or the declared type claims and the content is not, such as `.png` and `image/png` of a web page. Only claims are held
 * against it that content can prove: `notes.md` may hold anything, and whether an archive is an office file cannot always be told.
 */
export function contradicted({ type }: Sniffed, { name, declared }: Claims): string[] {
  const found = kindOfType(type);
  const extension = /\.([a-z\d]+)$/i.exec(name)?.[0].toLowerCase();
  const byName = extension && kindOfExtension(extension.slice(1));
  const byType = declared && kindOfType(plainType(declared));
  return [
    ...(extension && isOther(found, byName) ? [extension] : []),
    ...(declared && isOther(found, byType) ? [declared] : []),
  ];
}

function isOther(found: string, claimed: string | undefined): boolean {
  if (!claimed || claimed === 'other' || claimed === 'unknown' || claimed === found) return false;
  // A text in an old code page, or with control characters, has no type that could be told.
  return !(found === 'unknown' && claimed === 'text');
}

/** Kinds of content that can be told apart; the first one that fits. */
const KINDS: [kind: string, extensions: RegExp, types: RegExp][] = [
  ['png', /^png$/, /^image\/png$/],
  ['jpeg', /^(jpe?g|jpe|jfif)$/, /^image\/p?jpe?g$/],
  ['gif', /^gif$/, /^image\/gif$/],
  ['webp', /^webp$/, /^image\/webp$/],
  ['pdf', /^pdf$/, /^application\/pdf$/],
  [
    'program',
    /^(exe|dll|elf|msi|so)$/,
    /^application\/(elf|msdownload|mach-binary|vnd\.microsoft\.portable-executable)$/,
  ],
  [
    'container',
    /^(zip|jar|(doc|xls|ppt)[xm]?|od[tsp])$/,
    /zip$|officedocument|opendocument|msword|ms-(excel|powerpoint)|\/(zip-compressed|cfb)$|ms-.*macroenabled/,
  ],
  ['markup', /^(x?html?|svg|xml)$/, /^text\/(html|xml)$|[/+]xml$/],
  ['text', /^(txt|csv|log|json)$/, /^text\/|\/json$/],
  ['unknown', /^$/, /^application\/octet-stream$/],
];

function kindOfExtension(extension: string): string | undefined {
  return KINDS.find(([, extensions]) => extensions.test(extension))?.[0];
}

function kindOfType(type: string): string {
  const plain = plainType(type);
  return KINDS.find(([, , types]) => types.test(plain))?.[0] ?? 'other';
}

/** In lower case, without parameters and the `x-` of types that were not registered. */
function plainType(type: string): string {
  return type.split(';')[0]!.trim().toLowerCase().replace('/x-', '/');
}
