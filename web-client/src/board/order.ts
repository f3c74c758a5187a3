import { living } from "../report/outline";
import { PIN } from "../report/script";
import type { ItemView, ReportView, SectionView } from "../report/types";
import type { BoardView, Left, Pin, ToldBoard } from "./types";

/** The one section of a script. */
export const SCRIPT = "script";

export const pinIdOf = (id: string): string => `${PIN}${id}`;

/** What stands at one place of the running order; in `item` a chair's own words, or their note to a pin. */
export type Place =
  | { readonly is: "heading"; readonly item: ItemView }
  | { readonly is: "own"; readonly item: ItemView }
  | { readonly is: "pin"; readonly item: ItemView; readonly pin: Pin }
  /** Its pin left the board, or was taken off it, which isn't told. */
  | { readonly is: "left"; readonly item: ItemView; readonly left: Left | null };

/** A heading and what stands under it; what stands before the first heading has none. */
export interface Block {
  readonly heading: ItemView | null;
  /** Planned for it; null where nothing was planned. */
  readonly minutes: number | null;
  /** Minutes from the beginning of the speech. */
  readonly from: number;
  readonly places: readonly Exclude<Place, { is: "heading" }>[];
}

export interface Order {
  readonly places: readonly Place[];
  readonly blocks: readonly Block[];
  /** Pins that have no place, the newest first. */
  readonly gathered: readonly Pin[];
  /** What left without ever having had a place. */
  readonly leftUnplaced: readonly Left[];
  /** Minutes of all headings. */
  readonly planned: number;
  readonly said: ReadonlySet<string>;
}

export const scriptSection = (script: ReportView): SectionView | undefined =>
  script.sections.find(({ key }) => key === SCRIPT);

/** The running order, from the script and what is pinned. */
export function orderOf(script: ReportView, { board, pins }: ToldBoard): Order {
  const section = scriptSection(script);
  const items = section?.items ?? [];
  const places = (section ? living(section) : []).map((item) => placeOf(item, board, pins));
  const blocks = blocksOf(places, board);
  const placed = new Set(places.map(({ item }) => item.id));
  const known = new Set(items.map(({ id }) => id));
  return {
    places,
    blocks,
    gathered: board.order
      .toReversed()
      .map((id) => pins[id])
      .filter((pin) => pin !== undefined)
      .filter(({ pinId }) => !placed.has(pinId)),
    leftUnplaced: board.left.filter(({ pinId }) => !known.has(pinId)),
    planned: blocks.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    said: new Set(board.said.map(({ itemId }) => itemId)),
  };
}

function placeOf(item: ItemView, board: BoardView, pins: ToldBoard["pins"]): Place {
  if (item.kind === "heading") return { is: "heading", item };
  const pin = pins[item.id];
  if (pin) return { is: "pin", item, pin };
  const left = board.left.find(({ pinId }) => pinId === item.id) ?? null;
  // The pin of a place by a chair's page may be told later than the place.
  return left || board.dropped.includes(item.id) || item.id.startsWith(PIN)
    ? { is: "left", item, left }
    : { is: "own", item };
}

function blocksOf(places: readonly Place[], { planned }: BoardView): readonly Block[] {
  const minutes = new Map(planned.map((one) => [one.itemId, one.minutes]));
  const blocks: {
    heading: ItemView | null;
    minutes: number | null;
    from: number;
    places: Block["places"];
  }[] = [];
  let from = 0;
  for (const place of places) {
    const last = blocks.at(-1);
    if (place.is === "heading") {
      const own = minutes.get(place.item.id) ?? null;
      blocks.push({ heading: place.item, minutes: own, from, places: [] });
      from += own ?? 0;
    } else if (last) last.places = [...last.places, place];
    else blocks.push({ heading: null, minutes: null, from: 0, places: [place] });
  }
  return blocks;
}

/** What moves together: a heading takes along what stands under it. */
export function movingWith({ blocks }: Order, itemId: string): readonly string[] {
  const block = blocks.find(({ heading }) => heading?.id === itemId);
  return block ? [itemId, ...block.places.map(({ item }) => item.id)] : [itemId];
}

/**
 * Where something may land, each as what it would follow, null for the very start: behind every other place; a heading
 * with what is under it only behind whole blocks.
 */
export function slotsFor(order: Order, itemId: string): readonly (string | null)[] {
  const moving = movingWith(order, itemId);
  const whole = order.blocks.some(({ heading }) => heading?.id === itemId);
  const rest = order.places.filter(({ item }) => !moving.includes(item.id));
  const ends = rest.filter((_, i) => !whole || rest[i + 1] === undefined || rest[i + 1]?.is === "heading");
  // What stands before the first heading stays there: a block begins at the start only where another one did.
  const start = !whole || rest[0]?.is === "heading" || rest.length === 0;
  return [...(start ? [null] : []), ...ends.map(({ item }) => item.id)];
}

/** What something follows where it stands; undefined where it has no place. */
export function standingAfter(order: Order, itemId: string): string | null | undefined {
  const at = order.places.findIndex(({ item }) => item.id === itemId);
  return at < 0 ? undefined : (order.places[at - 1]?.item.id ?? null);
}

/** The nearest slot in a direction; the same one where there is none. */
export function nextSlot(
  slots: readonly (string | null)[],
  at: string | null,
  by: -1 | 1,
): string | null | undefined {
  const now = slots.indexOf(at);
  return slots[Math.max(0, Math.min(slots.length - 1, now + by))];
}

/**
 * The words that are said at a place: of a pin, those that a chair chose, whatever its report says by now, without a name that
 * nobody decided on.
 */
export function wordsAt(place: Place): string {
  if (place.is === "left") return "";
  return (place.is === "pin" ? (place.pin.aloud ?? place.pin.then) : place.item.text) ?? "";
}

/** How many pins of each report have a place. */
export function heard({ places }: Order): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of places)
    if (place.is === "pin") counts.set(place.pin.reportId, (counts.get(place.pin.reportId) ?? 0) + 1);
  return counts;
}
