import type { Approval, Attribution, AttributionRequest, RuleEvent } from "./rule";
import type { ItemView, Stamp } from "./types";

type ItemEvent = Extract<RuleEvent, { itemId: string }>;

/** An item after an event of the Chatham House Rule. What was destroyed is nowhere in the answer. */
export function underTheRule(item: ItemView, event: ItemEvent, stamp: Stamp): ItemView {
  switch (event.type) {
    case "attribution-requested":
      return {
        ...item,
        attribution: event.request ? pending(event.request, stamp) : null,
        attributions: event.attribution,
      };
    case "attribution-approved":
      return { ...item, attribution: approved(item, event.request ?? null, event.approval ?? null, stamp) };
    case "quote-marked-anonymous":
      return { ...item, attribution: null, attributionsOver: event.attribution };
    case "item-redacted":
      return {
        ...item,
        ...{ text: null, tags: [], comments: [], attribution: null, kept: [] },
        attributionsOver: item.attributions ?? 0,
        redacted: { reason: event.reason, ...stamp },
      };
    case "name-kept":
      if (event.text == null) return item;
      return { ...item, kept: [...(item.kept ?? []), { text: event.text, ...stamp }] };
  }
}

const pending = (request: AttributionRequest, stamp: Stamp): Attribution => ({
  ...request,
  ...stamp,
  state: "pending",
  approval: null,
});

/** Readers hear of the name only now; where it can't be told any more it was destroyed since. */
function approved(
  item: ItemView,
  told: AttributionRequest | null,
  approval: Approval | null,
  stamp: Stamp,
): Attribution | null {
  const known = item.attribution ?? (told && pending(told, stamp));
  if (!known || (!told && !approval)) return null;
  return { ...known, ...told, state: "approved", approval: approval && { ...approval, ...stamp } };
}
