/** The path of a sign-in link in what somebody pasted: a whole address, a path, or a line of the terminal around it. */
export function readSignInLink(pasted: string): string | undefined {
  return /\/sign-in\/[\w-]{8,}/.exec(pasted)?.[0];
}
