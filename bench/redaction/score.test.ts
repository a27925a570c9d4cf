import { expect, test } from 'vitest';
import { textsOf } from './read-texts.ts';
import { judge, percent, scoreOf } from './score.ts';

const [sample] = textsOf('a', 'eng my pw is "⟦password:hunter2⟧", call ⟦bank~contact:0917⟧ now');

function outcomes(name: string, value: string) {
  const start = sample!.text.indexOf(value);
  const { marks, findings } = judge(sample!, [{ class: name, detector: 'd', start, length: value.length }]);
  return [...marks.map((it) => it.outcome), ...findings.map((it) => it.outcome)];
}

test.each([
  ['password', 'hunter2', 'found', 'right'],
  ['password', '"hunter2", c', 'found', 'right'],
  ['password', 'is "hunter2", c', 'touched', 'inexact'],
  ['password', 'hunter', 'touched', 'inexact'],
  ['card number', 'hunter2', 'missed', 'false alarm'],
  ['password', 'my pw', 'missed', 'false alarm'],
])('a finding %s of %s is %s and %s', (name, value, mark, finding) => {
  expect(outcomes(name, value)).toEqual([mark, 'missed', finding]);
});

test('what may be found as another class, too, is no false alarm and no hit', () => {
  expect(outcomes('contact data', '0917')).toEqual(['missed', 'missed', 'allowed']);
});

test('a class counts its marks and its findings alone', () => {
  const start = sample!.text.indexOf('hunter2');
  const judged = [judge(sample!, [{ class: 'password', detector: 'd', start, length: 7 }])];
  expect(scoreOf(judged, 'password')).toEqual({ marks: 1, found: 1, touched: 1, findings: 1, right: 1 });
  expect(scoreOf(judged, 'bank account')).toEqual({ marks: 1, found: 0, touched: 0, findings: 0, right: 0 });
});

test('percent has one decimal, and nothing of nothing is all', () => {
  expect([percent(2, 3), percent(0, 0)]).toEqual([66.7, 100]);
});
