import { describe, expect, it } from 'vitest';
import { duration, severity, text } from '../cells.ts';
import { compileSet } from '../compile.ts';
import { field, key, listTable, type PolicySchema, spoken } from '../schema.ts';

const targets = listTable({
  name: 'targets',
  about: 'Targets for a test.',
  columns: {
    Severity: key(field(severity, 'The severity.')),
    Response: spoken(field(duration, 'The first answer.'), 'is answered'),
    'Next response': field(duration, 'The next answer.'),
    Resolution: field(duration, 'The end.'),
    Note: field(text, 'Words.'),
  },
}) as unknown as PolicySchema;

const home = `${frontMatter('KB-901', 'enforces:\n  targets: targets\n')}
## Targets

| Clause | Severity | Response | Next response | Resolution | Note |
|---|---|---|---|---|---|
| T1 | SEV1 | 15 min | 30 min | 4 h | Gravest. |
| T2 | SEV2 | 1 h | 2 h | 3 business days | Grave. |

- **T3** A ticket may be reopened within 7 days.
`;

describe('a figure beside the clause that it comes from', () => {
  it('may be one of the figures of that clause', () => {
    expect(told('You have 15 min, or 4 hours to the end, by KB-901 T1.')).toEqual([]);
    expect(told('A 7-day window, as in [KB-901](KB-901.md#T3).')).toEqual([]);
    expect(told('You have 3 business\n  days ([KB-901 T2](KB-901.md#T2)).')).toEqual([]);
  });

  it('is told where it differs, at its place', () => {
    expect(told('You have 20 min, by [KB-901 T1](KB-901.md#T1).')).toEqual([
      '12:10 "20 min" is stated here, and KB-901 T1 says 15 min, 30 min, 4 h.',
    ]);
    expect(told('- **A1** It stays open\n  for 8 days: KB-901 T3.')).toEqual([
      '13:7 "8 days" is stated here, and KB-901 T3 says 7 days.',
    ]);
  });

  it('is not compared across sentences, nor with a clause without figures', () => {
    expect(told('Call within 5 min. The target stands in KB-901 T1.')).toEqual([]);
    expect(told('- **A1** Be quick.\n- **A2** Call within 5 min, as KB-902 A1 says.')).toEqual([]);
  });
});

describe('a table that repeats a rule', () => {
  const table = (head: string, row: string) =>
    `| ${head} |\n|${head
      .split('|')
      .map(() => '---')
      .join('|')}|\n| ${row} |`;

  it('may hold the same values, written in another way', () => {
    expect(told(table('Severity | Response time | Resolution', 'sev1 | PT15M | 240 min'))).toEqual([]);
  });

  it('is told where a value differs', () => {
    expect(told(table('Severity | Response', 'SEV2 | 2 h'))).toEqual([
      '14:10 "2 h" is stated here, and KB-901 T2 says 1 h.',
    ]);
  });

  it('may name the row by a citation', () => {
    expect(told(table('Case | Resolution', 'the gravest, KB-901 T1 | 5 h'))).toHaveLength(1);
  });

  it('is another table where it shares no row, or only words', () => {
    expect(told(table('Severity | Response', 'SEV3 | 2 h'))).toEqual([]);
    expect(told(table('Severity | Note', 'SEV1 | Whatever.'))).toEqual([]);
  });

  it('is a case where it stands among the examples', () => {
    const found = told(`## Examples\n\n${table('Severity | Response', 'SEV1 | 2 h')}`);
    expect(found.filter((it) => it.includes('is stated here'))).toEqual([]);
  });
});

describe('a sentence that names a row and a column', () => {
  it('may say what the table says', () => {
    expect(told('A SEV1 ticket is answered in 15 min; the next response to SEV2 comes in 2 h.')).toEqual([]);
  });

  it('is told where it says something else', () => {
    expect(told('A SEV1 ticket is answered in 10 min.')).toEqual([
      '12:30 "10 min" is stated here, and KB-901 T1 says Response 15 min.',
    ]);
    expect(told('The next response to SEV1 comes in 15 min.')).toEqual([
      '12:36 "15 min" is stated here, and KB-901 T1 says Next response 30 min.',
    ]);
  });

  it('states no rule where it sets a condition or names several rows', () => {
    expect(told('If there is no response to a SEV1 ticket after 5 min, ask.')).toEqual([]);
    expect(told('The response to SEV1 and SEV2 took 5 min.')).toEqual([]);
  });

  it('states no rule for others in a contract, which differs on purpose', () => {
    const contract = frontMatter('CT-x', '').replace('knowledge-base', 'contract');
    expect(toldOf(`${contract}\nA SEV1 ticket is answered in 10 min.\n`)).toEqual([]);
  });
});

/** What is told of a text whose first line is line 12 of another document. */
function told(body: string): string[] {
  return toldOf(`${frontMatter('KB-902', 'aliases: [other]\n')}\n${body}\n`);
}

function toldOf(source: string): string[] {
  const registry = { schemas: [targets], facts: [] };
  const { diagnostics } = compileSet(
    [
      { file: 'a.md', source: home },
      { file: 'b.md', source },
    ],
    registry,
  );
  return diagnostics.map((it) => `${it.line}:${it.column} ${it.message}`);
}

function frontMatter(id: string, more: string): string {
  return `---
id: ${id}
title: Title
summary: A document for a test.
category: knowledge-base
owner: Operations
${more}---

# Title
`;
}
