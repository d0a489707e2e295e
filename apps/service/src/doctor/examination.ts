import type { Text } from "@slipway/contracts";
import type { ToolParts } from "#tool/open-tool.ts";

/** What an examination found. `fix` is there whenever the state is not `fine`. */
export interface Finding {
  state: "fine" | "warning" | "fault";
  text: Text;
  fix?: Text;
}

/** One thing that an installation needs in order to work. */
export interface Examination {
  /** Stable; shown in reports. */
  name: string;
  title: Text;
  examine(parts: ToolParts): Promise<Finding>;
}

/** Nothing is wrong. */
export function fine(en: string, zh: string): Finding {
  return { state: "fine", text: { en, "zh-CN": zh } };
}

/** Something works badly, or soon will. */
export function warning(text: Text, fix: Text): Finding {
  return { state: "warning", text, fix };
}

/** Something does not work. */
export function fault(text: Text, fix: Text): Finding {
  return { state: "fault", text, fix };
}
