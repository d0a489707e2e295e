export interface FetchedArtifactTable {
  publisher_id: string;
  url: string;
  hash: string;
  fetched_at: Date;
}
