package roundtable.commands.report.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The last logged edit of each tab that edited an item, the tab that edited last first. Immutable. Bounded: a tab that is
 * forgotten here has to begin anew under another id, which is what a refused sequence makes it do.
 */
record Clients(@JsonValue List<Client> clients) {
    static final Clients NONE = new Clients(List.of());

    /** @param last the sequence number of its last logged edit */
    record Client(String id, long last) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Clients {}

    /** The sequence number of the last logged edit of this tab, -1 where there is none. */
    long last(String id) {
        for (Client client : clients) {
            if (client.id().equals(id)) {
                return client.last();
            }
        }
        return -1;
    }

    Clients with(String id, long last, int kept) {
        List<Client> result = new ArrayList<>(Math.min(clients.size() + 1, kept));
        result.add(new Client(id, last));
        for (Client client : clients) {
            if (result.size() < kept && !client.id().equals(id)) {
                result.add(client);
            }
        }
        return new Clients(result);
    }
}
