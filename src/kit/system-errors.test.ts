import { describe, expect, test } from 'vitest';
import { explainSystemError } from './system-errors.ts';

const failing = (code: string, more = {}) => Object.assign(new Error(`${code}: failed`), { code, ...more });

describe('what the operating system refuses is told in words', () => {
  test('a full disk names the file that did not fit, and what to do', () => {
    const told = explainSystemError(failing('ENOSPC', { path: '/from', dest: '/data/libicu.so' }));
    expect(told).toMatchObject({ code: 'system/ENOSPC', message: 'The disk is full: /data/libicu.so.' });
    expect(told?.remedy).toContain('DATA_DIR');
  });

  test.each(['EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE'])('%s says what to do', (code) => {
    expect(explainSystemError(failing(code))?.remedy).toMatch(/\.$/);
  });

  test('a fault of ours is not explained away', () => {
    expect(explainSystemError(new TypeError('x is not a function'))).toBeUndefined();
    expect(explainSystemError(undefined)).toBeUndefined();
  });
});
