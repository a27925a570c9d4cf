import type { Connection } from '../kit/ui/stream.ts';
import type { EditionChanges, EditionList, EditionSummary, Preview } from './contract.ts';
import { EditionListPage } from './ui/edition-list.tsx';
import { EditionPage } from './ui/edition-page.tsx';
import { NoPreview } from './ui/no-preview.tsx';
import { PreviewNotice } from './ui/preview-notice.tsx';
import { PreviewPage } from './ui/preview-page.tsx';

/** `/editions`: every edition, newest first. */
export function EditionsScreen({ list }: { list: EditionList }) {
  return <EditionListPage list={list} />;
}

/** `/editions/2`: one edition and what it changed. */
export function EditionScreen(props: { edition: EditionSummary; changes: EditionChanges }) {
  return <EditionPage {...props} />;
}

/** `/preview`: what publishing the watched folder would do; without one, how to have one. */
export function PreviewScreen({ state, connection }: { state: Preview | undefined; connection: Connection }) {
  return state ? <PreviewPage state={state} connection={connection} /> : <NoPreview />;
}

/** Above a document of the preview: that it is not in force. */
export function DraftNotice(props: { document: string; isInForce: boolean }) {
  return <PreviewNotice {...props} />;
}
