import { describe, expect, it } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { askedOf } from './asked-of.ts';
import { givenIn, searchOf } from './read-given.ts';
import { ruleSheetOf } from './rule-sheet.ts';
import { tryTable } from './try-table.ts';

const sheets = shipped.set.policies.map((it) =>
  ruleSheetOf(it, shipped.set.documents.get(it.document)!, shipped.facts),
);
const sheetOf = (name: string) => sheets.find((it) => it.policy === name)!;
const asked = (name: string) => askedOf(sheetOf(name)).map((it) => it.heading);

describe('what a table can be asked', () => {
  it('is the inputs of a decision table', () => {
    expect(asked('severity-matrix')).toEqual(['Impact', 'Urgency']);
  });

  it('is the codes, keys and recurring words of another table, and never its sentences', () => {
    expect(asked('error-codes')).toEqual(['Code', 'Severity', 'Category', 'Escalate']);
    expect(asked('ticket-lifecycle')).toEqual(['From', 'Action', 'To', 'Who', 'Needs']);
    expect(askedOf(sheetOf('ticket-lifecycle'))[3]!.domain.values).toContain('Tier 2');
    expect(askedOf(sheetOf('discipline-ladder'))[1]!.domain.kind).toBe('number');
  });

  it('is something for every shipped table, and a row holds each word that is offered', () => {
    for (const sheet of sheets.filter((it) => it.kind === 'list')) {
      expect(askedOf(sheet), sheet.policy).not.toEqual([]);
      for (const { heading, domain } of askedOf(sheet))
        for (const word of domain.values ?? [])
          expect(
            tryTable(sheet, { [heading]: word }).rows.some((it) => it.state === 'fires'),
            `${sheet.policy} ${heading} ${word}`,
          ).toBe(true);
    }
  });

  it('is kept in an address', () => {
    const sheet = sheetOf('ticket-lifecycle');
    const given = givenIn('?From=new&who=tier+1&Client+sees=x', sheet);
    expect(given).toEqual({ From: 'new', Who: 'tier 1' });
    expect(searchOf(given, sheet)).toBe('From=new&Who=tier+1');
  });
});
