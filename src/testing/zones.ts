/** Forty zones with every kind of trouble: half hours, double changes, skipped days, Ramadan, the date line. */
export const zones = [
  'Asia/Manila',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Gaza',
  'Africa/Cairo',
  'America/Caracas',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Moscow',
  'Europe/Istanbul',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'America/Godthab',
  'Atlantic/Azores',
  'Pacific/Kiritimati',
  'Pacific/Tongatapu',
  'Pacific/Fiji',
  'Pacific/Auckland',
  'Pacific/Marquesas',
  'Pacific/Norfolk',
  'Pacific/Kwajalein',
  'Australia/Eucla',
  'Australia/Adelaide',
  'Asia/Amman',
  'Asia/Damascus',
  'Asia/Tokyo',
  'Asia/Dhaka',
  'Africa/El_Aaiun',
  'UTC',
] as const;

/** The instants at which a zone changes its offset between two years, in epoch milliseconds. */
export function transitionsOf(zone: string, from: number, to: number): number[] {
  const found: number[] = [];
  let at = Temporal.PlainDate.from({ year: from, month: 1, day: 1 })
    .toZonedDateTime(zone)
    .getTimeZoneTransition('next');
  for (; at && at.year < to; at = at.getTimeZoneTransition('next')) found.push(at.epochMilliseconds);
  return found;
}
