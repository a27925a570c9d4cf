import type { Diagnostic } from './diagnostic.ts';

/** Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read. */
export function toSarif(diagnostics: readonly Diagnostic[], version: string) {
  const rules = [...new Set(diagnostics.map((it) => it.code))].sort().map((id) => ({ id }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hub check', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(toResult),
      },
    ],
  };
}

function toResult(it: Diagnostic) {
  const { line: startLine, column: startColumn, endLine, endColumn } = it;
  return {
    ruleId: it.code,
    level: it.severity,
    message: { text: it.hint ? `${it.message} ${it.hint}` : it.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(it.file) },
          region: { startLine, startColumn, endLine, endColumn },
        },
      },
    ],
  };
}
