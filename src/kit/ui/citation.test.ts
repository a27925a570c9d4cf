import { expect, test } from 'vitest';
import { citationHref, readCitation } from './citation.ts';

test.each([
  ['KB-310 T1', '/documents/KB-310#T1'],
  ['KB-601 LT-3104', '/documents/KB-601#LT-3104'],
  ['KB-155', '/documents/KB-155'],
  ['KB-155#criteria', '/documents/KB-155#criteria'],
  ['HOME W1', '/#W1'],
  ['../x "y', '/documents/..%2Fx#%22y'],
])('%s leads to %s', (cite, href) => {
  expect(citationHref(readCitation(cite))).toBe(href);
});
