const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a text can be the id of a row at all: the database refuses to compare anything else with one. */
export function isRowId(text: string): boolean {
  return uuid.test(text);
}
