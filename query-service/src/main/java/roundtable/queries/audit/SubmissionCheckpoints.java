package roundtable.queries.audit;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.checkpoint.SigningKeyLostException;
import roundtable.report.event.ReportSubmitted;

/** A submitted report is what others build on: so a checkpoint is made at once. */
@ProcessingGroup(SubmissionCheckpoints.GROUP)
@DisallowReplay
final class SubmissionCheckpoints {
    static final String GROUP = "submission-checkpoints";

    private static final Logger log = LoggerFactory.getLogger(SubmissionCheckpoints.class);

    private final CheckpointWriter writer;

    SubmissionCheckpoints(CheckpointWriter writer) {
        this.writer = writer;
    }

    /** What can pass, such as a vault that doesn't answer, is tried again; what can't holds nothing else up. */
    @EventHandler
    void on(ReportSubmitted event) {
        try {
            writer.write();
        } catch (SigningKeyLostException lost) {
            log.error("{}", lost.getMessage());
        }
    }
}
