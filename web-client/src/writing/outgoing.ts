import { newId } from "../ids";
import type { Refused } from "../http/request";
import * as entries from "../outbox/entry";
import type { Commands, Entry } from "../outbox/entry";
import { queueWithout, queueWithoutAttributions, type Forgotten } from "../outbox/forget";
import { Post, type Accepted } from "../outbox/post";
import { Sender, type Letter } from "../outbox/sender";
import type { ReportCommand } from "../report/types";
import { editLetter } from "./edit-letter";
import type { Replicas } from "./replicas";

export interface OutgoingHandlers {
  /** The version of the report that is seen here. */
  version(): number;
  commandsAccepted(commandId: string): void;
  commandsRefused(entry: Commands, refusal: Refused): void;
  textRefused(itemId: string, refusal: Refused): void;
  /** Nobody is signed in any more; what waits is sent once somebody is. */
  signedOut(): void;
  /** The queue is another, or it is known anew whether the server answers. */
  changed(): void;
}

/** What of this writer's work is on its way to the server, in order. */
export class Outgoing {
  readonly #replicas: Replicas;
  readonly #handlers: OutgoingHandlers;
  readonly #post: Post;
  readonly #sender: Sender;
  #queue: readonly Entry[];
  #answering = true;
  /** Nothing more can be sent of a text before the live view has confirmed what was. */
  #crowded = false;
  #savedAt: Date | null = null;
  #heldAt = -1;
  /** Items whose next letter has to wait, and with it all that comes after it. */
  readonly #paused = new Set<string>();
  #settling: readonly (() => void)[] = [];

