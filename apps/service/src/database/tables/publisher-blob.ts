export interface PublisherBlobTable {
  publisher_id: string;
  hash: string;
  file_name: string;
  added_at: Date;
}
