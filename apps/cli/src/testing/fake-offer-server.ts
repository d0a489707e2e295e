import { createHash } from "node:crypto";
import { parseExact, formatExact } from "#offer-folder/exact-json.ts";
import { startFakeServer, type FakeAnswer, type FakeRequest, type FakeServer } from "#testing/fake-server.ts";

interface StoredFile {
  bytes: Buffer;
  name: string;
}

export interface FakeOfferServer extends FakeServer {
  definition: unknown;
  revision: number;
  /** Stores a file beforehand; answers its address. */
  addFile(name: string, bytes: Uint8Array): string;
  /** Breaks the connection of the next uploads, after having kept half of what was sent. */
  breakUploads: number;
}

/** One offer, quay/relay, with draft, uploads and files in memory: as much of `/v1` as pull and push need. */
export async function startFakeOfferServer(definition: unknown): Promise<FakeOfferServer> {
  const files = new Map<string, StoredFile>();
  const uploads = new Map<string, { name: string; size: number; bytes: Buffer }>();
  const state = { definition, revision: 1, breakUploads: 0 };

  function store(name: string, bytes: Uint8Array): string {
    const hash = createHash("sha256").update(bytes).digest("hex");
    files.set(hash, { name, bytes: Buffer.from(bytes) });
    return `/files/${hash}`;
  }

  function uploadAnswer(uploadId: string): FakeAnswer {
    const { name, size, bytes } = uploads.get(uploadId)!;
    const isWhole = bytes.length === size;
    const url = isWhole ? store(name, bytes) : "";
    const file = isWhole
      ? { file: { hash: url.slice(7), url, size, mediaType: "application/octet-stream" } }
      : {};
    return { json: { uploadId, fileName: name, size, offset: bytes.length, ...file } };
  }

  function append(uploadId: string, { body, headers }: FakeRequest): FakeAnswer {
    const upload = uploads.get(uploadId)!;
    if (Number(headers["upload-offset"]) !== upload.bytes.length)
      return { status: 409, json: { code: "upload-offset-wrong" } };
    const isBroken = state.breakUploads > 0;
    upload.bytes = Buffer.concat([upload.bytes, isBroken ? body.subarray(0, body.length >> 1) : body]);
    if (!isBroken) return uploadAnswer(uploadId);
    state.breakUploads -= 1;
    return { isBroken: true };
  }

  function exported(): FakeAnswer {
    const found: object[] = [];
    walk(state.definition, "", (text, pointer) => {
      const file = files.get(text.slice(7));
      if (text.startsWith("/files/") && file !== undefined)
        found.push({ pointer, name: file.name, hash: text.slice(7), url: text, size: file.bytes.length });
    });
    const text = formatExact({ definition: state.definition, etag: `"${state.revision}"`, files: found });
    return { bytes: Buffer.from(text) };
  }

  function answer(request: FakeRequest): FakeAnswer {
    const { method, path, body, headers } = request;
    const uploadId = path.split("/").at(-1)!;
    if (path.startsWith("/files/")) return { bytes: files.get(path.slice(7))!.bytes };
    if (path.endsWith("/export")) return exported();
    if (path.endsWith("/uploads")) {
      const { fileName, size } = JSON.parse(body.toString()) as { fileName: string; size: number };
      uploads.set(`u${uploads.size}`, { name: fileName, size, bytes: Buffer.alloc(0) });
      return { status: 201, ...uploadAnswer(`u${uploads.size - 1}`) };
    }
    if (path.includes("/uploads/"))
      return method === "PATCH" ? append(uploadId, request) : uploadAnswer(uploadId);
    if (method === "PUT") {
      if (headers["if-match"] !== `"${state.revision}"`)
        return { status: 412, json: { code: "etag-stale", status: 412, detail: "stale", detailZh: "过期" } };
      state.definition = (parseExact(body.toString()) as { definition: unknown }).definition;
      return { json: { revision: ++state.revision } };
    }
    return {
      json: {
        publisherId: "quay",
        offerId: "relay",
        offerTypeId: "microsoft-azure-applications",
        revision: state.revision,
      },
    };
  }

  const server = await startFakeServer(answer);
  return Object.assign(state, { ...server, addFile: store });
}

function walk(value: unknown, pointer: string, visit: (text: string, pointer: string) => void): void {
  if (typeof value === "string") visit(value, pointer);
  else if (typeof value === "object" && value !== null)
    for (const [member, item] of Object.entries(value)) walk(item, `${pointer}/${member}`, visit);
}
