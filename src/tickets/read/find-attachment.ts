import type pg from 'pg';
import type { FileId } from '../../files/kept-file.ts';
import { missing } from '../../kit/http/guard.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import { readTexts } from '../log/store.ts';
import type { TicketState } from '../state.ts';

/** The file that an entry of a ticket brought, with the name under which it came; missing where that was erased. */
export async function findAttachment(
  pool: pg.Pool,
  { id, attachments }: TicketState,
  event: string,
): Promise<{ file: FileId; name: string | undefined }> {
  const attachment = attachments.find((it) => it.event === event);
  if (!isUuid(event) || !attachment) throw missing();
  const { rows } = await pool.query<FileId>(
    'select company, hash from tickets.attachment where event = $1 and ticket = $2',
    [event, id],
  );
  if (!rows[0]) throw missing();
  const name = attachment.name && (await readTexts(pool, [attachment.name.id])).get(attachment.name.id);
  return { file: rows[0], name: name ?? undefined };
}
