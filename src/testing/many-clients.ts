const NAMES = ['Peñafrancia Foods', 'Visayas Freight', 'Davao Fruit', 'Mindanao Power', 'Cebu Ceramics', 'Naga Timber'];
const PEOPLE = ['Ana Reyes', 'Ben Cruz', 'Carla Dizon', 'Señora Búsqueda'];
const PLACES = ['Cebu City', 'Naga City', 'Davao City', 'Parañaque', 'Iloilo City'];
const HEADINGS = 'Number,Name,Place,About,Supported from,Ended on,GDPR,HIPAA,Contact name,Roles,Mail,Phone,Site';

/** A file of so many companies with four people and two sites each, in all states and under some regimes, for measurements. */
export function manyClients(count: number): string {
  const lines = [HEADINGS];
  for (let n = 0; n < count; n++) for (let person = 0; person < 4; person++) lines.push(row(n, person));
  return `${lines.join('\n')}\n`;
}

function row(n: number, person: number): string {
  const own = person === 0 ? ownCells(n) : ['', '', '', '', '', ''];
  const mail = `p${person}.${n}@c${n}.example`;
  const phone = `0917 ${String(1_000_000 + n * 4 + person)}`;
  const contact = [`${PEOPLE[person]} ${n}`, person === 0 ? 'it officer' : '', mail, phone];
  return [
    `C-${n}`,
    `${NAMES[n % NAMES.length]} ${n} Company`,
    ...own,
    ...contact,
    ['Head office', 'Pier', '', ''][person],
  ].join(',');
}

const ownCells = (n: number) => [
  PLACES[n % PLACES.length]!,
  `What is to be known of company ${n} in some words`,
  n % 5 === 0 ? '' : '2024-02-01',
  n % 11 === 0 ? '2025-06-30' : '',
  n % 3 === 0 ? 'yes' : '',
  n % 7 === 0 ? 'yes' : 'no',
];
