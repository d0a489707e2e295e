import { defineTexts } from "#texts/catalogue.ts";

/** What the pages of support are for, and what one can do there. */
export const supportHelpTexts = defineTexts(
  {
    incidents: {
      purpose: "Your requests for support, with their state.",
      actions: ["Create an incident.", "Open one to read the answers and to reply."],
    },
    newIncident: {
      purpose: "Asks the support engineers for help with what you cannot solve yourself.",
      actions: [
        "Choose the problem type and category that fit best.",
        "Say what you wanted, what happened instead, and since when.",
        "Attach files, also by dropping them here.",
        "From a failed step, the publish is attached already.",
      ],
    },
    incident: {
      purpose: "One incident: what was asked, what was answered, and its state.",
      actions: [
        "Reply, with files if they help.",
        "Look at Waiting for you: the support engineer needs something from you.",
      ],
    },
  },
  {
    incidents: {
      purpose: "您的支持请求及其状态。",
      actions: ["创建事件。", "打开一个事件，阅读回复并进行答复。"],
    },
    newIncident: {
      purpose: "就您无法自行解决的问题向支持工程师求助。",
      actions: [
        "选择最合适的问题类型和类别。",
        "说明您想做什么、实际发生了什么以及从何时开始。",
        "附加文件，也可以将文件拖放到此处。",
        "从失败的步骤创建时，该次发布已附加在事件中。",
      ],
    },
    incident: {
      purpose: "一个事件：提出的问题、收到的回复及其状态。",
      actions: ["进行答复，必要时附加文件。", "留意“等待您回复”：支持工程师需要您提供信息。"],
    },
  },
);
