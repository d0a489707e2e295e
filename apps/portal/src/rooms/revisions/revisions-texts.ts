import { defineTexts } from "#texts/catalogue.ts";

/** The Revisions page. */
export const revisionsTexts = defineTexts(
  {
    lead: "Every save is kept. Any of them can be looked at and made the draft again; nothing is ever overwritten.",
    revision: (number: number) => `Revision ${number}`,
    current: "the draft now",
    savedBy: (name: string) => `by ${name}`,
    look: "Compare",
    lookAt: (number: number) => `Compare revision ${number} with the draft`,
    restore: "Restore",
    restoreRevision: (number: number) => `Restore revision ${number}`,
    restoreTitle: (number: number) => `Make revision ${number} the draft again?`,
    restoreText:
      "It becomes a new revision on top; the present draft stays in this list. Nothing changes for customers.",
    restored: (number: number) => `Revision ${number} is the draft again.`,
    toEditor: "Open the editor",
    differencesTitle: (number: number) => `What changed from revision ${number} to the draft now`,
    sameText: "This revision equals the draft now.",
    close: "Close the comparison",
    note: "Note:",
  },
  {
    lead: "每次保存都会保留。可以查看任何一次，并使其重新成为草稿；不会覆盖任何内容。",
    revision: (number) => `修订版 ${number}`,
    current: "当前草稿",
    savedBy: (name) => `保存者：${name}`,
    look: "比较",
    lookAt: (number) => `比较修订版 ${number} 与草稿`,
    restore: "恢复",
    restoreRevision: (number) => `恢复修订版 ${number}`,
    restoreTitle: (number) => `使修订版 ${number} 重新成为草稿？`,
    restoreText: "它将成为最新的修订版；当前草稿仍保留在此列表中。对客户没有任何变化。",
    restored: (number) => `修订版 ${number} 已重新成为草稿。`,
    toEditor: "打开编辑器",
    differencesTitle: (number) => `从修订版 ${number} 到当前草稿的更改`,
    sameText: "此修订版与当前草稿相同。",
    close: "关闭比较",
    note: "备注：",
  },
);
