package roundtable.cli.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The one thread on which sockets are read and timers fire, so that clients need no locks and cost little. */
public final class EventLoop implements Executor, AutoCloseable {
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("event-loop").unstarted(task));
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(this)
            .build();

    public EventLoop() {
        thread.setRemoveOnCancelPolicy(true);
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(task);
    }

    /** Runs a task after a delay. */
    public void after(long nanos, Runnable task) {
        Future<?> unused = thread.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** Runs a task again and again, until its future is cancelled. */
    public Future<?> every(Duration period, Runnable task) {
        return thread.scheduleWithFixedDelay(task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** For other threads: waits for what happens on the loop. Failures come through as they are. */
    public static <T> T await(CompletableFuture<T> future, Duration longest, String tooLong) {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Failure(tooLong);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }

    /** The sentence in whatever a future failed with. */
    public static Failure failure(@Nullable Throwable cause) {
        Throwable inner = cause instanceof CompletionException wrapped ? wrapped.getCause() : cause;
        return inner instanceof Failure failure ? failure : new Failure("Something went wrong: " + inner + ".");
    }

    @Override
    public void close() {
        http.shutdownNow();
        thread.shutdownNow();
    }
}
