import { expect, test } from 'vitest';
import type { FullTicket } from '../../ticket-contract.ts';
import { editorOf, fieldPatch, fieldTyped } from './editors.ts';

const nothing = { text: '', value: '', owner: '', until: '' };
const at = (wall: string) => `${wall}:00.000Z`;
const ticket = {
  impact: 'several',
  fields: [
    {
      field: 'Next step',
      words: { id: 'w', text: 'Call Liza', erased: false },
      value: null,
      owner: { id: 'ana', name: 'Ana' },
      until: '2026-11-25T06:00:00.000Z',
    },
  ],
} as unknown as FullTicket;

test('a field of the document is written in words, where nobody knows better', () => {
  expect(editorOf('A field of tomorrow')).toEqual({ kind: 'words' });
  expect(fieldPatch('A field of tomorrow', { ...nothing, text: 'So it is' }, at)).toEqual({
    fields: { 'A field of tomorrow': { text: 'So it is' } },
  });
});

test('what the ticket itself has is changed in the ticket', () => {
  expect(fieldTyped(ticket, 'Impact', at).value).toBe('several');
  expect(fieldPatch('Impact', { ...nothing, value: 'everyone' }, at)).toEqual({ impact: 'everyone' });
});

test('a next step goes with who does it and by when', () => {
  const typed = fieldTyped(ticket, 'Next step', (instant) => instant.slice(0, 16));
  expect(typed).toEqual({ text: 'Call Liza', value: '', owner: 'ana', until: '2026-11-25T06:00' });
  expect(fieldPatch('Next step', typed, at)).toEqual({
    fields: { 'Next step': { text: 'Call Liza', owner: 'ana', until: '2026-11-25T06:00:00.000Z' } },
  });
});

test('a choice is sent without words where none are written', () => {
  expect(fieldPatch('Caller check', { ...nothing, value: 'passed', text: '  ' }, at)).toEqual({
    fields: { 'Caller check': { value: 'passed' } },
  });
});
