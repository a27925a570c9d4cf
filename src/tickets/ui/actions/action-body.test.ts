import { expect, test } from 'vitest';
import { actionBody, EMPTY } from './action-body.ts';

test('what is not filled is left out', () => {
  expect(actionBody('resolve', EMPTY)).toEqual({});
  expect(actionBody('take', EMPTY)).toEqual({});
});

test('resolving carries what was done, how it ended and what the client was told', () => {
  const typed = { ...EMPTY, work: 'Restarted it', outcome: 'fixed', cause: 'A full disk', text: 'It works again' };
  expect(actionBody('resolve', typed)).toEqual({
    work: 'Restarted it',
    resolution: { outcome: 'fixed', cause: 'A full disk' },
    said: { channel: 'call', contact: null, text: 'It works again', reached: true },
  });
});

test('a call that nobody answered is told without words, and a mail has nobody to answer', () => {
  expect(actionBody('ask the client', { ...EMPTY, reached: 'no' })).toEqual({
    said: { channel: 'call', contact: null, reached: false },
  });
  expect(actionBody('ask the client', { ...EMPTY, channel: 'mail', text: 'Which users?' })).toEqual({
    said: { channel: 'mail', contact: null, text: 'Which users?' },
  });
});

test('an escalation names its clause, or none where a reason stands for it', () => {
  expect(actionBody('escalate', { ...EMPTY, clause: 'KB-155 E5', reason: 'Restart needed' })).toEqual({
    to: 'Tier 2',
    clause: { document: 'KB-155', clause: 'E5' },
    reason: 'Restart needed',
  });
  expect(actionBody('escalate', { ...EMPTY, override: 'They lose orders' })).toMatchObject({ clause: null });
});

test('a return says to whom it goes', () => {
  expect(actionBody('return', { ...EMPTY, ruling: 'incomplete', reason: 'No steps', person: 'ana' })).toEqual({
    ruling: 'incomplete',
    reason: 'No steps',
    to: 'ana',
  });
});
