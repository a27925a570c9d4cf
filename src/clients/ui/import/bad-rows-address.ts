/** Where the rows that an import left out can be had as a file. */
export const badRowsAddress = (id: string) => `/api/v1/companies/imports/${id}/bad-rows.csv`;
