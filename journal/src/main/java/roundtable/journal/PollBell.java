package roundtable.journal;

import java.time.Duration;

/** Rings at intervals that grow while nothing is found. */
final class PollBell implements Bell {

    private final Duration shortest;
    private final Duration longest;
    private Duration pause;

    PollBell(JournalSettings settings) {
        this.shortest = settings.pollMin();
        this.longest = settings.pollMax();
        this.pause = shortest;
    }

    @Override
    public void await(boolean foundLast) throws InterruptedException {
        Duration doubled = pause.multipliedBy(2);
        pause = foundLast ? shortest : doubled.compareTo(longest) < 0 ? doubled : longest;
        Thread.sleep(pause);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
