import type { Json } from "../json-column.ts";

export interface SettingTable {
  name: string;
  value: Json<unknown>;
}
