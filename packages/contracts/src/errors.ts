/** One failure that a caller can be told about. `retry` says whether the same request may succeed later. */
export interface ErrorDefinition {
  status: number;
  title: string;
  titleZh: string;
  retry: boolean;
}

function define(status: number, title: string, titleZh: string, retry = false): ErrorDefinition {
  return { status, title, titleZh, retry };
}

/**
 * The only list of errors of the service: code → HTTP status, title in both languages, whether retrying helps.
 * `/v1` answers problem+json whose `type` is the code's page below `/docs/errors/`; `/api` maps the code to its own envelope.
 */
export const errors = {
  "request-invalid": define(
    400,
    "The request has a field that is missing or wrong",
    "请求中有缺失或错误的字段",
  ),
  "json-invalid": define(400, "The body is not JSON that can be read", "请求正文不是可读取的 JSON"),
  "api-version-invalid": define(
    400,
    "The api-version is missing or not supported",
    "缺少 api-version，或不支持该版本",
  ),
  "not-signed-in": define(401, "Sign in first", "请先登录"),
  "token-invalid": define(
    401,
    "The token is wrong, expired or meant for another service",
    "令牌错误、已过期或用于其他服务",
  ),
  "sign-in-link-invalid": define(
    401,
    "The sign-in link was used already or has expired",
    "登录链接已使用或已过期",
  ),
  "client-credentials-invalid": define(
    401,
    "The client id or secret is wrong or has expired",
    "客户端 ID 或机密错误或已过期",
  ),
  "principal-unknown": define(403, "This account is not on the Users page", "此帐户不在“用户”页面中"),
  forbidden: define(403, "Your role does not allow this", "您的角色不允许此操作"),
  "cross-site-request": define(403, "The request came from another site", "请求来自其他网站"),
  "publisher-not-found": define(
    404,
    "There is no such publisher, or it is not yours",
    "没有此发布者，或它不属于您",
  ),
  "offer-not-found": define(404, "There is no such offer", "没有此产品/服务"),
  "revision-not-found": define(404, "There is no such revision", "没有此修订版"),
  "run-not-found": define(404, "There is no such run", "没有此次发布运行"),
  "slot-empty": define(404, "Nothing is in this slot", "此槽中没有内容"),
  "report-not-found": define(404, "There is no certification report yet", "尚无认证报告"),
  "review-not-found": define(404, "There is no such review", "没有此评审"),
  "thread-not-found": define(404, "There is no such thread", "没有此讨论串"),
  "incident-not-found": define(404, "There is no such incident", "没有此事件"),
  "upload-not-found": define(404, "There is no such upload, or it has expired", "没有此上传，或它已过期"),
  "file-not-found": define(404, "There is no such file", "没有此文件"),
  "package-not-found": define(404, "There is no such package", "没有此包"),
  "plan-not-found": define(404, "There is no such plan, or you may not see it", "没有此计划，或您无权查看"),
  "principal-not-found": define(404, "There is no such user", "没有此用户"),
  "secret-not-found": define(404, "There is no such secret", "没有此机密"),
  "token-not-found": define(404, "There is no such token", "没有此令牌"),
  "device-code-not-found": define(
    404,
    "This code is wrong, was used already or has expired",
    "此代码错误、已使用或已过期",
  ),
  "grant-not-found": define(404, "There is no such subscription grant", "没有此订阅授权"),
  "waiver-not-found": define(404, "There is no such waiver", "没有此豁免"),
  "lead-not-found": define(404, "There is no such lead", "没有此潜在顾客"),
  "rule-not-found": define(404, "There is no such rule", "没有此规则"),
  "email-not-found": define(404, "There is no such e-mail", "没有此邮件"),
  "operation-not-found": define(404, "There is no such operation", "没有此操作"),
  "route-not-found": define(404, "There is no such address", "没有此地址"),
  "method-not-allowed": define(405, "This address does not take this method", "此地址不支持该方法"),
  "publisher-exists": define(409, "A publisher with this id exists", "已有使用此 ID 的发布者"),
  "offer-exists": define(409, "An offer with this id exists", "已有使用此 ID 的产品/服务"),
  "user-exists": define(409, "This user already has this role", "此用户已拥有该角色"),
  "move-not-allowed": define(
    409,
    "The offer's state does not allow this now",
    "产品/服务的当前状态不允许此操作",
  ),
  "other-content-publishing": define(
    409,
    "Other content of this offer is being published",
    "该产品/服务的其他内容正在发布",
  ),
  "cancel-too-early": define(
    409,
    "Cancel Publish is possible from publisher sign-off on",
    "从发布者签收步骤起才可取消发布",
  ),
  "offer-was-published": define(
    409,
    "An offer that was published cannot be deleted",
    "已发布过的产品/服务不能删除",
  ),
  "offer-type-not-publishable": define(
    409,
    "Publishing this offer type is not turned on",
    "未启用此类产品/服务的发布",
  ),
  "last-owner": define(409, "A publisher needs at least one owner", "发布者至少需要一名所有者"),
  "group-exists": define(409, "This group has a role here already", "此组在此处已有角色"),
  "group-not-found": define(404, "No such group here", "没有该组"),
  "role-from-group": define(
    409,
    "This role comes from a group of the identity provider",
    "此角色来自身份提供程序的组",
  ),
  "review-own-content": define(
    403,
    "A reviewer cannot approve content of their own",
    "评审者不能批准自己编写的内容",
  ),
  "review-closed": define(409, "This review has ended", "此评审已结束"),
  "upload-offset-wrong": define(409, "The upload continues at another offset", "上传应从另一偏移量继续"),
  "idempotency-key-reused": define(
    409,
    "This Idempotency-Key came with another request before",
    "此 Idempotency-Key 曾用于另一请求",
  ),
  "idempotency-key-busy": define(
    409,
    "The first request with this Idempotency-Key is still being worked on",
    "使用此 Idempotency-Key 的首个请求仍在处理中",
    true,
  ),
  "if-match-required": define(
    428,
    "Say which version you change: send If-Match",
    "请发送 If-Match 以说明要更改的版本",
  ),
  "etag-stale": define(412, "Somebody changed this since you read it", "在您读取之后内容已被他人更改"),
  "body-too-large": define(413, "The body is larger than the limit", "请求正文超过大小限制"),
  "upload-too-large": define(413, "The file is larger than the limit", "文件超过大小限制"),
  "media-type-unsupported": define(415, "This content type is not accepted here", "此处不接受该内容类型"),
  "prerequisites-not-met": define(
    422,
    "The offer is not complete: nothing was submitted",
    "产品/服务尚不完整：未提交任何内容",
  ),
  "upload-damaged": define(
    422,
    "The bytes that arrived do not have the announced hash",
    "收到的内容与声明的哈希不符",
  ),
  "package-unreadable": define(422, "The package cannot be read", "无法读取该包"),
  "field-locked": define(422, "This field is fixed after go-live", "此字段在上线后不可更改"),
  "lead-destination-not-supported": define(
    422,
    "This lead destination is not supported yet",
    "尚不支持此潜在顾客目标",
  ),
  "subscription-not-granted": define(
    403,
    "This subscription is not yours or not on the list",
    "此订阅不属于您或不在列表中",
  ),
  "rate-limited": define(
    429,
    "Too many requests; wait as Retry-After says",
    "请求过多；请按 Retry-After 等待",
    true,
  ),
  "upload-quota-reached": define(
    429,
    "This publisher has uploaded as much as it may in a day",
    "此发布者已达到每日上传上限",
    true,
  ),
  "storage-quota-reached": define(
    403,
    "This publisher's files have as many bytes as they may",
    "此发布者的文件已达到存储上限",
  ),
  "publisher-queue-full": define(
    429,
    "As many publishes of this publisher wait as may; nothing was submitted",
    "此发布者等待处理的发布次数已达上限；未提交任何内容",
    true,
  ),
  "queue-full": define(
    503,
    "As many publishes wait for a worker as may; nothing was submitted",
    "等待处理的发布次数已达上限；未提交任何内容",
    true,
  ),
  "storage-full": define(
    507,
    "The file store is full; nothing was saved",
    "文件存储已满；未保存任何内容",
    true,
  ),
  "storage-unavailable": define(503, "The file store does not answer", "文件存储没有响应", true),
  "database-unavailable": define(503, "The database does not answer", "数据库没有响应", true),
  "schema-too-new": define(
    503,
    "The database belongs to a newer version than this server's",
    "数据库属于比此服务器更新的版本",
    true,
  ),
  "shutting-down": define(503, "The server is restarting", "服务器正在重启", true),
  "internal-error": define(500, "Something failed on our side", "我们这边出现了故障", true),
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof errors;

/** What is wrong with one field of a request or of an offer, with what to do about it. */
export interface FieldProblem {
  /** Stable code of the rule that is broken. */
  code: string;
  /** JSON pointer into the body or the offer's definition; into the query or the path where `in` says so. */
  pointer: string;
  in?: "query" | "path" | "header";
  message: string;
  messageZh?: string;
  fix?: string;
  fixZh?: string;
}

/** problem+json (RFC 9457) as `/v1` answers it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  detailZh: string;
  instance: string;
  problems?: FieldProblem[];
}
