import { expect, test, vi } from 'vitest';
import { ariaKeys, Keymap, type KeyPress, printKeys } from './keymap.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, timeStamp: 0, isWriting: false, ...more };
}

function bound(...keys: string[]) {
  const keymap = new Keymap();
  const run = vi.fn();
  const takeBack = keymap.add(keys.map((it) => ({ keys: it, hint: it, group: 'Test', run: () => run(it) })));
  return { keymap, run, takeBack };
}

test('a sequence runs when its second key follows in time', () => {
  const { keymap, run } = bound('g d', 'd');
  expect(keymap.press(press('g', { timeStamp: 0 }))).toBe(true);
  keymap.press(press('d', { timeStamp: 500 }));
  expect(run.mock.calls).toEqual([['g d']]);
});

test('a sequence is forgotten after a while', () => {
  const { keymap, run } = bound('g d', 'd');
  keymap.press(press('g', { timeStamp: 0 }));
  keymap.press(press('d', { timeStamp: 5000 }));
  expect(run.mock.calls).toEqual([['d']]);
});

test('single keys are letters while somebody writes; chords still work', () => {
  const { keymap, run } = bound('/', 'Mod+k');
  expect(keymap.press(press('/', { isWriting: true }))).toBe(false);
  expect(keymap.press(press('k', { ctrlKey: true, isWriting: true }))).toBe(true);
  expect(run.mock.calls).toEqual([['Mod+k']]);
});

test('single keys can be turned off', () => {
  const { keymap, run } = bound('g h', 'Mod+k');
  keymap.singleKeys = false;
  expect(keymap.press(press('g'))).toBe(false);
  expect(keymap.press(press('K', { metaKey: true }))).toBe(true);
  expect(run).toHaveBeenCalledOnce();
});

test('a later binding wins until it is taken back', () => {
  const { keymap, run } = bound('r');
  const other = vi.fn();
  const takeBack = keymap.add([{ keys: 'r', hint: '', group: '', run: other }]);
  keymap.press(press('r'));
  takeBack();
  keymap.press(press('r'));
  expect([other.mock.calls.length, run.mock.calls.length]).toEqual([1, 1]);
});

test('a key held with Alt is left to the system', () => {
  const { keymap } = bound('d');
  expect(keymap.press(press('d', { altKey: true }))).toBe(false);
});

test('keys are told to assistive technology where it has a word for them', () => {
  expect([ariaKeys('Mod+k'), ariaKeys('?'), ariaKeys('g d')]).toEqual(['Control+k Meta+k', '?', undefined]);
});

test('keys are printed as people read them', () => {
  expect([printKeys('Mod+k'), printKeys('g d'), printKeys('?')]).toEqual([['Ctrl K'], ['g', 'd'], ['?']]);
});
