import { createHash } from "node:crypto";
import { sql } from "#database/database.ts";
import type { Fault } from "../fault.ts";
import type { IntegrityCheck, Inspected } from "../inspected.ts";

interface Referenced {
  hash: string;
  /** In bytes; null where only a reference tells of the file. */
  size: number | null;
  name: string;
}

type Condition = "whole" | "missing" | "damaged" | "unregistered";

/** Every file that a row names is in the store with its size, and with its content where bytes are read. */
export const filesAreStored: IntegrityCheck = {
  name: "files-are-stored",
  title: { en: "Every file that is named is stored, whole", "zh-CN": "所有被引用的文件均完整存储" },
  inspect: async (inspected, tell) => {
    const files = await listReferenced(inspected.db);
    for (const file of files) {
      const condition = await examine(inspected, file);
      if (condition !== "whole") tell(describe(file, condition));
    }
    return files.length;
  },
};

/** Rows of `blob`, and hashes that submissions, incidents and pages name; those should all have such a row. */
async function listReferenced(db: Inspected["db"]): Promise<Referenced[]> {
  const { rows } = await sql<Referenced>`
    with named as (
      select hash, file_name as name from blob where state = 'stored'
      union all select file->>'hash', file->>'name' from submission, jsonb_array_elements(files) as file
      union all select file->>'hash', file->>'name' from incident_message, jsonb_array_elements(files) as file
      union all select plan->>'packageHash', plan->>'planId' from product_page,
        jsonb_array_elements(coalesce(page->'plans', '[]')) as plan where plan->>'packageHash' is not null)
    select named.hash, max(blob.size) as size, min(named.name) as name
    from named left join blob on blob.hash = named.hash and blob.state = 'stored'
    group by named.hash order by named.hash`.execute(db);
  return rows;
}

async function examine({ blobs, readsAllBytes }: Inspected, { hash, size }: Referenced): Promise<Condition> {
  if (size === null) return "unregistered";
  const stored = await blobs.size(hash).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === "file-not-found") return undefined;
    throw error;
  });
  if (stored === undefined) return "missing";
  if (stored !== size) return "damaged";
  if (!readsAllBytes) return "whole";
  const digest = createHash("sha256");
  for await (const chunk of await blobs.open(hash)) digest.update(chunk as Buffer);
  return digest.digest("hex") === hash ? "whole" : "damaged";
}

const findings = {
  missing: { en: "is not in the file store", "zh-CN": "不在文件存储中" },
  damaged: { en: "has other bytes than were stored", "zh-CN": "的内容与存入时不同" },
  unregistered: {
    en: "is named by a row, but no row says that it was stored",
    "zh-CN": "被引用，但没有存储记录",
  },
};

function describe({ hash, name }: Referenced, condition: Exclude<Condition, "whole">): Fault {
  const { en, "zh-CN": zh } = findings[condition];
  return {
    subject: hash,
    text: { en: `The file "${name}" ${en}.`, "zh-CN": `文件“${name}”${zh}。` },
    fix: {
      en: "Copy the file of this name from a backup into the store, or let the publisher upload it again.",
      "zh-CN": "请从备份将此名称的文件复制到存储中，或由发布者重新上传。",
    },
  };
}
