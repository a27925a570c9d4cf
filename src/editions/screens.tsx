import type { Connection } from '../kit/ui/stream.ts';
import type { DocumentHistory, EditionChanges, EditionList, EditionSummary, Preview } from './contract.ts';
import { ChangedList } from './ui/changed-list.tsx';
import { EditionListPage } from './ui/edition-list.tsx';
import { EditionPage } from './ui/edition-page.tsx';
import { HistoryList } from './ui/history-list.tsx';
import { NoPreview } from './ui/no-preview.tsx';
import { PreviewNotice } from './ui/preview-notice.tsx';
import { PreviewPage } from './ui/preview-page.tsx';
import { ReadingNotice } from './ui/reading-notice.tsx';
import { Standing } from './ui/standing.tsx';

/** `/editions`: every edition, newest first. */
export function EditionsScreen({ list }: { list: EditionList }) {
  return <EditionListPage list={list} />;
}

/** `/editions/2`: one edition and what it changed. */
export function EditionScreen(props: { edition: EditionSummary; changes: EditionChanges }) {
  return <EditionPage {...props} />;
}

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

/** `/preview`: what publishing the watched folder would do; without one, how to have one. */
export function PreviewScreen({ state, connection }: { state: Preview | undefined; connection: Connection }) {
  return state ? <PreviewPage state={state} connection={connection} /> : <NoPreview />;
}

/** Above a document of the preview: that it is not in force. */
export function DraftNotice(props: { document: string; isInForce: boolean }) {
  return <PreviewNotice {...props} />;
}
