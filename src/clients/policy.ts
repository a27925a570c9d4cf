import { role, text, tier, valuesIn } from '../policy/cells.ts';
import { field, key, listTable, optional } from '../policy/schema.ts';

/** What runs on a client's servers (KB-253 stack). */
export const serviceStack = listTable({
  name: 'service-stack',
  about: 'The components that serve a client, what each depends on, and which tier owns it.',
  columns: {
    Component: key(field(text, 'What it is called.')),
    'What it does': field(text, 'Its task, in a sentence.'),
    Unit: optional(field(text, 'The systemd unit or process under which it runs.')),
    Port: optional(field(text, 'The port or ports on which it listens.')),
    'Depends on': optional(field(valuesIn('service-stack', 'Component', 'component'), 'What must run before it can.')),
    'Owner tier': field(tier, 'Who may change it.'),
  },
});

/** How a new client is set up (KB-253 setup). */
export const clientSetup = listTable({
  name: 'client-setup',
  about: 'The steps by which a new client is set up, each with an owner and the evidence that it is done.',
  columns: {
    Step: key(field(text, 'What the step is called.')),
    'What is done': field(text, 'What is done in it.'),
    Owner: field(role, 'Who sees to it.'),
    Evidence: field(text, 'What shows that it is done.'),
  },
});
