package roundtable.closing.refusal;

import roundtable.refusal.Refusal;

/** A reason why a closing session stays as it is. */
public sealed interface ClosingRefusal extends Refusal
        permits BoardNotBegun,
                BoardFull,
                PinExists,
                PinUnknown,
                PinnedItemUnknown,
                PointUnknown,
                MinutesMalformed,
                ScriptTakesTextAlone {}
