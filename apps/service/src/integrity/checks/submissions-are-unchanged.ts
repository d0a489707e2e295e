import { contentHash } from "#commands/publishing/content-hash.ts";
import { sql } from "#database/database.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import type { SubmissionFile } from "#domain/submission.ts";
import type { IntegrityCheck } from "../inspected.ts";

const batch = 200;

interface Submission {
  id: string;
  publisher_id: string;
  offer_id: string;
  content_hash: string;
  definition: string;
  files: SubmissionFile[];
}

/** What was submitted is what runs, reviews and the storefront show: its hash follows from its content. */
export const submissionsAreUnchanged: IntegrityCheck = {
  name: "submissions-are-unchanged",
  title: { en: "Submissions are as they were submitted", "zh-CN": "提交内容与提交时一致" },
  inspect: async ({ db }, tell) => {
    let count = 0;
    for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
      const { rows } = await sql<Submission>`
        select id, publisher_id, offer_id, content_hash, definition, files from submission
        where id > ${after} order by id limit ${batch}`.execute(db);
      for (const row of rows.filter((each) => !isUnchanged(each))) {
        tell({
          subject: `${row.publisher_id}/${row.offer_id}`,
          text: {
            en: `The content of submission ${row.id} does not give its hash ${row.content_hash}.`,
            "zh-CN": `提交 ${row.id} 的内容与其哈希 ${row.content_hash} 不符。`,
          },
          fix: {
            en: "Restore the submission's row from a backup, or publish the draft again.",
            "zh-CN": "请从备份恢复该提交的记录，或重新发布草稿。",
          },
        });
      }
      count += rows.length;
      if (rows.length < batch) return count;
      after = rows.at(-1)!.id;
    }
  },
};

function isUnchanged({ definition, files, content_hash: expected }: Submission): boolean {
  try {
    return contentHash(parseDefinition(definition), files) === expected;
  } catch {
    return false;
  }
}
