import type { DocumentPage, DocumentSummary } from './contract.ts';
import type { DocumentSlots } from './slots.ts';
import { DocumentList } from './ui/document-list.tsx';
import { Reader } from './ui/reader.tsx';

/** `/documents`: every document, with what it covers. */
export function DocumentsScreen({ documents }: { documents: DocumentSummary[] }) {
  return <DocumentList documents={documents} />;
}

/** `/documents/KB-155`: one document to read. `hash` is the address within it, without the `#`. */
export function DocumentScreen(props: { page: DocumentPage; hash: string; slots?: DocumentSlots }) {
  return <Reader key={props.page.id} {...props} />;
}
