package roundtable.kit.log;

import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/** {@link Places} for the lines of JSON. */
public final class PlacesPrinter implements StackTracePrinter {
    @Override
    public void printStackTrace(Throwable fault, Appendable out) throws IOException {
        out.append(new Places().throwableProxyToString(new ThrowableProxy(fault)));
    }
}
