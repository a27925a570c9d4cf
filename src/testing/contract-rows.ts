import type { ContractForm } from '../clients/contract-form.ts';

type Target = ContractForm['targets'][number];
type Calendar = ContractForm['calendars'][number];

/** A row of targets in which only some cells are given. */
export const targetRow = (Severity: string, cells: Partial<Target> = {}) => ({
  Clause: '',
  Severity,
  Response: '',
  'Next response': '',
  Update: '',
  Resolution: '',
  Calendar: '',
  Meaning: '',
  ...cells,
});

/** A calendar of a contract in which only some cells are given. */
export const calendarRow = (Name: string, cells: Partial<Calendar> = {}) => ({
  Clause: '',
  Name,
  Zone: 'Asia/Manila',
  Days: 'Mon-Sat',
  Hours: '07:00-19:00',
  Closed: '',
  'Also open': '',
  'Standard day': '',
  ...cells,
});
