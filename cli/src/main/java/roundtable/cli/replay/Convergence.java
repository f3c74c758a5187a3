package roundtable.cli.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import roundtable.cli.client.Json;
import roundtable.cli.client.Session;
import tools.jackson.databind.JsonNode;

/**
 * Whether all copies of the texts are equal.
 *
 * @param clients how many clients there are
 * @param equalClients how many of them have the text of the first in their room
 * @param server whether the server has that text too, in all rooms
 * @param rebuilt whether a read model rebuilt from the journal answers byte for byte the same, in all rooms
 * @param asRecorded whether the text is the one that was recorded; empty where that can't be expected
 */
record Convergence(int clients, int equalClients, boolean server, boolean rebuilt, Optional<Boolean> asRecorded) {
    /** Compares after a run; {@code recorded} is the text to expect, if any. */
    static Convergence of(Session reader, List<Room> rooms, Optional<String> recorded) {
        int clients = 0;
        int equal = 0;
        boolean server = true;
        boolean rebuilt = true;
        for (Room room : rooms) {
            String text = room.writers().getFirst().text();
            clients += room.writers().size();
            equal += (int) room.writers().stream()
                    .filter(writer -> writer.text().equals(text))
                    .count();
            String view = reader.getBody("/api/reports/" + room.reportId() + "?atLeast=" + room.version());
            server &= textIn(Json.read(view)).equals(Optional.of(text));
            rebuilt &= view.equals(reader.getBody("/api/reports/" + room.reportId() + "?rebuilt=true"));
        }
        String first = rooms.getFirst().writers().getFirst().text();
        return new Convergence(clients, equal, server, rebuilt, recorded.map(first::equals));
    }

    static Optional<String> textIn(JsonNode report) {
        return StreamSupport.stream(report.path("sections").spliterator(), false)
                .flatMap(section -> StreamSupport.stream(section.path("items").spliterator(), false))
                .filter(item -> item.path("id").asString("").equals(Room.ITEM))
                .map(item -> item.path("text").asString(""))
                .findFirst();
    }

    /** Whether all copies are equal, and the text is the recorded one where {@code exact}. */
    boolean holds(boolean exact) {
        return equalClients == clients && server && rebuilt && (!exact || asRecorded.orElse(false));
    }
}
