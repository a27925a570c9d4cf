import { fileTypeFromBuffer } from 'file-type';
import type { Reading } from './read-as-text.ts';

/** What bytes are by themselves. */
export interface Sniffed {
  /** Media type; `application/octet-stream` where nothing is known. */
  type: string;
  /** The usual extension of that type, without the dot, where there is one. */
  extension: string | undefined;
}

const UNKNOWN: Sniffed = { type: 'application/octet-stream', extension: undefined };
const PLAIN: Sniffed = { type: 'text/plain', extension: undefined };

/** How many bytes of a file are looked at for its type. */
export const SNIFFED_BYTES = 64 * 1024;

/**
 * The type of a file by its first bytes and, where it can be read, its text. Text stays text whatever it begins with: `GIF89a` before a
 * web page makes no picture of it.
 */
export async function sniff(head: Uint8Array, reading: Reading | undefined): Promise<Sniffed> {
  const markup = reading && markupOf(reading.text);
  if (markup) return markup;
  const found = await bySignature(head);
  if (!reading?.isPlain) return found ?? UNKNOWN;
  return found && canBeText(found.type) ? found : PLAIN;
}

/** The signature that a file begins with, if it is a known one. */
async function bySignature(head: Uint8Array): Promise<Sniffed | undefined> {
  const found = await fileTypeFromBuffer(head.subarray(0, SNIFFED_BYTES)).catch(() => undefined);
  return found && { type: found.mime, extension: found.ext };
}

/** Formats that may consist of letters alone. */
function canBeText(type: string): boolean {
  return /^text\/|\+?xml$|^application\/(pdf|rtf|postscript|json)$/.test(type);
}

/** What a browser would take for a page or a drawing (WHATWG MIME Sniffing), more widely: behind comments and an XML declaration, too. */
function markupOf(text: string): Sniffed | undefined {
  const begin = text
    .slice(0, 4096)
    .replace(/^(?:\ufeff|\s|<\?[^>]*>|<!--.*?-->|<!doctype(?!\s+html)[^>[]*(?:\[[^\]]*\])?>)*/is, '');
  if (/^<(?:\w+:)?svg[\s>/]/i.test(begin)) return { type: 'image/svg+xml', extension: 'svg' };
  if (HTML.test(begin)) return { type: 'text/html', extension: 'html' };
  return /^\ufeff?\s*<\?xml\s/.test(text) ? { type: 'application/xml', extension: 'xml' } : undefined;
}

const HTML =
  /^<(?:!doctype\s+html|html|head|body|script|iframe|style|title|table|div|font|img|a|b|p|br|h1|form|meta|link|base|object|embed)[\s>/]/i;
