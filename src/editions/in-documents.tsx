import type { DocumentHistory, EditionChanges } from './contract.ts';
import { ChangedList } from './ui/changed-list.tsx';
import { HistoryList } from './ui/history-list.tsx';
import { ReadingNotice } from './ui/reading-notice.tsx';
import { Standing } from './ui/standing.tsx';

// What is said of editions beside documents; apart from the screens of editions, which a first visit does not need.

/** What an edition changed, for the front page; nothing for the first. */
export function ChangedLately({ changes }: { changes: EditionChanges }) {
  return <ChangedList changes={changes} />;
}

/** Since when a document's text is in force, as part of the line above its title. */
export function DocumentStanding({ history }: { history: DocumentHistory }) {
  return <Standing history={history} />;
}

/** Above a document read in a named edition: whether its text is in force, and where that is. */
export function DocumentNotice({ history }: { history: DocumentHistory }) {
  return <ReadingNotice history={history} />;
}

/** The editions in which a document changed. */
export function DocumentEditions({ history }: { history: DocumentHistory }) {
  return <HistoryList history={history} />;
}
