import { expect, it } from 'vitest';
import { awayWords, dayWords, startOfDay, wallTime } from './wall-time.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);
const now = at('2026-11-23T14:00');
const away = {
  now: 'now',
  minutes: (count: number, past: boolean) => `${past ? '-' : ''}${count} min`,
  hours: (hours: number, minutes: number, past: boolean) => `${past ? '-' : ''}${hours} h ${minutes}`,
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  days: (count: number, past: boolean) => `${past ? '-' : ''}${count} days`,
};

it('tells near days by their name and far ones by their date', () => {
  const words = (wall: string) => dayWords(at(wall), now, { today: (time) => `today ${time}` });
  expect(words('2026-11-23T23:59')).toBe('today 23:59');
  expect(words('2026-11-25T11:00')).toBe('Wed 11:00');
  expect(words('2026-11-29T11:00')).toBe('Sun 11:00');
  expect(words('2026-11-30T11:00')).toBe('Mon 30 Nov 11:00');
  expect(words('2031-01-09T11:00')).toBe('Thu 9 Jan 2031 11:00');
  expect(words('2026-11-20T11:00')).toBe('Fri 20 Nov 11:00');
});

it('tells how far off a time is', () => {
  const words = (wall: string) => awayWords(at(wall), now, away);
  expect(words('2026-11-23T14:00')).toBe('now');
  expect(words('2026-11-23T14:25')).toBe('25 min');
  expect(words('2026-11-23T12:50')).toBe('-1 h 10');
  expect(words('2026-11-24T01:00')).toBe('11 h 0');
  expect(words('2026-11-24T11:00')).toBe('tomorrow');
  expect(words('2026-11-25T11:00')).toBe('2 days');
  expect(words('2026-11-22T11:00')).toBe('yesterday');
});

it('goes by the wall clock of Manila', () => {
  expect(wallTime(now)).toBe('2026-11-23T14:00');
  expect(wallTime(startOfDay(at('2026-11-23T00:30')))).toBe('2026-11-23T00:00');
});
