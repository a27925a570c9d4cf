/** Where a Markdown link leads: to a document of the hub, out of it, or nowhere that a document may point to. */
export type LinkTarget =
  | { kind: 'document'; document: string; anchor?: string }
  | { kind: 'outside'; url: string }
  | { kind: 'refused' };

const documentFile = /^(?:\.\/)?([A-Za-z0-9-]+)\.md(?:#(.*))?$/;

/** Reads a link's address. `self` is the id of the document in which it stands; the front page's file is `home.md`. */
export function readTarget(url: string, self: string): LinkTarget {
  if (url.startsWith('#')) return withAnchor(self, url.slice(1));
  const match = documentFile.exec(url);
  if (match) return withAnchor(match[1] === 'home' ? 'HOME' : match[1]!, match[2]);
  if (/^(https?:\/\/|mailto:)[^\s]+$/i.test(url)) return { kind: 'outside', url };
  return { kind: 'refused' };
}

function withAnchor(document: string, anchor?: string): LinkTarget {
  return anchor ? { kind: 'document', document, anchor: safeDecode(anchor) } : { kind: 'document', document };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
