/** Why a text of the open half is missed or found wrongly, by its id, where that is known. One sentence each. */
export const reasons: Readonly<Record<string, string>> = {};
