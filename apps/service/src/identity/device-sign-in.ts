import { randomInt } from "node:crypto";
import type { Services } from "#compose.ts";
import { insertCredential, type CredentialRow } from "#database/repositories/credential.ts";
import { hashToken, makeToken } from "./random-token.ts";

/** How long a person has to open the page and decide. */
export const deviceCodeSeconds = 15 * 60;
/** How long a program waits between two questions (RFC 8628 3.2). */
export const pollSeconds = 2;

/** What the row of a device code keeps in its `details`. */
export interface DeviceDetails {
  userCode: string;
  clientName: string;
  state: "waiting" | "approved" | "denied";
  audience: string;
  wantsRefresh: boolean;
}

export function readDeviceDetails(row: CredentialRow): DeviceDetails {
  return row.details as unknown as DeviceDetails;
}

// No vowels, so that no code is a word; nothing that looks like something else (RFC 8628 6.1).
const letters = "BCDFGHJKLMNPQRSTVWXZ";

function makeUserCode(): string {
  const pick = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `${pick()}-${pick()}`;
}

/** The code as it is stored, whatever way a person has typed it. */
export function normaliseUserCode(typed: string): string {
  const found = typed.toUpperCase().replaceAll(/[^A-Z]/g, "");
  return `${found.slice(0, 4)}-${found.slice(4)}`;
}

const clientNames: Readonly<Record<string, string>> = { "slipway-cli": "Slipway command line" };

/** Begins a sign-in: the program keeps the device code, the person gets the user code. */
export async function beginDeviceSignIn(
  services: Services,
  asked: { clientId: string; audience: string; wantsRefresh: boolean },
): Promise<{ deviceCode: string; userCode: string }> {
  const deviceCode = makeToken();
  const userCode = makeUserCode();
  const createdAt = services.clock.now();
  const clientName = clientNames[asked.clientId] ?? asked.clientId.slice(0, 100);
  const { audience, wantsRefresh } = asked;
  const details: DeviceDetails = { userCode, clientName, state: "waiting", audience, wantsRefresh };
  await insertCredential(services.db, {
    id: services.newId(),
    kind: "device-code",
    tokenHash: hashToken(deviceCode),
    principalId: null,
    details: { ...details },
    createdAt,
    expiresAt: new Date(createdAt.getTime() + deviceCodeSeconds * 1000),
  });
  return { deviceCode, userCode };
}
