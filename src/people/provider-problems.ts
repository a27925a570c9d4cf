/** Why somebody does not come in by a provider; the sign-in page gets one of them as `?problem=`. */
export const PROVIDER_PROBLEMS = ['failed', 'over', 'unverified', 'no-account'] as const;
export type ProviderProblem = (typeof PROVIDER_PROBLEMS)[number];
