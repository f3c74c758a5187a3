/** Says something to those who hear the page rather than see it; politely, and never by moving the focus. */
export function announce(sentence: string): void {
  const region = document.getElementById("announcer");
  if (region) region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
