// Holds docs/security/asvs.csv to the standard's list of requirements and to the tests that it names.

import { readCsv } from './read-csv.mjs';
import { testTitles } from './test-titles.mjs';

/**
 * How many requirements of each level the standard has: OWASP ASVS 5.0.0, counted in the column L of
 * 5.0/docs_en/OWASP_Application_Security_Verification_Standard_5.0.0_en.csv of github.com/OWASP/ASVS.
 */
export const REQUIREMENTS = { 1: 70, 2: 183 };

/** The same by chapter, both levels together: V1 has 27, V2 has 11, and so on. */
export const BY_CHAPTER = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

const COLUMNS = ['id', 'level', 'requirement', 'status', 'proof', 'reason'];
const STATUSES = ['met', 'partly', 'not applicable', 'later'];

/** Gives what is wrong in the list, each in a sentence. `readFile` gives a file of the repository, or undefined. */
export function checkAsvs(text, readFile) {
  const [head, ...records] = readCsv(text);
  if (head.join() !== COLUMNS.join()) return [`The columns are ${head.join()}, not ${COLUMNS.join()}.`];
  const rows = records.map((it) => Object.fromEntries(COLUMNS.map((name, i) => [name, it[i]])));
  return [...wrongOrder(rows), ...wrongCounts(rows), ...rows.flatMap((row) => wrongRow(row, readFile))];
}

function wrongOrder(rows) {
  return rows.slice(1).flatMap((row, i) => {
    const order = compareIds(rows[i].id, row.id);
    if (order === 0) return [`${row.id} stands twice.`];
    return order > 0 ? [`${row.id} stands after ${rows[i].id}.`] : [];
  });
}

function compareIds(one, other) {
  const [a, b] = [one, other].map((it) => it.split('.').map(Number));
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function wrongCounts(rows) {
  const levels = Object.entries(REQUIREMENTS).map(([level, wanted]) => {
    return { name: `Level ${level}`, wanted, found: rows.filter((it) => it.level === level).length };
  });
  const chapters = BY_CHAPTER.map((wanted, i) => {
    return { name: `Chapter ${i + 1}`, wanted, found: rows.filter((it) => it.id.startsWith(`${i + 1}.`)).length };
  });
  const odd = [...levels, ...chapters].filter(({ wanted, found }) => wanted !== found);
  return odd.map(({ name, wanted, found }) => `${name} has ${found} requirements, not ${wanted}.`);
}

function wrongRow(row, readFile) {
  const { id, level, requirement, status, proof, reason } = row;
  const proven = status === 'met' || status === 'partly';
  const wrong = [
    !/^\d+\.\d+\.\d+$/.test(id) && 'has no id of the standard',
    !(level in REQUIREMENTS) && `has the level "${level}"`,
    !/\w+ \w+/.test(requirement) && 'does not say what is required',
    requirement.split(/\s+/).length > 18 && 'says more than 18 words',
    !STATUSES.includes(status) && `has the status "${status}"`,
    (status === 'met') !== (reason === '') && (reason ? 'is met and needs no reason' : 'lacks a reason'),
    reason !== '' && !/^[A-Z].{10,}\.$/.test(reason) && 'has a reason that is no sentence',
    proven !== (proof !== '') && (proof ? 'has a proof but is not met' : 'lacks a proof'),
    ...(proof ? proof.split(';').map((it) => wrongProof(it, readFile)) : []),
  ];
  return wrong.filter(Boolean).map((it) => `${id} ${it}.`);
}

function wrongProof(proof, readFile) {
  const [, file, title] = /^([^#]+\.(?:test|spec)\.\w+)#(.+)$/.exec(proof) ?? [];
  if (!file) return `has the proof "${proof}", which is no test file and title`;
  const source = readFile(file);
  if (source === undefined) return `names ${file}, which is not there`;
  return !testTitles(source).some((it) => it.includes(title)) && `names "${title}", which is no test in ${file}`;
}
