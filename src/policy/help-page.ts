import type { ColumnHelp, FactHelp, RulesHelp, TableHelp } from './help.ts';

/** The help about rules as a page in Markdown, for people who have never seen an expression language. */
export function rulesPage(help: RulesHelp): string {
  return [
    introduction,
    section('What a cell can say', phraseTable(help), cellNotes(help)),
    section('Examples', examples),
    section('Conditions', conditions),
    section('Every table', tablesIntroduction, ...help.tables.map(tablePart)),
    section('Every fact', 'The names that an expression under *Conditions* can use.', factTable(help.facts)),
  ].join('\n');
}

const introduction = `# Rules in documents

This page is made from the lists by which the hub reads its documents. \`node scripts/write-rules.ts\` writes it anew.

The hub does what the tables in its documents say. To change a rule, change a cell:

1. Open the document in any text editor. A row of a table is one line, and \`|\` stands between its cells.
2. Change the words in the cell, with one of the phrases below. Leave the first cell alone: it is the clause, and tickets
   cite it. A new row gets a number that no row had before.
3. Run \`npx hub check\` with the folder. It names line and column of everything that is wrong, and what is allowed there.
   It also runs the examples at the end of the document, and tells cases that no row or more than one row decides.
4. If an example fails because you changed the rule on purpose, change the example too.

This is one change, and one changed line:

\`\`\`diff
-| E5 | any | SEV1 | any | 15 min or more | 1 or more | any | …
+| E5 | any | SEV1, SEV2 | any | 20 min or more | 1 or more | any | …
\`\`\`
`;

const examples = `A document ends with *Examples*: one subsection for each section with a rule, named like it. A row is a case; its columns
are those of the table, then \`Expect\` and what comes of it. \`Expect Clause\` is the row that decides. Leave a fact out, or write
\`-\`, where it is not known. Where several rows fit, their values stand one after the other with commas, and \`nothing\` where
none does. Every row of a table that decides cases should have an example. A calendar is tried with a start, a target and
pauses: see the end of KB-310.

| Impact | Urgency | Expect Severity | Expect Clause |
|---|---|---|---|
| several | work stopped | SEV2 | V4 |`;

const conditions = `Columns such as *Required*, *Detect* and *Measured by* hold a condition: \`always\`, or a name that the section *Conditions* of the
same document explains. There each name has its meaning in a sentence, and an expression in FEEL over the facts at the end of
this page. To use a condition you need its name only.`;

const tablesIntroduction =
  'Columns stand in any order after the first, which is the clause. In the last column: what `-` means there.';

function section(title: string, ...parts: string[]): string {
  return `## ${title}\n\n${parts.join('\n\n')}\n`;
}

function phraseTable({ phrases }: RulesHelp): string {
  const rows = phrases.map(({ phrase, feel, says, example }) => [
    code(phrase),
    says,
    code(example.words),
    feel ? code(feel) : '-',
  ]);
  return table(['Phrase', 'Means', 'For example', 'The same in FEEL'], rows);
}

function cellNotes({ durations, roles }: RulesHelp): string {
  return `\`X\` is a value of the column, \`n\` a number or a length of time. Capitals do not matter.

- Lengths of time: ${durations.charAt(0).toLowerCase()}${durations.slice(1)}.
- People: ${roles.join(', ')}.
- \`-\` is *any* in a column that is asked, and *none* elsewhere. An empty cell is an error.
- FEEL is an expression language of the DMN standard. You never need it in a cell; \`npx hub format\` turns it into words,
  and keeps a table lined up that is.`;
}

function tablePart({ name, about, reads, stands, columns }: TableHelp): string {
  const title = stands ? `${stands.title} (${stands.document})` : name;
  const rows = columns.map((it: ColumnHelp) => [
    it.heading,
    it.about,
    it.cell,
    it.absentOk ? `${it.dash}; may be left out` : it.dash,
  ]);
  return `### ${title}\n\n${about} ${reads} In the front matter it is called ${code(name)}.\n\n${table(['Column', 'What stands in it', 'A cell', '-'], rows)}`;
}

function factTable(facts: readonly FactHelp[]): string {
  const rows = facts.map((it) => [it.name, it.meaning, it.values, it.from]);
  return table(['Fact', 'What it means', 'What it can be', 'How the hub knows it'], rows);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((it) => it.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), `|${headings.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
