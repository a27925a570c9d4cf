import type { ColumnKey } from '../../import-columns.ts';
import type { Import, ImportLook, RemovedInRow } from '../../import-contract.ts';

/** The words of bringing client companies in from a file. */
export interface ImportWords {
  link: string;
  title: string;
  lead: string;
  columnsTitle: string;
  columnsLead: string;
  rules: readonly string[];
  heading: string;
  meaning: string;
  columns: Record<ColumnKey, string>;
  template: string;
  exportAll: string;
  exportHint: string;
  chooseTitle: string;
  file: string;
  fileHint: string;
  paste: string;
  pasteHint: string;
  leaveOut: string;
  leaveOutHint: string;
  look: string;
  looking: string;
  nothingChosen: { message: string; remedy: string };
  pasted: string;
  lookTitle: string;
  readAs: (look: Pick<ImportLook, 'encoding' | 'delimiter'>) => string;
  leftOutColumns: (names: readonly string[]) => string;
  /** Passwords, card numbers and keys that are not brought in. */
  removed: (count: number) => string;
  /** Which of them stood in a row. */
  removedInRow: (row: Pick<RemovedInRow, 'class' | 'document' | 'clause' | 'count'>) => string;
  counts: (look: Pick<ImportLook, 'rows' | 'badRows' | 'companies'>) => string;
  lookCompanies: (companies: ImportLook['companies']) => string;
  import: (rows: number) => string;
  importing: string;
  nothingToDo: string;
  changesTitle: string;
  changesLead: (shown: number, all: number) => string;
  isNew: string;
  change: (from: string, to: string) => string;
  badTitle: string;
  badLead: (shown: number, all: number) => string;
  line: string;
  column: string;
  value: string;
  reason: string;
  wholeRow: string;
  progressTitle: string;
  progress: (done: number, all: number) => string;
  mayLeave: string;
  resultTitle: string;
  states: Record<Import['state'], string>;
  result: (companies: Import['companies']) => string;
  badRows: (count: number) => string;
  download: string;
  putRight: string;
  toCompanies: string;
  another: string;
  earlierTitle: string;
  earlierLead: string;
  when: string;
  who: string;
  what: string;
  came: string;
  noFile: string;
}

declare module '../../../kit/ui/words.tsx' {
  interface Catalogue {
    clientImport: ImportWords;
  }
}
