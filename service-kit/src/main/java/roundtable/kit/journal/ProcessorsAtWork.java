package roundtable.kit.journal;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Lets a service say where it is only once its event processors are at work, so that the first visitor does not share the
 * machine with their start. One that another process has in hand holds the service up no longer than the patience.
 */
final class ProcessorsAtWork implements ApplicationRunner {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 10;
    private static final Logger log = LoggerFactory.getLogger(ProcessorsAtWork.class);

    private final EventProcessingConfiguration processing;

    ProcessorsAtWork(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var processor : processing.eventProcessors().entrySet()) {
            if (processor.getValue() instanceof StreamingEventProcessor streaming && !await(streaming, deadline)) {
                log.info("{} is not at work here", processor.getKey());
            }
        }
    }

    private static boolean await(StreamingEventProcessor processor, long deadline) throws InterruptedException {
        while (processor.processingStatus().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return !processor.processingStatus().isEmpty();
    }
}
