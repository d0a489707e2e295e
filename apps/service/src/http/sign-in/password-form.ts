import { escapeHtml, renderPage } from "../page.ts";

export interface PasswordFormState {
  /** Told above the form. */
  notice?: { en: string; zh: string };
  email?: string;
}

/** The page on which a person signs in with a password. */
export function signInForm({ notice, email = "" }: PasswordFormState): string {
  const fields = (labels: { email: string; password: string; submit: string }) =>
    `<form method="post" action="/sign-in/password">
<p><label>${labels.email}<br><input name="email" type="email" autocomplete="username" required value="${escapeHtml(email)}"></label></p>
<p><label>${labels.password}<br><input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>${labels.submit}</button></p></form>`;
  return renderPage({
    title: "Sign in with your password",
    titleZh: "使用密码登录",
    html: told(notice?.en) + fields({ email: "E-mail address", password: "Password", submit: "Sign in" }),
    htmlZh: told(notice?.zh) + fields({ email: "电子邮件地址", password: "密码", submit: "登录" }),
  });
}

/** The page on which somebody who is signed in sets a password. */
export function setPasswordForm({ notice }: PasswordFormState): string {
  const fields = (labels: { password: string; submit: string }) =>
    `<form method="post" action="/sign-in/set-password">
<p><label>${labels.password}<br><input name="password" type="password" autocomplete="new-password" minlength="12" maxlength="200" required></label></p>
<p><button>${labels.submit}</button></p></form>`;
  return renderPage({
    title: "Set a password",
    titleZh: "设置密码",
    html:
      told(notice?.en) + fields({ password: "New password (12 characters or more)", submit: "Set password" }),
    htmlZh: told(notice?.zh) + fields({ password: "新密码（至少 12 个字符）", submit: "设置密码" }),
  });
}

function told(notice: string | undefined): string {
  return notice === undefined ? "" : `<p role="alert"><strong>${escapeHtml(notice)}</strong></p>`;
}
