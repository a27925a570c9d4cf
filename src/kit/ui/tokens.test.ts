import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { theme } from './theme.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map((it) => [it[1]!, [it[2]!, it[3]!] as const]),
);
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'sev1', 'sev2', 'sev3', 'sev4', 'met', 'soon'];
const grounds = ['panel', 'ground', 'raised', 'accent-soft', 'accent-faint', 'note'];

describe.each(['light', 'dark'])('in the %s scheme', (scheme) => {
  const pick = (name: string) => tokens.get(name)![scheme === 'light' ? 0 : 1];

  test.each(texts)('%s can be read on every ground (AA)', (text) => {
    for (const ground of text.startsWith('sev') || text === 'met' || text === 'soon' ? grounds.slice(0, 3) : grounds) {
      expect(contrast(pick(text), pick(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a button of the accent can be read', () => {
    expect(contrast(pick('on-accent'), pick('accent'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('the widgets have the accent of the tokens', () => {
  const shades = theme.colors!.accent!;
  expect([shades[7], shades[3]]).toEqual(tokens.get('accent'));
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((it) => it + it).join('') : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
