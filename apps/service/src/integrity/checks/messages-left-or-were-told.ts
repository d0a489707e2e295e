import { sql } from "#database/database.ts";
import type { Fault } from "../fault.ts";
import type { IntegrityCheck } from "../inspected.ts";

interface Unsent {
  kind: "email-doubled" | "email-failed" | "email-unsent" | "lead-untold" | "lead-undelivered";
  subject: string;
  detail: string;
}

/** An e-mail was sent, waits, or is marked as failed with the reason; a lead that could not be delivered was told of. */
export const messagesLeftOrWereTold: IntegrityCheck = {
  name: "messages-left-or-were-told",
  title: {
    en: "E-mails and leads left, or somebody was told why not",
    "zh-CN": "电子邮件和潜在顾客已送出，或已告知原因",
  },
  inspect: async ({ db }, tell) => {
    const { rows } = await sql<Unsent>`
      select 'email-doubled' as kind, message_id as subject, event || ' to ' || recipient as detail
      from (select min(message_id) as message_id, event, recipient from email where run_id is not null
        and event in ('preview-available', 'publish-failed', 'publish-canceled', 'offer-live')
        group by event, recipient, run_id having count(*) > 1) as doubled
      union all select 'email-failed', message_id, coalesce(last_error, '') from email
        where state = 'failed' and created_at > now() - interval '7 days'
      union all select 'email-unsent', message_id, state from email where (state = 'sent') <> (sent_at is not null)
      union all select 'lead-undelivered', id::text, state from lead where (state = 'delivered') <> (delivered_at is not null)
      union all select 'lead-untold', id::text, coalesce(last_error, '') from lead where state = 'dead' and not exists (
        select 1 from audit_entry where event = 'lead.dead' and details->>'leadId' = lead.id::text)`.execute(
      db,
    );
    for (const row of rows) tell(describe(row));
    const { rows: counted } = await sql<{ count: number }>`
      select (select count(*) from email) + (select count(*) from lead) as count`.execute(db);
    return counted[0]?.count ?? 0;
  },
};

const texts: Record<Unsent["kind"], { text: Fault["text"]; fix: Fault["fix"] }> = {
  "email-doubled": {
    text: { en: "The same person was written the same twice", "zh-CN": "同一封邮件向同一人写了两次" },
    fix: {
      en: "Compare the two on the mailbox page; a move that was made twice shows in history.",
      "zh-CN": "请在邮箱页面比较这两封邮件；重复的变更会显示在历史记录中。",
    },
  },
  "email-failed": {
    text: { en: "The mail server did not take the e-mail", "zh-CN": "邮件服务器未接收该邮件" },
    fix: {
      en: "Mend the mail server or the address; the text is on the mailbox page.",
      "zh-CN": "请修复邮件服务器或地址；邮件内容在邮箱页面上。",
    },
  },
  "email-unsent": {
    text: {
      en: "The e-mail's state and its time of sending disagree",
      "zh-CN": "邮件的状态与发送时间不一致",
    },
    fix: { en: "Restore the row from a backup.", "zh-CN": "请从备份恢复该记录。" },
  },
  "lead-undelivered": {
    text: {
      en: "The lead's state and its time of delivery disagree",
      "zh-CN": "潜在顾客的状态与送达时间不一致",
    },
    fix: { en: "Restore the row from a backup.", "zh-CN": "请从备份恢复该记录。" },
  },
  "lead-untold": {
    text: {
      en: "The lead could not be delivered, and nobody was told",
      "zh-CN": "潜在顾客无法送达，且无人被告知",
    },
    fix: {
      en: "Send it again from the publisher's list of leads.",
      "zh-CN": "请从发布者的潜在顾客列表中重新发送。",
    },
  },
};

function describe({ kind, subject, detail }: Unsent): Fault {
  const { text, fix } = texts[kind];
  return {
    subject,
    text: { en: `${text.en}: ${detail}.`, "zh-CN": `${text["zh-CN"]}：${detail}。` },
    fix,
  };
}
