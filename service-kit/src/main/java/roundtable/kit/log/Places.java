package roundtable.kit.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.CoreConstants;

/**
 * Writes an exception as its type and the places in the code, and each of its causes likewise. Never its message: that of
 * a parser, a driver or a library may quote what somebody wrote.
 */
public final class Places extends ThrowableProxyConverter {
    private static final int MOST_FRAMES = 20;
    private static final int MOST_CAUSES = 5;

    @Override
    protected String throwableProxyToString(IThrowableProxy fault) {
        StringBuilder text = new StringBuilder();
        IThrowableProxy current = fault;
        for (int depth = 0; current != null && depth < MOST_CAUSES; depth++) {
            append(text, depth == 0 ? "" : "caused by ", current);
            current = current.getCause();
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String relation, IThrowableProxy fault) {
        text.append(relation).append(fault.getClassName()).append(CoreConstants.LINE_SEPARATOR);
        StackTraceElementProxy[] frames = fault.getStackTraceElementProxyArray();
        int own = frames.length - fault.getCommonFrames();
        for (int i = 0; i < Math.min(own, MOST_FRAMES); i++) {
            text.append("    ").append(frames[i].getSTEAsString()).append(CoreConstants.LINE_SEPARATOR);
        }
    }
}
