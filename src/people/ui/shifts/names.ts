import type { Roster } from '../../desk-contract.ts';

/** The name of somebody on the rota. */
export const nameOf = ({ people }: Roster, id: string): string => people.find((it) => it.id === id)?.name ?? '';

/** Somebody as a choice. */
export const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
