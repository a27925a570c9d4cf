import { expect, test } from 'vitest';
import { emptyMessage, interactionOf } from './modes.ts';

const came = { channel: 'chat', contact: 'liza' } as const;
const at = '2026-11-25T01:00:00.000Z';

test('a message goes the way by which the client came, and by mail where one cannot write that way', () => {
  expect(emptyMessage('out', came).channel).toBe('chat');
  expect(emptyMessage('out', { ...came, channel: 'call' }).channel).toBe('mail');
});

test('a note never names a contact or a way: it goes to nobody', () => {
  const note = { ...emptyMessage('internal', came), text: 'Replica is 41 min behind' };
  expect(interactionOf('internal', note, undefined)).toEqual({ direction: 'internal', text: note.text });
});

test('a call that nobody answered needs no words', () => {
  const call = { ...emptyMessage('call', came), reached: 'no' };
  expect(interactionOf('call', call, undefined)).toEqual({
    ...{ direction: 'out', channel: 'call', contact: 'liza', reached: false },
  });
});

test('a call of the client is something that reached us', () => {
  const call = { ...emptyMessage('call', came), caller: 'client', text: 'Still down' };
  expect(interactionOf('call', call, at)).toMatchObject({ direction: 'in', from: 'client', occurredAt: at });
});

test('what reached us outside our channels says when', () => {
  const viber = { ...emptyMessage('in', came), text: 'Down again' };
  expect(interactionOf('in', viber, at)).toMatchObject({ direction: 'in', channel: 'viber', occurredAt: at });
});
