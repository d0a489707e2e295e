import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";

export interface RoleAssignmentTable {
  principal_id: string;
  publisher_id: string | null;
  role: PublisherRole | OperatorRole;
  added_at: Date;
}
