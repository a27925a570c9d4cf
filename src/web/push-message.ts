import { pushLines } from './strings/en-push-lines.ts';

/** What is shown of a push message. */
export interface PushShown {
  body: string;
  /** An own path. */
  href: string;
}

/** Reads a push message. Whatever it is, something harmless is shown: browsers want a notification for each. */
export function readPush(text: string): PushShown {
  const { template, href } = parsed(text);
  const isKnown = typeof template === 'string' && Object.hasOwn(pushLines, template);
  return {
    body: pushLines[isKnown ? (template as keyof typeof pushLines) : 'other'],
    href: typeof href === 'string' && /^\/(?![/\\])[\w/?=&#.-]*$/.test(href) ? href : '/inbox',
  };
}

function parsed(text: string): { template?: unknown; href?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
