/** One server-sent event, its data read as JSON. */
export interface ServerEvent {
  event: string;
  data: unknown;
}

/** The events of a stream in their order, until it ends or breaks; comments such as heartbeats are left out. */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const bytes of body) {
      const blocks = (rest + decoder.decode(bytes, { stream: true })).split("\n\n");
      rest = blocks.pop() ?? "";
      yield* blocks.flatMap(readBlock);
    }
  } catch {
    // A connection that breaks is an end without a result: who reads asks otherwise.
  }
}

function readBlock(block: string): ServerEvent[] {
  const event = /^event: (.*)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1];
  return event === undefined || data === undefined ? [] : [{ event, data: JSON.parse(data) as unknown }];
}
