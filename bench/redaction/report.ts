import { CLASSES } from './marks.ts';
import type { Sample } from './read-texts.ts';
import { reasons } from './reasons.ts';
import { type Judged, percent, type Score, scoreOf } from './score.ts';

/** `bench/RESULTS-redaction.md`: the figures of both halves, and what went wrong in the open one. */
export function report(judged: readonly Judged[], day: string): string {
  const open = judged.filter((it) => !it.sample.heldOut);
  const held = judged.filter((it) => it.sample.heldOut);
  return [
    '# How well redaction finds what it must',
    '',
    `${day}, by \`npm run bench -- redaction\`: \`redact\` over ${judged.length} texts of our own, by the classes of KB-450. What counts, how the`,
    'texts are marked and who saw which half stands in [redaction/README.md](redaction/README.md). In short: the texts were written without',
    'sight of the detectors. The open half may be read to improve them; of the held-out half the figures alone are told.',
    '',
    '## Held-out half',
    '',
    ...table(held),
    '',
    '## Open half',
    '',
    ...table(open),
    '',
    '## Missed in the open half',
    '',
    ...listed(open.flatMap(missesOf)),
    '',
    '## False alarms and inexact findings in the open half',
    '',
    ...listed(open.flatMap(alarmsOf)),
    '',
  ].join('\n');
}

function table(judged: readonly Judged[]): string[] {
  const rows = Object.values(CLASSES).map((name) => {
    const { marks, found, touched, findings, right }: Score = scoreOf(judged, name);
    const precision = findings ? `${percent(right, findings)} %` : '-';
    const cells = [`${percent(found, marks)} %`, `${percent(touched, marks)} %`, precision];
    return `| ${[name, marks, ...cells, findings].join(' | ')} |`;
  });
  const { length } = judged.filter((it) => !it.sample.marks.length);
  const quiet = judged.filter((it) => !it.sample.marks.length && !it.findings.length).length;
  return [
    '| Class | Values | Recall | Touched | Precision | Findings |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    `${quiet} of ${length} texts without any value stayed as they were.`,
  ];
}

interface Problem {
  sample: Sample;
  head: string;
  text: string;
}

function missesOf({ sample, marks }: Judged): Problem[] {
  const text = shown(sample);
  return marks
    .filter((it) => it.outcome === 'missed')
    .map(({ mark }) => ({ sample, head: mark.classes.join(' or '), text }));
}

function alarmsOf({ sample, findings }: Judged): Problem[] {
  const bad = findings.filter((it) => it.outcome === 'false alarm' || it.outcome === 'inexact');
  return bad.map(({ found, outcome }) => ({
    sample,
    head: `${found.class}, ${outcome} of *${found.detector}*`,
    text: shown(sample, found.start, found.start + found.length),
  }));
}

/** The text with every marked value black, letter for letter, and a finding in angles. */
function shown({ text, marks }: Sample, start = -1, end = -1): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    if (at === start) out += '⟨';
    out += marks.some((it) => at >= it.start && at < it.end) ? '█' : text[at];
    if (at === end - 1) out += '⟩';
  }
  return out.replaceAll('\n', ' ⏎ ').replaceAll('|', '\\|').replaceAll('`', "'").slice(0, 220);
}

/** One line for each template and text, by class; copies that went wrong alike are counted. */
function listed(problems: readonly Problem[]): string[] {
  if (!problems.length) return ['None.'];
  const groups = Map.groupBy(problems, (it) => `${it.head} ${it.sample.id}`);
  const rows = [...groups.values()].map((group) => {
    const [{ sample, head, text }] = group as [Problem];
    const times = group.length > 1 ? ` (${group.length} times)` : '';
    return `| ${head} | ${sample.file} \`${sample.id}\`${times} | ${text} | ${reasons[sample.id] ?? ''} |`;
  });
  return ['| What | Where | Text | Why |', '|---|---|---|---|', ...rows.sort()];
}
