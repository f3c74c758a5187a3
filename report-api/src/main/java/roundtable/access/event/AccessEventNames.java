package roundtable.access.event;

import java.util.Map;

/** The stable name of each event in the journal. Class names may change; these may not. */
public final class AccessEventNames {
    public static final Map<String, Class<? extends AccessEvent>> ALL =
            Map.of("report-signed-in", ReportSignedIn.class, "report-exported", ReportExported.class);

    private AccessEventNames() {}
}
