import type { Fix } from "#fixes/text-edit.ts";
import type { CertifiedFile } from "#input/certified-file.ts";
import type { Severity } from "#model/finding.ts";
import type { Text } from "#model/message.ts";
import type { Skip } from "#model/report.ts";
import type { Placed } from "#model/rule.ts";
import type { PlannedRule } from "./plan-rules.ts";
import { skipReasons } from "./skip-reasons.ts";

/** What a rule has said, before lines, languages and waivers are added. */
export interface RawFinding {
  planned: PlannedRule;
  message: string;
  severity: Severity;
  values: Readonly<Record<string, string | number>>;
  at: Placed | null;
  file: CertifiedFile | string | null;
  pointer: string | undefined;
  fix: Fix | undefined;
}

interface Reported {
  message: string;
  at?: Placed | null;
  file?: CertifiedFile | string | null;
  pointer?: string;
  fix?: Fix;
  values?: Readonly<Record<string, string | number>>;
}

/** More than this from one rule on one subject tells nobody anything. */
const mostFindings = 1000;

/**
 * Where the rules of a certification leave what they find, one rule on one subject at a time. `report` and `skip` are given to
 * rules as they are and serve all of them, since thousands of runs a certification would each have to make their own.
 */
export class Recorder {
  readonly found: RawFinding[] = [];
  readonly skipped: Skip[] = [];
  #planned: PlannedRule | undefined;
  #file: CertifiedFile | null = null;
  #count = 0;

  /** What is reported from now on is said by this rule, of this file unless it says otherwise. */
  begin(planned: PlannedRule, file: CertifiedFile | null): void {
    this.#planned = planned;
    this.#file = file;
    this.#count = 0;
  }

  readonly report = (found: Reported): void => {
    const planned = this.#planned!;
    this.#count += 1;
    if (this.#count > mostFindings) {
      if (this.#count === mostFindings + 1) this.skip(skipReasons.tooMany(mostFindings));
      return;
    }
    this.found.push({
      planned,
      message: found.message,
      severity: planned.rule.messages[found.message]?.severity ?? planned.severity,
      values: found.values ?? {},
      at: found.at ?? null,
      file: found.file === undefined ? this.#file : found.file,
      pointer: found.pointer,
      fix: found.fix,
    });
  };

  readonly skip = (reasons: Text): void => {
    const { id, armTtk } = this.#planned!.rule;
    this.skipped.push({
      rule: id,
      ...(armTtk === undefined ? {} : { armTtk }),
      file: this.#file?.path ?? null,
      reason: reasons.en,
      reasons,
    });
  };
}
