import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { DocumentScreen } from '../documents/screens.tsx';
import { previewQueries } from '../editions/preview-queries.ts';
import { PreviewScreen } from '../editions/screens.tsx';
import { usePreviewStream } from '../editions/use-preview-stream.ts';
import { draftSlots } from './draft-slots.tsx';

const screen = getRouteApi('/preview');
const text = getRouteApi('/preview/documents/$id');

/** `/preview`: what publishing the watched folder would do. */
export function PreviewRoute() {
  const queries = previewQueries(screen.useRouteContext().fetch);
  const { data: watched } = useSuspenseQuery(queries.watched());
  const isWatched = watched.folder !== null;
  const { data } = useQuery({ ...queries.state(), enabled: isWatched });
  return <PreviewScreen state={isWatched ? data : undefined} connection={usePreviewStream(isWatched)} />;
}

/** `/preview/documents/KB-155`: a document as it would be, following what is saved. */
export function DraftRoute() {
  const { data } = useSuspenseQuery(previewQueries(text.useRouteContext().fetch).page(text.useParams().id));
  const hash = useLocation({ select: (it) => it.hash });
  usePreviewStream(true);
  return <DocumentScreen page={data} hash={hash} slots={draftSlots} />;
}
