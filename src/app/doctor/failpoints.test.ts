import { expect, test } from 'vitest';
import { MAY_BREAK } from '../../kit/failpoint.ts';
import { checkFailpoints } from './failpoints.ts';

test('doctor has no line about failpoints where nothing is set', () => {
  expect(checkFailpoints({ NODE_ENV: 'production' })).toEqual([]);
});

test('doctor says that one variable alone does nothing, and that both make the hub break', () => {
  const HUB_FAILPOINT = 'letters:taken=kill@2,queue:taken=throw';
  expect(checkFailpoints({ HUB_FAILPOINT })).toMatchObject([
    { state: 'note', says: expect.stringContaining('nothing') },
  ]);
  expect(checkFailpoints({ HUB_FAILPOINT, HUB_MAY_BREAK: MAY_BREAK })).toMatchObject([
    { state: 'problem', says: 'the hub breaks on purpose: letters:taken (kill), queue:taken (throw)' },
  ]);
});
