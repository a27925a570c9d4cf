import { describe, expect, test } from 'vitest';
import { rulesHelp } from '../policy/help.ts';
import { registry } from './registry.ts';

const help = rulesHelp(registry);
const sentence = /^\S.*[.;]$/s;

describe('the help can show everything that a document may say', () => {
  test.each(help.tables.map((it) => [it.name, it] as const))('table %s', (_name, table) => {
    expect(table.about).toMatch(sentence);
    for (const it of table.columns) {
      expect(it.about, `${table.name}: ${it.heading}`).toMatch(sentence);
      expect(it.cell, `${table.name}: ${it.heading}`).not.toBe('');
    }
  });

  test('every fact has its meaning and where it comes from', () => {
    for (const it of help.facts) {
      expect(it.meaning, it.name).toMatch(sentence);
      expect(it.from, it.name).not.toBe('');
    }
  });

  test('names stand once', () => {
    for (const names of [help.tables.map((it) => it.name), help.facts.map((it) => it.name)])
      expect(new Set(names).size).toBe(names.length);
  });
});
