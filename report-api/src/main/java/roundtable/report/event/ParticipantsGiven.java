package roundtable.report.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.Participant;

/**
 * Who takes part in the roundtable, so that their names can be looked for. It takes the place of the list before it,
 * which is to be forgotten.
 *
 * @param list number of this list, from 1
 */
public record ParticipantsGiven(
        int list,

        @Confidential(key = "participants:{list}", padded = true) @Nullable List<Participant> participants) implements ForgettingEvent {}
