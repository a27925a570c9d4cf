import type { ContractForm } from '../contract-form.ts';

/** Where days begin and end when nothing else is said. */
const usualZone = 'Asia/Manila';

/** The form of a contract that is not written yet: it bears the company's name, and its days begin in the company's zone. */
export function blankForm({ name, zone }: { name: string; zone: string }): ContractForm {
  return {
    title: name,
    summary: `What is agreed with ${name} beyond the common service level agreement.`,
    owner: 'Operations',
    from: '',
    until: '',
    zone: zone === usualZone ? '' : zone,
    suspensions: 'close',
    supported: [],
    targets: [],
    calendars: [],
    rules: [],
  };
}
