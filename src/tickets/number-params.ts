import { z } from 'zod';

/** The one parameter of a ticket's address. */
export const numberParams = z.strictObject({
  number: z.string().max(80).meta({ description: 'INC-000123; lower case and missing zeros are the same' }),
});
