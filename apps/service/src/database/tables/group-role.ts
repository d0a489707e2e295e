import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";

export interface GroupRoleTable {
  id: string;
  claim_value: string;
  publisher_id: string | null;
  role: PublisherRole | OperatorRole;
  added_at: Date;
}
