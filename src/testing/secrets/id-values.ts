import type { Chance } from './chance.ts';

/** Numbers of Philippine documents in the groups in which they are printed. */
export const idValues = {
  philsys: (by: Chance) => [by.digits(4), by.digits(4), by.digits(4), by.digits(4)].join('-'),
  tin: (by: Chance) => [by.digits(3), by.digits(3), by.digits(3), '000'].join('-'),
  sss: (by: Chance) => [by.pick(['03', '07', '33', '34']), by.digits(7), by.digits(1)].join('-'),
  umid: (by: Chance) => ['0111', by.digits(7), by.digits(1)].join('-'),
  philhealth: (by: Chance) => [by.pick(['12', '19', '03']), by.digits(9), by.digits(1)].join('-'),
  pagibig: (by: Chance) => [`121${by.number(3)}`, by.digits(4), by.digits(4)].join('-'),
  passport: (by: Chance) => `P${by.digits(7)}${by.pick(['A', 'B', 'C'])}`,
  license: (by: Chance) => [by.pick(['N01', 'D06', 'K03']), by.digits(2), by.digits(6)].join('-'),
};
