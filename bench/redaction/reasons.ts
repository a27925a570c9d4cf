/** Why a text of the open half is missed or found wrongly, by its id, where the text itself tells. One sentence each. */
export const reasons: Readonly<Record<string, string>> = {};
