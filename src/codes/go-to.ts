/** Leads to another address of the hub. */
export type GoTo = (href: string, options?: { replace?: boolean }) => void;
