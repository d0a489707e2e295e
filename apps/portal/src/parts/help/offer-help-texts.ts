import { defineTexts } from "#texts/catalogue.ts";

/** What the pages of offers are for, and what one can do there. */
export const offerHelpTexts = defineTexts(
  {
    offers: {
      purpose: "Every offer that you may see, with its latest status and who is awaited.",
      actions: [
        "Choose a status to see how the publish goes on.",
        "Type in the filter, or choose a status or publisher above the list, to see fewer offers.",
        "Choose the head of a column to sort by it.",
        "Choose New offer to begin one.",
      ],
    },
    newOffer: {
      purpose: "Begins an offer: from a zip, from a folder, as a copy, or empty.",
      actions: [
        "Choose what you begin with. From a package, Slipway fills in what it can read and marks it as guessed.",
        "Choose the publisher and the offer ID. The ID is fixed once the offer is live.",
        "Everything else can be changed in the Editor later.",
      ],
    },
    edit: {
      purpose:
        "Here you describe the offer: settings, SKUs with their packages, marketplace texts and images, contacts.",
      actions: [
        "Type: everything saves itself, and Ctrl+S saves at once.",
        "Open What is missing to jump to each field that still needs something.",
        "Upload a package: it is certified in the background, and its report appears beside it.",
        "Open the preview to see the product page as customers will.",
        "Choose Publish when all is there.",
      ],
    },
    status: {
      purpose: "Where the offer is on its way to customers, what happened so far, and what waits for you.",
      actions: [
        "Follow the steps: the page updates by itself, and an e-mail tells you when you are needed.",
        "Open the certification report to see every finding with its place and its fix.",
        "At Publisher sign-off, open the preview, then choose Go Live or Cancel Publish.",
        "After an error, mend what is named and publish again: what did not change is taken from the record.",
        "Look at earlier publishes below; owners can roll back to one that was live.",
      ],
    },
    compare: {
      purpose: "Shows what differs between the draft, the preview, the live offer and earlier publishes.",
      actions: [
        "Choose the two sides above.",
        "Read the fields tab by tab, images side by side.",
        "Look at the files in packages as text, and at the resources that come or go.",
      ],
    },
    revisions: {
      purpose: "Every save of the draft, with its author and time.",
      actions: [
        "Choose a revision to see what it changed.",
        "Restore one: it becomes the draft as a new revision, and nothing is lost.",
      ],
    },
  },
  {
    offers: {
      purpose: "您可以查看的所有产品/服务，以及最新状态和等待谁处理。",
      actions: [
        "选择状态，查看发布的进展。",
        "在筛选框中输入文字，或在列表上方选择状态或发布者，以缩小范围。",
        "选择列标题进行排序。",
        "选择“新建产品/服务”开始创建。",
      ],
    },
    newOffer: {
      purpose: "开始创建产品/服务：从 zip、文件夹、副本或空白开始。",
      actions: [
        "选择从什么开始。从包开始时，Slipway 会填入能读取的内容，并标记为推测值。",
        "选择发布者和产品/服务 ID。上线后 ID 不可更改。",
        "其他内容以后都可以在编辑器中更改。",
      ],
    },
    edit: {
      purpose: "在此描述产品/服务：设置、SKU 及其包、市场文字和图像、联系人。",
      actions: [
        "直接输入：所有内容会自动保存，按 Ctrl+S 可立即保存。",
        "打开“缺少的内容”，跳转到每个仍需填写的字段。",
        "上传包：系统会在后台进行认证，报告显示在旁边。",
        "打开预览，查看客户将看到的产品页。",
        "全部完成后，选择“发布”。",
      ],
    },
    status: {
      purpose: "产品/服务正处于哪个步骤、到目前为止发生了什么，以及哪些事项等待您处理。",
      actions: [
        "查看各步骤：页面会自动更新，需要您处理时会发送电子邮件。",
        "打开认证报告，查看每个发现项的位置和修复方法。",
        "在“发布者签收”步骤，打开预览版，然后选择“上线”或“取消发布”。",
        "出现错误后，修复指出的问题并再次发布：未更改的结果会直接沿用。",
        "在下方查看以前的发布；所有者可以回滚到曾经上线的发布。",
      ],
    },
    compare: {
      purpose: "显示草稿、预览版、已上线内容和以前的发布之间的差异。",
      actions: [
        "在上方选择要比较的两侧。",
        "逐个选项卡查看字段，图像并排显示。",
        "以文本形式查看包中的文件，以及新增或移除的资源。",
      ],
    },
    revisions: {
      purpose: "草稿的每次保存，以及作者和时间。",
      actions: [
        "选择一个修订版，查看它更改的内容。",
        "恢复某个修订版：它会作为新的修订版成为草稿，不会丢失任何内容。",
      ],
    },
  },
);
