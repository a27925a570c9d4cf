import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { DocumentSlots } from '../documents/slots.ts';
import { previewQueries } from '../editions/preview-queries.ts';
import { DraftNotice } from '../editions/screens.tsx';
import { useWords } from '../kit/ui/words.tsx';

/** The slots of a text of the preview: nothing in it is enforced, and it says that it is a draft. */
export const draftSlots: DocumentSlots = {
  isNamedEdition: true,
  standing: () => <Standing />,
  notice: ({ id }) => <Notice id={id} />,
};

function Standing() {
  return <>, {useWords('preview').standing}</>;
}

function Notice({ id }: { id: string }) {
  const { fetch } = useRouter().options.context;
  const { data } = useQuery(previewQueries(fetch).state());
  const isNew = data?.changes.differences.some((it) => it.kind === 'document added' && it.document === id);
  return <DraftNotice document={id} isInForce={!isNew} />;
}
