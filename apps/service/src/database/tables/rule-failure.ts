export interface RuleFailureTable {
  run_id: string;
  rule: string;
  findings: number;
  at: Date;
}
