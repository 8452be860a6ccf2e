/** Words of the record's page. */
export const record = {};
