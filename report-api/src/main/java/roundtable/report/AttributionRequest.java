package roundtable.report;

/**
 * Who said a quote, and how leave to say so is asked for.
 *
 * @param affiliation may be empty
 * @param how may be empty
 */
public record AttributionRequest(String speaker, String affiliation, String how) {}
