/** The id of a company's contract, of which there is one: `CT-visayas-freight`. The slug stays what it was first. */
export const contractId = (slug: string): string => `CT-${slug}`;
