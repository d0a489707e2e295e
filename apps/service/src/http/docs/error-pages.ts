import { errors, type ErrorCode } from "@slipway/contracts/errors";
import { escapeHtml, renderPage } from "../page.ts";

/** What one code means, at the address that `type` of a problem gives. */
export function errorPage(code: ErrorCode): string {
  const { status, title, titleZh, retry } = errors[code];
  const facts = `<p><code>${code}</code>, HTTP ${status}</p>`;
  const [again, againZh] = retry
    ? ["The same request may succeed later.", "稍后重试同一请求可能成功。"]
    : ["The same request fails again until something is changed.", "在更改内容之前，重试同一请求仍会失败。"];
  return renderPage({
    title,
    titleZh,
    html: `${facts}<p>${again}</p><p><a href="/docs/errors">Every code</a></p>`,
    htmlZh: `${facts}<p>${againZh}</p><p><a href="/docs/errors">所有错误代码</a></p>`,
  });
}

export function errorListPage(): string {
  const rows = Object.entries(errors).map(([code, { status, title, titleZh }]) => ({
    code,
    status,
    title,
    titleZh,
  }));
  const list = (text: (row: (typeof rows)[number]) => string) =>
    `<ul>${rows.map((row) => `<li><a href="/docs/errors/${row.code}"><code>${row.code}</code></a> (${row.status}): ${escapeHtml(text(row))}</li>`).join("")}</ul>`;
  return renderPage({
    title: "Errors",
    titleZh: "错误",
    html: list(({ title }) => title),
    htmlZh: list(({ titleZh }) => titleZh),
  });
}
