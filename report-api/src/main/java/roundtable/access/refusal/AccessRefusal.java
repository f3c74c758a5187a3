package roundtable.access.refusal;

import roundtable.refusal.Refusal;

/** A reason why rights stay as they are, or why somebody's are not enough. */
public sealed interface AccessRefusal extends Refusal permits LastOrganiser, GrantsFull, ClientForeign {}
