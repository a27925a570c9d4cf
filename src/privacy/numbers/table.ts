import { describe, expect, test } from 'vitest';
import type { Detector } from '../detector.ts';
import { mark, marked } from './marked.ts';

/** The promise of a detector in examples: what it finds, marked with « and »; and what it leaves alone. For tests. */
export function promises(name: string, detector: Detector, finds: readonly string[], leaves: readonly string[]): void {
  describe(`the detector of ${name}`, () => {
    test.each(finds)('finds the value alone in: %s', (example) => {
      const { text } = marked(example);
      expect(mark(text, detector(text))).toBe(example);
    });

    test.each(leaves)('leaves alone: %s', (text) => {
      expect(mark(text, detector(text))).toBe(text);
    });
  });
}
