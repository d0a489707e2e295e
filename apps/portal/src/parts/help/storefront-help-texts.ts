import { defineTexts } from "#texts/catalogue.ts";

/** What the customers' pages are for, and what one can do there. */
export const storefrontHelpTexts = defineTexts(
  {
    storefront: {
      purpose:
        "What customers find: every live offer, and the previews and private plans that your subscriptions may see.",
      actions: [
        "Search by words, or choose a category.",
        "Choose the subscription whose previews and private plans you want to see.",
        "Open an offer to read about it.",
      ],
    },
    product: {
      purpose: "One offer as customers see it: texts, images, plans, prices, links.",
      actions: ["Compare the plans.", "Choose Create at a plan to walk through its form and deploy it."],
    },
    create: {
      purpose: "The create form of a plan. Nothing is deployed before the last page.",
      actions: [
        "Fill in page after page; what is missing or wrong is named beside the field.",
        "On the last page, look at the parameters and at every resource that would be deployed.",
        "Deploy, or take the parameters along for a deployment of your own.",
      ],
    },
  },
  {
    storefront: {
      purpose: "客户能找到的内容：所有已上线的产品/服务，以及您的订阅可以查看的预览版和专用计划。",
      actions: [
        "按关键词搜索，或选择类别。",
        "选择要查看其预览版和专用计划的订阅。",
        "打开产品/服务，了解详情。",
      ],
    },
    product: {
      purpose: "客户看到的产品/服务：文字、图像、计划、价格和链接。",
      actions: ["比较各个计划。", "在计划处选择“创建”，走一遍表单并部署。"],
    },
    create: {
      purpose: "计划的创建表单。在最后一页之前不会部署任何内容。",
      actions: [
        "逐页填写；缺少或错误的内容会在字段旁指出。",
        "在最后一页查看参数以及将要部署的所有资源。",
        "进行部署，或保存参数用于您自己的部署。",
      ],
    },
  },
);
