import type { EditorView } from "@codemirror/view";
import { vi } from "vitest";
import type { Unsent } from "../outbox/store";
import type { ItemView, ReportView, Role } from "../report/types";
import { checksum } from "../text/checksum";
import { WritingSession } from "../writing/session";

type Message = Readonly<Record<string, unknown>>;

/** A WebSocket whose other end is the test. */
class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readonly url: string;
  readonly sent: Message[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;

  constructor(url: string) {
    this.url = url;
    FakeSocket.all.push(this);
  }
  send(data: string): void {
    this.sent.push(JSON.parse(data) as Message);
  }
  close(): void {
    this.readyState = 3;
    this.onclose?.();
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

const STAMP = { by: "Sara", at: "2018-12-06T10:00:00Z" };

export const item = (id: string, text: string, revision = 0): ItemView => ({
  ...{ id, kind: "bullet", level: null, text, revision, removed: null, tags: [], comments: [] },
  added: STAMP,
  changed: STAMP,
});

export function report(version: number, ...items: readonly ItemView[]): ReportView {
  const form = { title: "Challenges", guidance: "", kinds: ["bullet", "heading"] as const };
  return {
    ...{ id: "r", version, conferenceId: "c", conference: "C", status: "draft", submitted: null },
    roundtable: { reportId: "r", code: "1", title: "T", place: "", date: null },
    template: {
      name: "T",
      guidance: "",
      sections: [{ key: "challenges", ...form }],
      tagging: { sets: [], ownWords: true },
    },
    sections: [{ key: "challenges", final: null, items }],
  };
}

/** One writer's session, with a server that does and says only what the test tells it to. */
export class Stage {
  readonly storage = new Map<string, string>();
  readonly session: WritingSession;
  /** What the server answers where the report is asked for. */
  loads: ReportView;
  readonly asked: string[] = [];
  /** How often the session said that what is stored of the report has to go. */
  outdated = 0;
  #version: number;

  constructor(start: ReportView, unsent: Unsent | null = null, role: Role = "note-taker") {
    this.loads = start;
    this.#version = start.version;
    FakeSocket.all = [];
    const { storage } = this;
    storage.set("roundtable-signed-in", "noor");
    vi.stubGlobal("WebSocket", FakeSocket);
    vi.stubGlobal("location", { protocol: "http:", host: "here" });
    vi.stubGlobal("navigator", { onLine: true });
    vi.stubGlobal("addEventListener", () => undefined);
    vi.stubGlobal("removeEventListener", () => undefined);
    vi.stubGlobal("dispatchEvent", () => undefined);
    vi.stubGlobal("localStorage", {
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
      getItem: (key: string) => storage.get(key) ?? null,
      key: (index: number) => [...storage.keys()][index] ?? null,
      get length() {
        return storage.size;
      },
    });
    vi.stubGlobal("fetch", (path: string, { method }: RequestInit) => {
      if (method === "POST") return Promise.reject(new TypeError("Commands go over the socket here."));
      this.asked.push(path);
      return Promise.resolve(new Response(JSON.stringify(this.loads)));
    });
    this.session = new WritingSession({
      ...{ report: start, actor: { id: "noor", name: "Noor", role, roles: [role] }, tab: "tab", unsent },
      extensions: () => [],
      signedOut: () => undefined,
      outdated: () => {
        this.outdated++;
      },
    });
    for (const socket of [...FakeSocket.all]) socket.open();
    Stage.#onStage = this;
  }

  static #onStage: Stage | null = null;
  /** Ends the test's session. */
  static clear(): void {
    Stage.#onStage?.session.stop();
    Stage.#onStage = null;
  }

  #socket(path: string): FakeSocket {
    const socket = FakeSocket.all.findLast((s) => s.url.endsWith(path));
    if (!socket) throw new Error(`no socket to ${path}`);
    return socket;
  }

  /** The commands sent so far, oldest first. */
  get letters(): readonly Message[] {
    const sockets = FakeSocket.all.filter((s) => s.url.endsWith("/ws/commands"));
    return sockets.flatMap((s) => s.sent).filter((m) => m["type"] === "command");
  }
  get lastLetter(): Message {
    const letter = this.letters.at(-1);
    if (!letter) throw new Error("nothing was sent");
    return letter;
  }
  get subscriptions(): readonly unknown[] {
    const sockets = FakeSocket.all.filter((s) => s.url.endsWith("/ws/live"));
    return sockets
      .flatMap((s) => s.sent)
      .filter((m) => m["type"] === "subscribe")
      .map((m) => m["after"]);
  }
  /** Where the others were last told that the caret is. */
  get pointed(): unknown {
    return this.#socket("/ws/live").sent.findLast((m) => m["type"] === "presence")?.["cursor"];
  }
  /** What is kept on the device. */
  get kept(): Unsent | null {
    const value = [...this.storage].find(([key]) => key.startsWith("roundtable-unsent"))?.[1];
    return value === undefined ? null : (JSON.parse(value) as Unsent);
  }

  type(itemId: string, at: number, insert: string): void {
    const { pen } = this.session;
    const state = pen.open(itemId);
    if (!state) throw new Error(`no item ${itemId}`);
    pen.follow(itemId, state.update({ changes: { from: at, insert } }).state, true);
  }

  /** An editor on an item, that shows nothing. */
  mount(itemId: string): void {
    const { pen } = this.session;
    const view = { state: pen.open(itemId), setState: () => undefined, dispatch: () => undefined };
    pen.mount(itemId, view as unknown as EditorView, () => undefined);
  }

  text(itemId: string): string | null | undefined {
    const { report } = this.session.snapshot();
    return report.sections.flatMap((s) => s.items).find((i) => i.id === itemId)?.text;
  }

  async accept(version: number): Promise<void> {
    await this.#answer({ type: "result", commandId: this.lastLetter["commandId"], version, revisions: {} });
  }
  async refuse(code: string, detail = "No."): Promise<void> {
    await this.#answer({
      ...{ type: "refused", commandId: this.lastLetter["commandId"], code, detail, status: 409 },
    });
  }
  async error(code: string, detail: string): Promise<void> {
    await this.#answer({ type: "error", code, detail });
  }
  async #answer(message: object): Promise<void> {
    this.#socket("/ws/commands").say(message);
    await settle();
  }

  /** One commit in the live view, by default the next one; edits get their checksum from `after`. */
  commit(event: object, more: { readonly version?: number; readonly commandId?: string } = {}): void {
    const { version = this.#version + 1, commandId = "other" } = more;
    this.#version = Math.max(this.#version, version);
    const body = { ...STAMP, commandId, topic: "report:r", from: version, to: version, events: [event] };
    this.#socket("/ws/live").say({ type: "commit", ...body });
  }

  live(message: object): void {
    this.#socket("/ws/live").say({ topic: "report:r", ...message });
  }
  /** The live view's connection breaks off and comes back. */
  reconnect(): void {
    this.#socket("/ws/live").close();
    vi.advanceTimersByTime(10_000);
    this.#socket("/ws/live").open();
  }
}

export const edited = (itemId: string, revision: number, changes: readonly unknown[], after: string) => ({
  ...{ type: "text-edited", itemId, revision, clientId: "sara", sequence: revision - 1, changes },
  checksum: checksum(after),
});

/** Lets all promises go on that can. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}
