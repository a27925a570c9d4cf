import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Clean, useKept } from './use-kept.ts';

const begin = { text: '', channel: 'mail' };
const clean: Clean = (text) => text.replace('secret', '[removed]');
const open = (name = 'ana:note', how = clean) => renderHook(() => useKept(name, begin, how));
const kept = () => JSON.stringify({ ...localStorage });

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('what was typed is there again after a reload, without what may not be kept', () => {
  const { result, unmount } = open();
  act(() => result.current.change({ text: 'my password is secret' }));
  unmount();
  expect(kept()).not.toContain('secret');
  expect(open().result.current.typed).toEqual({ text: 'my password is [removed]', channel: 'mail' });
});

test('whoever sits at the browser next has none of it', () => {
  const { result, unmount } = open();
  act(() => result.current.change({ text: 'Half a sentence' }));
  unmount();
  expect(open('ben:note').result.current.typed).toEqual(begin);
});

test('nothing is kept before it can be told what may be', () => {
  const { result } = open('ana:note', () => undefined);
  act(() => result.current.change({ text: 'my password is secret' }));
  act(() => vi.advanceTimersByTime(1000));
  expect(localStorage.length).toBe(0);
});

test('what was sent is gone, and the form begins anew', () => {
  const { result, unmount } = open();
  act(() => result.current.change({ text: 'Sent' }));
  act(() => vi.advanceTimersByTime(1000));
  expect(kept()).toContain('Sent');
  act(() => result.current.discard());
  expect(result.current.typed).toEqual(begin);
  unmount();
  expect(localStorage.length).toBe(0);
});

test('what another program left there is no draft', () => {
  localStorage.setItem('hub-typed:ana:note', '{"text":7,"channel":"chat"}');
  expect(open().result.current.typed).toEqual({ text: '', channel: 'chat' });
});
