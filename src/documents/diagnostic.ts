/** A message about a document: what is wrong, where, and what is allowed there. */
export interface Diagnostic {
  /** A stable name such as `policy/unknown-column`; the part before the slash names the layer that found it. */
  code: string;
  severity: 'error' | 'warning';
  /** Path as given by the caller, with forward slashes. */
  file: string;
  /** 1-based, as editors count. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
  endLine: number;
  endColumn: number;
  /** What is wrong, in one sentence that names the offending text. */
  message: string;
  /** What to do, or what is allowed there. */
  hint?: string;
}

/** A stretch of a source file. Lines and columns are 1-based, offsets 0-based. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  start: number;
  end: number;
}

/** Everything that a finding says besides where it is. */
export interface Finding {
  code: string;
  message: string;
  hint?: string;
  severity?: 'error' | 'warning';
}

/** Puts a finding at a place of a file. */
export function diagnose(file: string, place: Place, finding: Finding): Diagnostic {
  const { line, column, endLine, endColumn } = place;
  const { code, message, hint, severity = 'error' } = finding;
  return { code, severity, file, line, column, endLine, endColumn, message, ...(hint ? { hint } : {}) };
}

/** Orders by file, then by position, so that a run reads from top to bottom. */
export function byPosition(a: Diagnostic, b: Diagnostic): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code);
}

/** Whether anything in the list stops the documents from coming into force. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((it) => it.severity === 'error');
}
