export interface UploadPartTable {
  upload_id: string;
  offset_bytes: number;
  /** In bytes. */
  size: number;
  /** Of the piece, in the blob store. */
  hash: string;
}
