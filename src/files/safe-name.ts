/** Letters that a name may have, UTF-16 units. */
const LONGEST_NAME = 120;

/**
 * A name that every system takes and that shows what it is: NFC, no path, nothing that cannot be seen or turns the direction of
 * writing, none that Windows keeps for devices, at most 120 long with its extension kept, and never empty.
 */
export function safeName(given: string): string {
  const seen = given.toWellFormed().replace(UNSEEN, '').normalize('NFC');
  const last = seen.split(/[/\\]/).findLast((part) => trimmed(part) !== '') ?? '';
  const plain = trimmed(last.replace(FORBIDDEN, '_')) || 'file';
  return shortened(RESERVED.test(plain) ? `_${plain}` : plain);
}

/** Control characters, those that format (bidi, zero width), private and unassigned ones, line and paragraph separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]/gu;

/** What Windows allows in no name. */
const FORBIDDEN = /[<>:"|?*]/g;

/** Names of devices, whatever extension follows. */
const RESERVED = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\.|$)/i;

/** Without dots and spaces before it, which hide it, and behind it, which Windows drops. */
function trimmed(name: string): string {
  return name.replaceAll(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const extension = /\.[\p{L}\p{N}]{1,16}$/u.exec(name)?.[0] ?? '';
  return trimmed(cut(name, LONGEST_NAME - extension.length)) + extension;
}

/** Not in the middle of a letter. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
