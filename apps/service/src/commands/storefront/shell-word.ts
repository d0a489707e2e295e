/**
 * One word of a shell command. Titles and names come from publishers and customers paste these commands: nothing inside
 * the quotes is read by the shell, and a line break cannot end the command.
 */
export function shellWord(text: string): string {
  const oneLine = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  return /^[\w./:@=-]+$/.test(oneLine) ? oneLine : `'${oneLine.replaceAll("'", String.raw`'\''`)}'`;
}
