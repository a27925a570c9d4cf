import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentSlots } from '../documents/slots.ts';
import type { DocumentHistory } from '../editions/contract.ts';
import { DocumentEditions, DocumentNotice, DocumentStanding } from '../editions/in-documents.tsx';
import { editionQueries } from '../editions/queries.ts';
import { readEdition } from './read-edition.ts';

/** What the editions put into the reader, whichever edition is read. */
export const editionSlots: DocumentSlots = {
  standing: ({ id }) => <InHistory id={id} show={(history) => <DocumentStanding history={history} />} />,
  editions: ({ id }) => <InHistory id={id} show={(history) => <DocumentEditions history={history} />} />,
};

/** The slots of a text of a named edition: the rules beside a text are those in force, so it has none. */
export const pastSlots: DocumentSlots = {
  ...editionSlots,
  isNamedEdition: true,
  notice: ({ id }) => <InHistory id={id} show={(history) => <DocumentNotice history={history} />} />,
};

function InHistory({ id, show }: { id: string; show: (history: DocumentHistory) => ReactNode }) {
  const { fetch } = useRouter().options.context;
  const edition = readEdition(useLocation({ select: (it) => it.searchStr }));
  const { data } = useQuery(editionQueries(fetch).history(id, edition));
  return data ? show(data) : null;
}
