package roundtable.closing.event;

/** One thing that happened to a closing session. */
public sealed interface ClosingEvent
        permits BoardBegun,
                ItemPinned,
                PinDropped,
                PinReleased,
                WordingTakenOver,
                WordingKept,
                PointSaid,
                PointUnsaid,
                MinutesPlanned,
                SpeechPlanned {}
