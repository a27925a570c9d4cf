import { expect, test } from 'vitest';
import { editionHref } from './document-href.ts';

test.each([
  [editionHref('KB-310', undefined, 'T2'), '/documents/KB-310#T2'],
  [editionHref('KB-310', 2, 'T2'), '/documents/KB-310?edition=2#T2'],
  [editionHref('KB-310', 'preview', 'T2'), '/preview/documents/KB-310#T2'],
  [editionHref('HOME', undefined), '/'],
  [editionHref('HOME', 1), '/documents/HOME?edition=1'],
])('%s', (href, expected) => expect(href).toBe(expected));
