import { doubtSession, onResumed } from "../access/signals";

export interface SocketHandlers {
  opened(): void;
  message(message: Readonly<Record<string, unknown>>): void;
  closed(): void;
}

/** The server shuts out whoever's session or rights have ended (RFC 6455, 7.4.1). */
const SHUT_OUT = 1008;
const PING_EVERY = 10_000;
const SILENCE = 30_000;
const LONGEST_WAIT = 8_000;

/**
 * A WebSocket that comes back: with growing pauses, at once when the browser is online again, and after a silence of
 * 30 s, which a half-open connection would keep for ever.
 */
export class Socket {
  readonly #url: string;
  readonly #handlers: SocketHandlers;
  readonly #forget: () => void;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #failures = 0;
  #heard = 0;
  #stopped = false;

  constructor(path: string, handlers: SocketHandlers) {
    this.#url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`;
    this.#handlers = handlers;
    addEventListener("online", this.#online);
    addEventListener("offline", this.#offline);
    this.#forget = onResumed(this.#online);
    this.#connect();
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** False where the message could not be handed over. */
  send(message: object): boolean {
    if (!this.isOpen) return false;
    this.#socket?.send(JSON.stringify(message));
    return true;
  }

  /** Cuts the connection and starts anew, for a stream that has lost its thread. */
  restart(): void {
    this.#drop();
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    removeEventListener("online", this.#online);
    removeEventListener("offline", this.#offline);
    this.#forget();
    this.#drop();
  }

  readonly #online = (): void => {
    this.#failures = 0;
    this.restart();
  };

  readonly #offline = (): void => this.#drop();

  #connect(): void {
    clearTimeout(this.#timer);
    if (this.#stopped || this.#socket) return;
    if (!navigator.onLine) return;
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.#failures = 0;
      this.#heard = Date.now();
      this.#beat = setInterval(() => this.#ping(), PING_EVERY);
      this.#handlers.opened();
    };
    socket.onmessage = (event: MessageEvent<string>) => this.#received(event.data);
    socket.onclose = (event?: CloseEvent) => {
      if (this.#socket !== socket) return;
      // A handshake that fails may be one of nobody any more; a browser doesn't say.
      if (event?.code === SHUT_OUT || (!opened && navigator.onLine)) doubtSession();
      this.#drop();
      this.#later();
    };
  }

  #received(data: string): void {
    this.#heard = Date.now();
    const message = JSON.parse(data) as Record<string, unknown>;
    if (message["type"] === "ping") this.send({ type: "pong", n: message["n"] });
    else if (message["type"] !== "pong") this.#handlers.message(message);
  }

  #ping(): void {
    if (Date.now() - this.#heard > SILENCE) {
      this.restart();
      return;
    }
    this.send({ type: "ping", n: Date.now() });
  }

  #later(): void {
    if (this.#stopped) return;
    const wait = Math.min(LONGEST_WAIT, 250 * 2 ** this.#failures++);
    this.#timer = setTimeout(() => this.#connect(), wait * (0.5 + Math.random() / 2));
  }

  #drop(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onclose = null;
    socket.onmessage = null;
    socket.close();
    this.#handlers.closed();
  }
}
