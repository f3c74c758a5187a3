package roundtable.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ThrowableProxy;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void saysWhatFailedAndWhereAndNoneOfTheMessages() {
        Exception cause = new IllegalArgumentException("quoting a word of Ada's");
        String text = new Places()
                .throwableProxyToString(new ThrowableProxy(new IllegalStateException("quoting another word", cause)));

        assertThat(text)
                .startsWith("java.lang.IllegalStateException")
                .contains("caused by java.lang.IllegalArgumentException", "PlacesTest.java:")
                .doesNotContain("word", "Ada");
    }
}
