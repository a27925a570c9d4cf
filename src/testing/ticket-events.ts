import { fixed } from '../privacy/clean-text.ts';
import type { NewEvent } from '../tickets/event.ts';
import type { EventData } from '../tickets/event-catalogue.ts';

/** Events of an ordinary ticket, for tests of what follows from a log. */

export const opened = (data: Partial<EventData<'ticket.opened'>> = {}): NewEvent => ({
  type: 'ticket.opened',
  data: {
    number: 123,
    kind: 'incident',
    company: null,
    contact: null,
    channel: 'call',
    contactedAt: '2026-11-23T01:02:00.000Z',
    impact: 'several',
    urgency: 'work stopped',
    category: 'database',
    severity: 'SEV2',
    by: 'matrix',
    clause: { document: 'KB-310', clause: 'V4' },
    ...data,
  },
});

export const said = (data: Partial<EventData<'interaction.recorded'>> = {}): NewEvent => ({
  type: 'interaction.recorded',
  data: {
    direction: 'in',
    channel: 'mail',
    automatic: false,
    from: data.direction === 'out' ? 'colleague' : 'client',
    contact: null,
    reached: null,
    ...data,
  },
  texts: { body: fixed`The dispatch page stays empty.` },
});

export const became = (to: EventData<'status.changed'>['to'], action = 'take'): NewEvent => ({
  type: 'status.changed',
  data: { to, action, clause: { document: 'SOP-7010', clause: 'L1' } },
});

export const documented = (field: string, data: Partial<EventData<'field.documented'>> = {}): NewEvent => ({
  type: 'field.documented',
  data: { field, words: 4, value: null, owner: null, until: null, ...data },
  texts: { text: fixed`All dispatchers in Cebu` },
});
