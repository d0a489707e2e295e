import { defineTexts } from "#texts/catalogue.ts";

/** What the pages about publishers, people and messages are for, and what one can do there. */
export const teamHelpTexts = defineTexts(
  {
    publishers: {
      purpose: "The publishers that you work for, with your role.",
      actions: [
        "Open one to see its profile, its offers and its people.",
        "Administrators make new publishers here.",
      ],
    },
    publisher: {
      purpose: "What customers and the marketplace know about this publisher.",
      actions: [
        "Owners change the name, the language of e-mails and the owners' addresses.",
        "Go on to its offers, users, leads or history.",
      ],
    },
    leads: {
      purpose: "Customers who asked to be contacted, and whether they reached your lead destination.",
      actions: [
        "See at each lead how often it was tried and why it failed.",
        "Send one again once the destination works.",
      ],
    },
    users: {
      purpose: "Who may do what: people, groups and service principals with their roles.",
      actions: [
        "Owners add people and service principals, change roles and remove somebody.",
        "Make a secret for a program; it is shown once.",
        "Administrators make sign-in links and record which subscriptions a person has.",
      ],
    },
    history: {
      purpose:
        "Who did what and when: every save, publish, decision, change of a role and reading of a secret.",
      actions: ["Filter by event, offer, publisher, person or time.", "Export what you see as CSV or JSON."],
    },
    inbox: {
      purpose: "Everything that waits for you, what is due first on top.",
      actions: ["Choose an entry to go where it is dealt with; it leaves the list when it is done."],
    },
    mailbox: {
      purpose: "E-mails that this installation keeps instead of sending them, for trying things out.",
      actions: ["Open an e-mail to read it as its recipient would."],
    },
    account: {
      purpose: "Your own settings: language, theme, e-mails, API tokens, subscriptions.",
      actions: [
        "Turn off the e-mails that you do not need.",
        "Make an API token for a program that acts in your name; it is shown once.",
        "Revoke a token that is no longer used.",
      ],
    },
    device: {
      purpose: "Lets a program on another screen, such as the command line, act in your name.",
      actions: [
        "Compare the code with the one that the program shows.",
        "Allow it only if you started the program yourself.",
      ],
    },
  },
  {
    publishers: {
      purpose: "您所属的发布者，以及您的角色。",
      actions: ["打开一个发布者，查看其资料、产品/服务和人员。", "管理员在此创建新的发布者。"],
    },
    publisher: {
      purpose: "客户和市场了解到的此发布者的信息。",
      actions: [
        "所有者可以更改名称、电子邮件的语言以及所有者的地址。",
        "转到其产品/服务、用户、潜在顾客或历史记录。",
      ],
    },
    leads: {
      purpose: "希望您联系的客户，以及信息是否已送达潜在顾客目标。",
      actions: ["查看每条信息的尝试次数以及失败的原因。", "目标恢复后，重新发送。"],
    },
    users: {
      purpose: "谁可以做什么：个人、组和服务主体及其角色。",
      actions: [
        "所有者可以添加个人和服务主体、更改角色以及移除人员。",
        "为程序创建机密；机密只显示一次。",
        "管理员可以创建登录链接，并记录某人拥有哪些订阅。",
      ],
    },
    history: {
      purpose: "谁在何时做了什么：每次保存、发布、决定、角色更改以及读取机密。",
      actions: ["按事件、产品/服务、发布者、人员或时间筛选。", "将看到的内容导出为 CSV 或 JSON。"],
    },
    inbox: {
      purpose: "等待您处理的所有事项，最先到期的排在最前。",
      actions: ["选择一项，转到处理它的位置；完成后它会从列表中消失。"],
    },
    mailbox: {
      purpose: "此系统保存而不发送的电子邮件，供试用时查看。",
      actions: ["打开电子邮件，查看收件人看到的内容。"],
    },
    account: {
      purpose: "您自己的设置：语言、主题、电子邮件、API 令牌、订阅。",
      actions: [
        "关闭您不需要的电子邮件。",
        "为以您的名义操作的程序创建 API 令牌；令牌只显示一次。",
        "撤销不再使用的令牌。",
      ],
    },
    device: {
      purpose: "允许另一个屏幕上的程序（例如命令行）以您的名义操作。",
      actions: ["将代码与程序显示的代码进行比较。", "只有您自己启动了该程序时才允许。"],
    },
  },
);
