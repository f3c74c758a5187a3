package roundtable.queries.report.history;

import java.util.List;

/**
 * Who wrote which words of a report at one of its versions.
 *
 * @param items those with a text that can be read; runs are pairs of a length in UTF-16 units and an index of people
 */
record BlameView(long version, List<Author> people, List<Blame.Written> items) {}
