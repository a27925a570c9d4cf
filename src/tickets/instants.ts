/** An instant as the log has it: ISO 8601 in UTC with milliseconds. */
export const stamp = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 });
