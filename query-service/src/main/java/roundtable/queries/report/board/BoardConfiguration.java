package roundtable.queries.report.board;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.history.Histories;

/** The chair's board. */
@Configuration(proxyBeanMethods = false)
public class BoardConfiguration {
    @Bean
    BoardTopics boardTopics(Journal journal, EventCodec codec, LiveReports reports, Histories histories) {
        return new BoardTopics(journal, codec, reports, histories);
    }

    @Bean
    BoardController boardController(BoardTopics boards, Rights rights) {
        return new BoardController(boards, rights);
    }
}
