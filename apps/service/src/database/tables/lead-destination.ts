export interface LeadDestinationTable {
  publisher_id: string;
  offer_id: string;
  destination: string;
  secrets: string;
  changed_at: Date;
}
