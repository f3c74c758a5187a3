package roundtable.closing.command;

/** One change asked of a closing session. */
public sealed interface ClosingCommand
        permits BeginBoard,
                PinItem,
                DropPin,
                TakeOverWording,
                KeepWording,
                MarkSaid,
                MarkUnsaid,
                PlanMinutes,
                PlanSpeech {}
