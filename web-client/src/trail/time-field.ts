/** A moment as a `datetime-local` field has it, in this device's time. */
export function fieldOf(moment: string | null): string {
  if (moment === null) return "";
  const at = new Date(moment);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}

/** The moment that a field names: the start of its second, or the end; null where nothing is given. */
export function momentOfField(field: string, which: "start" | "end"): string | null {
  const at = Date.parse(field);
  if (field === "" || Number.isNaN(at)) return null;
  return new Date(which === "start" ? at : at + 999).toISOString();
}
