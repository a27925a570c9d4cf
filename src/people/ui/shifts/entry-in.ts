/** What the fields of a line of the rota say. A one-off shift has the same first and last day. */
export function entryIn(form: FormData, isWeekly: boolean) {
  const [start, end, from, until] = ['start', 'end', 'from', 'until'].map((it) => String(form.get(it) ?? ''));
  if (!isWeekly) return { start, end, from, until: from };
  const days = form.getAll('days').map(Number);
  return { ...(days.length > 0 ? { days } : {}), start, end, from, until: until || null };
}
