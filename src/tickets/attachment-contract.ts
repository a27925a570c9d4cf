import { z } from 'zod';
import { line, Written } from './wire.ts';

export const AttachmentQuestion = z.strictObject({
  name: line(255, 'The name of the file'),
  from: z.enum(['client', 'third party', 'colleague']).default('colleague').meta({ description: 'Whose file it is' }),
});

/** What became of a file. */
export const AttachmentWritten = Written.extend({
  attachment: z.strictObject({
    name: z.string().meta({ description: 'Made safe for every system, and without secrets' }),
    size: z.number().int().meta({ description: 'Bytes as they are kept' }),
    type: z.string().meta({ description: 'Media type by content' }),
    removed: z.number().int().meta({ description: 'How many secrets were taken out of its text and name (KB-450)' }),
    notInspected: z.boolean().meta({ description: 'It is no text: what is in it was not looked at' }),
    contradicted: z.array(z.string()).meta({ description: 'What its name or type claims and its content is not' }),
  }),
}).meta({ id: 'TicketAttachmentWritten' });
