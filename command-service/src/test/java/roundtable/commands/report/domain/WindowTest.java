package roundtable.commands.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.text.ChangeSet;
import roundtable.text.Update;

class WindowTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 64, 100})
    void keepsTheNewestAndNotManyMore(int kept) {
        List<Update> all = new ArrayList<>();
        Window window = Window.EMPTY;
        for (int i = 0; i < 300; i++) {
            Update update = new Update("t", i, ChangeSet.empty(i));
            all.add(update);
            window = window.with(update, kept);

            assertThat(window.size()).isBetween(Math.min(i + 1, kept), kept + 64);
            assertThat(window.updates()).isEqualTo(all.subList(all.size() - window.size(), all.size()));
            for (int count : new int[] {0, 1, Math.min(33, window.size()), window.size()}) {
                assertThat(window.newest(count)).isEqualTo(all.subList(all.size() - count, all.size()));
            }
            assertThat(Window.of(window.updates())).isEqualTo(window);
        }
    }
}
