/** One file of a submission: where the definition names it, and its bytes by hash. */
export interface SubmissionFile {
  /** JSON pointer of the link in the definition. */
  pointer: string;
  name: string;
  hash: string;
  size: number;
  mediaType: string;
  /** Set for packages. */
  planId?: string;
  packageVersion?: string;
}
