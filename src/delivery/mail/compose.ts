import { printable } from '../../kit/printable.ts';
import type { Template } from '../template.ts';

/** A mail as it is read: the same words as plain text and as simple HTML. */
export interface Words {
  subject: string;
  text: string;
  html: string;
}

/** Puts a template into words. Addresses begin with the hub's own, whatever a request called the hub. */
export function compose(template: Template, publicUrl: string): Words {
  const { subject, before, after } = WORDS[template.kind](template as never);
  const link = linkTo(template.path, publicUrl);
  const name = oneLine(template.name);
  const paragraphs = [`Hello ${name},`, before];
  const rest = [after, `LeanTech Hub, ${publicUrl}`];
  return {
    subject,
    text: `${[...paragraphs, link, ...rest].join('\n\n')}\n`,
    html: page(subject, [...paragraphs.map(paragraph), anchor(link), ...rest.map(paragraph)]),
  };
}

type Told = { subject: string; before: string; after: string };

const WORDS: { [K in Template['kind']]: (template: Extract<Template, { kind: K }>) => Told } = {
  invitation: (it) => ({
    subject: 'Your invitation to LeanTech Hub',
    before: `${oneLine(it.by)} invites you to LeanTech Hub. Open this link and choose a password:`,
    after: `The link works once, until ${moment(it)}. If you do not expect this, do nothing.`,
  }),
  'new-password': (it) => ({
    subject: 'A new password for LeanTech Hub',
    before: 'Open this link to choose a new password:',
    after: `The link works once, until ${moment(it)}. If you did not ask for it, do nothing: your password stays as it is.`,
  }),
  'sign-in': (it) => ({
    subject: 'Sign in to LeanTech Hub',
    before: 'Open this link to sign in:',
    after: `The link works once, until ${moment(it)}. If you did not ask for it, do nothing.`,
  }),
};

function moment({ until, zone }: Pick<Template, 'until' | 'zone'>): string {
  const at = Temporal.Instant.from(until).toZonedDateTimeISO(zone);
  const day = at.toPlainDate().toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day}, ${at.toPlainTime().toString({ smallestUnit: 'minute' })} (${zone})`;
}

/** Refuses a path that would lead out of the hub. */
function linkTo(path: string, publicUrl: string): string {
  const url = new URL(path, publicUrl);
  if (!/^\/(?![/\\])/.test(path) || url.origin !== new URL(publicUrl).origin)
    throw new Error('A mail leads to the hub itself only.');
  return url.href;
}

/** A name cannot begin a line of its own, in which somebody else would speak. */
const oneLine = (text: string) => printable(text).slice(0, 120);

const page = (title: string, parts: string[]) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${parts.join('')}</body></html>`;
const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
const anchor = (href: string) => `<p><a href="${escaped(href)}">${escaped(href)}</a></p>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (it) => ENTITIES[it]!);
