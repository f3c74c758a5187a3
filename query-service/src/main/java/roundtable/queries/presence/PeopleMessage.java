package roundtable.queries.presence;

import java.util.List;

/** What everybody on the topic is told: all who are there, in the order of their arrival. */
record PeopleMessage(String type, String topic, List<Present> people) {}
