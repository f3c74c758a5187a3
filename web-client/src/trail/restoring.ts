import { Refused, sentence } from "../http/request";
import { newClientId, newId } from "../ids";
import { may, roleFor } from "../access/roles";
import type { Actor } from "../access/types";
import type { ReportView } from "../report/types";
import { loadAtLeast, loadNow, loadVersion, send } from "./api";
import { planItem, planSection, type Plan } from "./restore";
import { Store } from "./store";

/** What is to be as it was: an item, or all of a section. */
export type Target = { readonly itemId: string } | { readonly section: string };

export interface Asked {
  readonly target: Target;
  /** How it is called in sentences: "paragraph 4", "a bullet". */
  readonly name: string;
  readonly then: ReportView;
  readonly now: ReportView;
  readonly plan: Plan;
  /** Sent again after a lost answer, it is done once. */
  readonly commandId: string;
}
export interface Notice {
  readonly sentence: string;
  readonly undo: (() => void) | null;
  readonly stop: boolean;
}
export interface RestoringState {
  /** What waits for a yes or a no. */
  readonly asked: Asked | null;
  readonly busy: boolean;
  /** Why what was said yes to did not happen. */
  readonly problem: string | null;
  /** What happened last. */
  readonly notice: Notice | null;
}

/** Restoring from the trail: asks first, sends ordinary commands as one commit, says what happened, and takes it back. */
export class Restoring extends Store<RestoringState> {
  readonly #reportId: string;
  readonly #actor: () => Actor;
  readonly #done: (now: ReportView) => void;

  constructor(reportId: string, actor: () => Actor, done: (now: ReportView) => void) {
    super({ asked: null, busy: false, problem: null, notice: null });
    this.#reportId = reportId;
    this.#actor = actor;
    this.#done = done;
  }

  async ask(target: Target, name: string, version: number): Promise<void> {
    if (this.state().busy) return;
    this.set({ busy: true, notice: null });
    try {
      const [then, now] = await Promise.all([loadVersion(this.#reportId, version), loadNow(this.#reportId)]);
      const plan = this.#plan(target, then, now);
      this.set({ asked: { target, name, then, now, plan, commandId: newId() }, problem: null, busy: false });
    } catch (error) {
      this.set({ busy: false, notice: { sentence: sentence(error), undo: null, stop: true } });
    }
  }

  async confirm(): Promise<void> {
    const { asked, busy } = this.state();
    if (!asked || busy || "hindrance" in asked.plan) return;
    this.set({ busy: true, problem: null });
    try {
      const { version } = await send(this.#reportId, asked.commandId, asked.plan.commands);
      await this.#finish(version, this.#success(asked));
    } catch (error) {
      // A refusal was decided on the report as it is: under another id the plan can be made and sent anew.
      const again = error instanceof Refused ? { ...asked, commandId: newId() } : asked;
      this.set({ busy: false, problem: sentence(error), asked: again });
    }
  }

  cancel(): void {
    this.set({ asked: null, problem: null });
  }

  dismiss(): void {
    this.set({ notice: null });
  }

  #success(asked: Asked): Notice {
    const undo = may(this.#actor(), "write") ? () => void this.#undo(asked) : null;
    const name = asked.name.charAt(0).toUpperCase() + asked.name.slice(1);
    return { sentence: `${name} is restored. Everybody sees it in the report now.`, undo, stop: false };
  }

  async #undo({ target, now: before, name }: Asked): Promise<void> {
    if (this.state().busy) return;
    this.set({ busy: true });
    try {
      const plan = this.#plan(target, before, await loadNow(this.#reportId));
      if ("hindrance" in plan) throw new Error(plan.hindrance);
      const { version } = await send(this.#reportId, newId(), plan.commands);
      const told = `Taken back: ${name} is again as it was before you restored it.`;
      await this.#finish(version, { sentence: told, undo: null, stop: false });
    } catch (error) {
      this.set({ busy: false, notice: { sentence: sentence(error), undo: null, stop: true } });
    }
  }

  /** It has happened, whether or not the report can be loaded afresh. */
  async #finish(version: number, notice: Notice): Promise<void> {
    this.set({ asked: null, busy: false, notice });
    await loadAtLeast(this.#reportId, version).then(this.#done, () => undefined);
  }

  #plan(target: Target, then: ReportView, now: ReportView): Plan {
    const actor = this.#actor();
    const role = roleFor(actor, may(actor, "write") ? "write" : "restore");
    const plan =
      "itemId" in target
        ? planItem(then, now, target.itemId, role)
        : planSection(then, now, target.section, role);
    return signed(plan, actor.id);
  }
}

/** Edits of a text carry whose they are. */
function signed(plan: Plan, personId: string): Plan {
  if ("hindrance" in plan) return plan;
  const commands = plan.commands.map((c) =>
    c.type === "edit-text" ? { ...c, clientId: newClientId(personId) } : c,
  );
  return { ...plan, commands };
}
