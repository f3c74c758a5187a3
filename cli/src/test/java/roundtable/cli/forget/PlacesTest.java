package roundtable.cli.forget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Places places = new Places(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Searcher searcher = new Searcher(Map.of("a name", "kvjxwqzptl"));

    @Test
    void whatIsFoundWhereNothingMayBeIsToldAndCounts() {
        places.empty("log", findings -> searcher.search("all is well", findings));
        assertThat(places.clean()).isTrue();
        places.empty("heap", findings -> searcher.search("it was Kvjxwqzptl", findings));
        assertThat(places.clean()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("log", "11 bytes", "0 hits", "heap", "1 hits", "1 × a name as UTF-8");
    }

    @Test
    void aSearchThatLooksAtNothingProvesNothing() {
        places.empty("log", findings -> searcher.search("", findings));
        assertThat(places.clean()).isFalse();
    }

    @Test
    void aSearchThatDoesNotFindWhatIsThereProvesNothing() {
        places.full("heap", findings -> searcher.search("it was kvjxwqzptl", findings));
        assertThat(places.clean()).isTrue();
        places.full("heap", findings -> searcher.search("it was somebody", findings));
        assertThat(places.clean()).isFalse();
    }

    @Test
    void aCheckThatDoesNotHoldCounts() {
        places.check("chain", true, "holds");
        assertThat(places.clean()).isTrue();
        places.check("chain", false, "1 broken");
        assertThat(places.clean()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 broken: WRONG");
    }
}
