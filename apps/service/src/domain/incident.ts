/** Whom support answers. */
export interface IncidentContact {
  name: string;
  email: string;
  phone?: string;
}

/** A file attached to an incident. */
export interface IncidentFile {
  name: string;
  hash: string;
  size: number;
}
