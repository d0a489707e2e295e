import type { Expansion, FormBranch, ValueObject } from "@slipway/template-language";
import type { Text } from "#model/message.ts";

/** One set of parameters that the main template is deployed with, in thought. */
export interface Scenario {
  /** Where the parameters are from, for messages: "with …". */
  name: Text;
  /** The way through the form that gave the parameters. */
  branch: FormBranch | undefined;
  parameters: ValueObject;
  /** Somebody says that these parameters are all that is needed. */
  isGiven: boolean;
  /** Undefined where the bounds of the work were reached before. */
  expansion: Expansion | undefined;
}

/** Everything that the main template was deployed with. */
export interface Scenarios {
  list: readonly Scenario[];
  /** What was left out and why; undefined when nothing was. */
  cut: Text | undefined;
}
