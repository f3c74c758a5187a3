package roundtable.commands.report.domain;

import java.util.ArrayList;
import java.util.List;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.command.ApproveAttribution;
import roundtable.report.command.MarkQuoteAnonymous;
import roundtable.report.command.RequestAttribution;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.QuoteMarkedAnonymous;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionReopened;
import roundtable.report.refusal.ApproverNameless;
import roundtable.report.refusal.AttributionInUse;
import roundtable.report.refusal.AttributionNotPending;
import roundtable.report.refusal.AttributionOfQuotesAlone;
import roundtable.report.refusal.AttributionOutdated;
import roundtable.report.refusal.AttributionPending;
import roundtable.report.refusal.SpeakerNameless;
import roundtable.template.ItemKind;

/** Who said a quote: nobody, until leave is given to say so. */
final class AttributionDecider {
    private AttributionDecider() {}

    static List<ReportEvent> request(Report report, RequestAttribution command, ReportLimits limits) {
        Item quote = quote(report, command.itemId());
        requireNobodyNamed(quote);
        requireCurrent(quote.attribution().number() + 1, command.attribution());
        if (command.speaker().isBlank()) {
            throw new RefusedException(new SpeakerNameless());
        }
        AttributionRequest request = new AttributionRequest(
                Texts.line(command.speaker(), limits.personText()),
                Texts.line(command.affiliation(), limits.personText()),
                Texts.accepted(command.how(), limits.personText()));
        return List.of(new AttributionRequested(quote.id(), command.attribution(), request));
    }

    static List<ReportEvent> approve(Report report, ApproveAttribution command, ReportLimits limits) {
        Item quote = quote(report, command.itemId());
        Attribution attribution = quote.attribution();
        if (attribution.state() != Attribution.State.PENDING || attribution.request() == null) {
            throw new RefusedException(new AttributionNotPending());
        }
        requireCurrent(attribution.number(), command.attribution());
        if (!attribution.request().speaker().equals(command.speaker())) {
            throw new RefusedException(new AttributionOutdated());
        }
        if (command.approvedBy().isBlank()) {
            throw new RefusedException(new ApproverNameless());
        }
        Approval approval = new Approval(
                Texts.line(command.approvedBy(), limits.personText()),
                Texts.accepted(command.how(), limits.personText()),
                command.on());
        return List.of(new AttributionApproved(quote.id(), attribution.number(), attribution.request(), approval));
    }

    private static void requireCurrent(int number, int meant) {
        if (number != meant) {
            throw new RefusedException(new AttributionOutdated());
        }
    }

    /**
     * At any time: whoever was named may always change their mind. Where the quote's own words name them, too, they were
     * final with their leave alone, and are open to be changed again.
     */
    static List<ReportEvent> markAnonymous(Report report, MarkQuoteAnonymous command) {
        Item item = Lookup.item(report, command.itemId());
        Attribution attribution = item.attribution();
        if (attribution.state() == Attribution.State.ANONYMOUS) {
            return List.of();
        }
        List<ReportEvent> events = new ArrayList<>();
        events.add(new QuoteMarkedAnonymous(item.id(), attribution.number()));
        if (attribution.state() == Attribution.State.APPROVED && NameDecider.wordsName(report, item)) {
            if (report.submitted()) {
                events.add(new ReportWithdrawn());
            }
            if (Lookup.section(report, item.section()).closed()) {
                events.add(new SectionReopened(item.section()));
            }
        }
        return events;
    }

    /** While somebody is named, or asked, the words are the ones that they are asked about. */
    static void requireNobodyNamed(Item item) {
        switch (item.attribution().state()) {
            case PENDING -> throw new RefusedException(new AttributionPending());
            case APPROVED -> throw new RefusedException(new AttributionInUse());
            case ANONYMOUS -> {}
        }
    }

    private static Item quote(Report report, ItemId id) {
        Item item = Lookup.readable(Lookup.editableItem(report, id));
        if (item.kind() != ItemKind.QUOTE) {
            throw new RefusedException(new AttributionOfQuotesAlone());
        }
        return item;
    }
}