  constructor(
    reportId: string,
    personId: string,
    queue: readonly Entry[],
    replicas: Replicas,
    handlers: OutgoingHandlers,
  ) {
    this.#queue = queue;
    this.#replicas = replicas;
    this.#handlers = handlers;
    this.#post = new Post(reportId, personId);
    this.#sender = new Sender((letter) => this.#post.send(letter.commandId, letter.commands), {
      next: () => this.#next(),
      accepted: (letter, answer) => this.#accepted(letter, answer),
      refused: (letter, refusal) => this.#refused(letter, refusal),
      unanswered: (signedOut) => {
        this.#answering = false;
        handlers.changed();
        if (signedOut) handlers.signedOut();
      },
    });
  }

  get queue(): readonly Entry[] {
    return this.#queue;
  }
  /** What the server hasn't said that it holds. */
  get unsent(): readonly Entry[] {
    return this.#queue.filter((e) => e.kind === "typing" || e.version === undefined);
  }
  /** False while a letter got no answer, or can't be sent. */
  get answering(): boolean {
    return this.#answering && !this.#crowded && navigator.onLine;
  }
  /** When the last of it was saved. */
  get savedAt(): Date | null {
    return this.#savedAt;
  }

  /** The newest report version that is known to hold something that was sent. */
  get heldAt(): number {
    return this.#heldAt;
  }

  /** Puts commands in the queue; the answer is their id. */
  ask(commands: readonly ReportCommand[]): string {
    const commandId = newId();
    this.#queue = [...this.#queue, { kind: "commands", commandId, commands }];
    return commandId;
  }

  /** Notes that an item has words to send, where it has. */
  note(itemId: string): void {
    if (this.#replicas.hasUnsent(itemId)) this.#queue = entries.withTyping(this.#queue, itemId);
  }

  /** Gives up what is on its way of an item's text. */
  drop(itemId: string): void {
    this.#queue = entries.withoutTyping(this.#queue, itemId);
    this.#settle();
  }

  /** Gives up commands, and all that builds on the items they would have added; the answer is all of that. */
  giveUp(entry: Commands): readonly Commands[] {
    const lost = entries.addedItems(entry);
    const isLost = (e: Entry): boolean => e === entry || entries.concerns(e, lost);
    const given = this.#queue.filter(isLost);
    this.#queue = this.#queue.filter((e) => !isLost(e));
    this.#settle();
    return given.filter((e) => e.kind === "commands");
  }

  /** Forgets all words of an item that was redacted, also those that nobody has answered yet. */
  forget(itemId: string): void {
    this.#queue = queueWithout(this.#queue, [itemId]);
    this.#paused.delete(itemId);
    this.#settle();
  }
  /** Forgets whom quotes were to be attributed to who declined meanwhile. */
  forgetAttributions(over: Forgotten["attributions"]): void {
    this.#queue = queueWithoutAttributions(this.#queue, over);
    this.#settle();
  }

  /** Sends nothing new of an item's text, nor what was done after it. */
  pause(itemId: string): void {
    this.#paused.add(itemId);
  }
  goOn(itemId: string): void {
    this.#paused.delete(itemId);
    this.note(itemId);
    this.#handlers.changed();
    this.wake();
  }

  /** Once no letter with this item's text is on its way. */
  async settled(itemId: string): Promise<void> {
    const underway = (e: Entry): boolean =>
      e.kind === "typing" && e.itemId === itemId && e.sent !== undefined;
    while (this.#queue.some(underway))
      await new Promise<void>((resolve) => (this.#settling = [...this.#settling, resolve]));
  }

  /** The server was set back to a version: what it held after that is sent again. */
  setBack(version: number): void {
    this.#heldAt = version;
    this.#queue = this.#queue.map((e) =>
      e.kind === "commands" && e.version !== undefined && e.version > version ? unanswered(e) : e,
    );
  }

  isMine(commandId: string): boolean {
    return this.#queue.some((e) => e.kind === "commands" && e.commandId === commandId);
  }

  /** The live view has shown this much. */
  seen(version: number, commandId: string): void {
    const mine = this.isMine(commandId);
    this.#queue = entries.withoutSeen(this.#queue, version, commandId);
    if (mine && this.unsent.length === 0) this.#savedAt = new Date();
  }

  wake(): void {
    this.#sender.wake();
  }
  hurry(): void {
    this.#sender.hurry();
  }
  stop(): void {
    this.#sender.stop();
    this.#post.stop();
  }

  #next(): Letter | null {
    this.#crowded = false;
    const entry = entries.nextToSend(this.#queue);
    if (!entry) return null;
    if (entry.kind === "commands") return entry;
    if (entry.sent) return { commandId: entry.sent.commandId, commands: [entry.sent.command] };
    if (this.#paused.has(entry.itemId)) return null;
    const replica = this.#replicas.get(entry.itemId);
    if (!replica || !this.#replicas.hasUnsent(entry.itemId)) {
      this.drop(entry.itemId);
      this.#handlers.changed();
      return this.#next();
    }
    const command = editLetter(entry.itemId, replica, this.#replicas.held(entry.itemId));
    if (!command) {
      this.#crowded = true;
      this.#handlers.changed();
      return null;
    }
    const sent = { commandId: newId(), command };
    this.#queue = this.#queue.map((e) => (e === entry ? { ...entry, sent } : e));
    this.#handlers.changed();
    return { commandId: sent.commandId, commands: [command] };
  }

  #accepted(letter: Letter, answer: Accepted): void {
    this.#answering = true;
    this.#heldAt = Math.max(this.#heldAt, answer.version);
    this.#queue = this.#queue.flatMap((entry) => this.#after(entry, letter, answer));
    if (this.unsent.length === 0) this.#savedAt = new Date();
    this.#handlers.commandsAccepted(letter.commandId);
    this.#settle();
    this.#handlers.changed();
  }

  /** What remains of an entry once a letter is answered. */
  #after(entry: Entry, letter: Letter, answer: Accepted): readonly Entry[] {
    if (entry.kind === "commands") {
      if (entry.commandId !== letter.commandId) return [entry];
      return answer.version <= this.#handlers.version() ? [] : [{ ...entry, version: answer.version }];
    }
    if (entry.sent?.commandId !== letter.commandId) return [entry];
    const { sequence, changes, clientId } = entry.sent.command;
    if (this.#replicas.get(entry.itemId)?.clientId === clientId)
      this.#replicas.setHeld(entry.itemId, sequence + changes.length);
    return this.#replicas.hasUnsent(entry.itemId) ? [{ kind: "typing", itemId: entry.itemId }] : [];
  }

  #refused(letter: Letter, refusal: Refused): void {
    this.#answering = true;
    const entry = this.#queue.find(
      (e) => letter.commandId === (e.kind === "typing" ? e.sent?.commandId : e.commandId),
    );
    // Without an entry its words are set aside already: an event had told why.
    if (entry?.kind === "typing") {
      this.#queue = this.#queue.map((e) => (e === entry ? { kind: "typing", itemId: e.itemId } : e));
      this.#handlers.textRefused(entry.itemId, refusal);
    } else if (entry) this.#handlers.commandsRefused(entry, refusal);
    this.#settle();
    this.#handlers.changed();
  }

  #settle(): void {
    const waiting = this.#settling;
    this.#settling = [];
    for (const resolve of waiting) resolve();
  }
}

const unanswered = ({ kind, commandId, commands }: Commands): Commands => ({ kind, commandId, commands });
