import type { ColumnHelp, FactHelp, RulesHelp, TableHelp } from './help.ts';

/** The title of the help about rules. */
export const rulesTitle = 'How to write a rule';

/** The help about rules in Markdown, below its title: for people who have never seen an expression language. */
export function rulesPage(help: RulesHelp): string {
  return [
    `${introduction}\n`,
    section('Change a cell', steps),
    section('Five changes to try', changesIntroduction, changeTable(help)),
    section('What a cell can say', phraseTable(help), cellNotes(help)),
    section('When it is wrong', problems),
    section('Examples', examples),
    section('Conditions', conditions),
    section('Contracts', contracts),
    section('Every table', tablesIntroduction, ...help.tables.map(tablePart)),
    section('Every fact', 'The names that an expression under *Conditions* can use.', factTable(help.facts)),
  ].join('\n');
}

/** The short addresses of the page's sections: the anchor and the heading that bears it. A table goes by its policy. */
export function rulesAnchors({ tables }: RulesHelp): Record<string, string> {
  return {
    change: 'Change a cell',
    changes: 'Five changes to try',
    phrases: 'What a cell can say',
    problems: 'When it is wrong',
    contracts: 'Contracts',
    tables: 'Every table',
    facts: 'Every fact',
    ...Object.fromEntries(tables.map((it) => [it.name, tableTitle(it)])),
  };
}

const introduction = `The hub does what the tables in its documents say. To change what it does, change a cell in a text editor. You need no
programming: a cell holds words such as \`SEV1, SEV2\` or \`15 min or more\`, and all of them stand on this page.`;

const steps = `1. Get the documents in force as files: \`npx hub export rules\` writes them into a new folder \`rules\`.
2. Open the document in any text editor. Its name is its number: \`rules/KB-155.md\`.
3. Find the clause by its id, such as \`| E6 |\`. A row of a table is one line, and \`|\` stands between its cells. The line of
   headings above the rows says which cell is which. An error code stands under its own heading, with one line for each field.
4. Change the words in the cell, and leave each \`|\` where it is. Leave the clause's id alone: tickets cite it. A new row gets
   a number that no row had before.
5. Save, and look at what it does. A hub started with \`npm start -- --watch rules\` shows it under *Preview* as you save;
   \`npx hub check rules\` says the same on the command line. Nothing is in force yet.
6. \`npx hub format rules --write\` writes cells in the hub's own spelling, so that a changed cell is one changed line.
7. \`npx hub publish rules --note "Why"\` puts it in force. What does not compile is refused.

This is one change, and one changed line:

\`\`\`diff
-| E6 | any | SEV2 | any | 30 min or more | 2 or more | any | …
+| E6 | any | SEV2 | any | 25 min or more | 2 or more | any | …
\`\`\``;

const changesIntroduction = `Each changes one cell of the documents that ship. The case comes out otherwise after it. To see that, put it to the
files, \`npx hub try assess --content rules Severity=SEV2 "Minutes worked=26 min" …\`; or open the table's page (the word
*enforced* beside its heading), and fill it in under *Try it* before and after publishing.`;

const problems = `Every problem is told with its place: \`KB-155.md:112:30\` is line 112, character 30 of that file. The line stands below it with the
place marked, and then what is allowed there. Nothing stops at the first problem, and nothing wrong can be published.

- *A value is not known*: the column has a closed list, which the message names. See [every table](#tables).
- *A cell too many or too few*: a \`|\` was added or lost in that line.
- *An example fails*: the rules now give something else for a case at the end of the document. If you meant that, change the
  example too. If not, the change does more than you wanted.
- *No row decides a case*, or two rows do: the message tells the case as a story. Widen a cell, or narrow one.`;

const contracts = `What is agreed with a client is a document too: \`CT-\` and the client's short name, with \`category: contract\`. Its rows take the
place of the common ones for that client, a whole row at a time; where it is silent, the common ones hold. These lines stand
in the front matter of contracts only:

| Line | What it says |
|---|---|
| \`from: 2027-01-01\` | The first day on which it holds; without it, from its edition on. |
| \`until: 2027-12-31\` | The last day on which it holds; without it, without end. |
| \`zone: Asia/Manila\` | The zone in which these days begin and end; without it, Asia/Manila. |
| \`suspensions: count\` | Hours count although work is suspended at the client's place; \`close\`, or no such line: they do not. |

A clock takes the contract that holds when it starts, and keeps it. The client's page has a form that writes all this.`;

const examples = `A document ends with *Examples*: one subsection for each section with a rule, named like it. A row is a case; its columns
are those of the table, then \`Expect\` and what comes of it. \`Expect Clause\` is the row that decides. Leave a fact out, or write
\`-\`, where it is not known. Where several rows fit, their values stand one after the other with commas, and \`nothing\` where
none does. Every row of a table that decides cases should have an example.

Some tables are tried in a way of their own, which the end of their document shows. A calendar is given a start, a target and
pauses; signs of a security incident a text as it reaches the desk; escalation channels a tier and how long nobody has
acknowledged; actions on client data the action and who wants it; difficult clients what one says and does; the queue order,
the rubric and the critical errors the facts of a ticket, named as at the end of this page; bands a score.

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

function changeTable({ changes }: RulesHelp): string {
  const rows = changes.map((it) => [
    it.clause,
    it.column,
    code(it.was),
    code(it.now),
    Object.entries(it.given)
      .map(([fact, value]) => `${fact}: ${value}`)
      .join('; '),
    it.before,
    it.after,
  ]);
  return table(['Where', 'Column', 'It says', 'Change it to', 'A case', 'Before', 'After'], rows);
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

function tableTitle({ name, stands }: TableHelp): string {
  return stands ? `${stands.title} (${stands.document})` : name;
}

function tablePart(help: TableHelp): string {
  const { name, about, reads, columns } = help;
  const rows = columns.map((it: ColumnHelp) => [
    it.heading,
    it.about,
    it.cell,
    it.absentOk ? `${it.dash}; may be left out` : it.dash,
  ]);
  return `### ${tableTitle(help)}\n\n${about} ${reads} In the front matter it is called ${code(name)}.\n\n${table(['Column', 'What stands in it', 'A cell', '-'], rows)}`;
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
