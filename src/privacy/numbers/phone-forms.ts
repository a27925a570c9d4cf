import { MOBILE } from './mobile-number.ts';

/** With a plus: a country code and what follows it, at most two signs between digits (E.164 has at most fifteen digits). */
const PLUS = String.raw`(?<plus>(?:\(\+\d{1,3}\)|\+\d)(?:[ .()-]{0,2}\d){6,16})(?!\d)`;

/** Area codes are 2, or two digits from 32 on; numbers of Manila have had eight digits since 2019 (NTC Memorandum Order 10-10-2017). */
const LANDLINE = [
  String.raw`\(0?2\)[ -]?\d{4}[ -]?\d{4}`,
  String.raw`(?<!\d)02[ -]\d{4}[ -]?\d{4}`,
  String.raw`\(0?[3-8]\d\)[ -]?\d{3}[ -]?\d{4}`,
  String.raw`(?<!\d)0[3-8]\d[ -]\d{3}[ -]?\d{4}`,
].join('|');

/** The three groups of North America, neither area nor exchange beginning with 0 or 1 (NANP), and numbers free of charge. */
const AMERICAN = [
  String.raw`(?<!\d)1[- ]800[- ]\d{2,4}[- ]\d{2,4}(?:[- ]\d{4})?`,
  String.raw`\([2-9]\d\d\)[ -]?[2-9]\d\d[-. ]\d{4}`,
  String.raw`(?<!\d)(?:1[-.])?[2-9]\d\d(?<tie>[-.])[2-9]\d\d\k<tie>\d{4}`,
].join('|');

/** What is a telephone number only where words say so. */
const PLAIN = String.raw`(?<!\d)(?<plain>\d{7,12}|\d{2,3} \d{4} \d{4}|\d{3,4}[ -]\d{4}|\d{3}[ .-]\d{3}[ .-]\d{4})`;

/** The ways to write a telephone number; sticky, with the groups `plus`, `mobile` and `plain`. */
export const PHONE_FORMS = new RegExp(
  `${PLUS}|(?:(?<!\\d)(?<mobile>${MOBILE})|${LANDLINE}|${AMERICAN}|${PLAIN})(?!\\d)`,
  'y',
);

/** Where one of them may begin; global. Looked for alone it is found ten times as fast in a text without numbers. */
export const PHONE_BEGINS = /[\d(+](?:[ .()+-]{0,2}\d){6}/g;
