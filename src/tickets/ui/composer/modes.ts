import type { Channel } from '../kinds.ts';

/** What can be added to a ticket: a message to the client, a note among ourselves, a call, or what reached us. */
export const MODES = ['out', 'internal', 'call', 'in'] as const;
export type Mode = (typeof MODES)[number];

/** What stands in the fields of one of them. */
export type Message = Readonly<{
  text: string;
  channel: string;
  contact: string;
  /** On the wall of whoever writes; empty for now. */
  at: string;
  /** Of a call: whether somebody answered, and who called. */
  reached: string;
  caller: string;
  from: string;
}>;

/** Fields with nothing written in them. A message goes the way by which the client came. */
export function emptyMessage(mode: Mode, { channel, contact }: { channel: Channel; contact: string }): Message {
  const way = mode === 'out' ? (WRITTEN.includes(channel) ? channel : 'mail') : mode === 'in' ? 'viber' : 'call';
  return { text: '', channel: way, contact, at: '', reached: 'yes', caller: 'us', from: 'client' };
}

/** Ways by which somebody is written to. */
export const WRITTEN: readonly Channel[] = ['mail', 'chat', 'portal', 'viber', 'sms', 'other'];
/** Ways by which something reaches us that does not arrive by itself. */
export const ARRIVING: readonly Channel[] = ['viber', 'sms', 'walk-in', 'mail', 'chat', 'portal', 'other'];

/** The request that a mode makes; `at` is an instant, or nothing for now. */
export function interactionOf(mode: Mode, message: Message, at: string | undefined): object {
  const text = message.text.trim() ? { text: message.text } : {};
  const when = at ? { occurredAt: at } : {};
  const contact = { contact: message.contact || null };
  if (mode === 'internal') return { direction: 'internal', ...text };
  if (mode === 'out') return { direction: 'out', channel: message.channel, ...contact, ...text, ...when };
  if (mode === 'in')
    return { direction: 'in', channel: message.channel, from: message.from, ...contact, ...text, ...when };
  const reached = message.reached === 'yes';
  const isOurs = message.caller === 'us';
  const whose = isOurs ? { direction: 'out' } : { direction: 'in', from: 'client' };
  return { ...whose, channel: 'call', reached, ...contact, ...text, ...when };
}
