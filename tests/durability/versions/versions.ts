/** An earlier state of this repository whose databases have to be brought up to date; it has no tags. */
export interface EarlierVersion {
  commit: string;
  /** The newest change of the schema that it knows. */
  schema: string;
  /** What was different then. */
  about: string;
}

/** Oldest first: the last commit before a change of the schema, and the end of the first version that was complete. */
export const earlierVersions: readonly EarlierVersion[] = [
  {
    commit: "2d1a0cd03040b08249aa9db92a36e2ded52a3e9c",
    schema: "0005-upload-parts.sql",
    about: "nobody has a password, and lists have other indexes",
  },
  {
    commit: "c08a1119c57491e314618c9d30b5b4fdebc6ec09",
    schema: "0006-passwords.sql",
    about: "lists are read anew at each request",
  },
  {
    commit: "e6e1cbb86dcbdaf8b69df42a0f4fe866e28b376a",
    schema: "0007-fast-lists.sql",
    about: "publishers take no turns in the queue, and no role comes from a group",
  },
];
