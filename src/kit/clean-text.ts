declare const clean: unique symbol;

/**
 * Text that may be kept and sent: it went through the detectors of KB-450, or it is one of the hub's own fixed sentences. Only
 * `privacy/clean-text.ts` makes it; whatever else holds a plain string cannot pass it on as one.
 */
export type CleanText = string & { readonly [clean]: true };
