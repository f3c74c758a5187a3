package roundtable.commands.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Role;
import roundtable.kit.json.WireJson;
import roundtable.kit.session.Visitor;
import roundtable.report.ReportId;

/** Asking people in. Whoever organises a place may do so for it. */
@RestController
final class InvitationController {
    private final Invitations invitations;
    private final Inviting inviting;
    private final InvitationMail mail;
    private final Places places;
    private final Authority authority;
    private final Links links;
    private final Clock clock = Clock.systemUTC();

    InvitationController(
            Invitations invitations,
            Inviting inviting,
            InvitationMail mail,
            Places places,
            Authority authority,
            Links links) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.mail = mail;
        this.places = places;
        this.authority = authority;
        this.links = links;
    }

    record Made(String id, String link, Instant expiresAt) {}

    record Pending(
            String id,
            Role role,
            @Nullable String conferenceId,
            @Nullable String reportId,
            @Nullable String email,
            @Nullable String name,
            Instant invitedAt,
            Instant expiresAt,
            boolean sent) {}

    record AllPending(List<Pending> invitations) {}

    @PostMapping(path = "/api/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made invite(@RequestBody byte[] body, Visitor visitor) {
        Inviting.Wish wish = WireJson.read(body, Inviting.Wish.class);
        if (wish.reportId() != null && wish.conferenceId() == null) {
            throw IdentityRefusal.refused(IdentityRefusal.INVITATION_INVALID);
        }
        authority.requireOrganiser(visitor, wish.conferenceId());
        requirePlace(wish.conferenceId(), wish.reportId());
        return made(inviting.invite(wish, visitor));
    }

    private void requirePlace(@Nullable String conferenceId, @Nullable String reportId) {
        if (conferenceId == null) {
            return;
        }
        Places.Place place = places.find(conferenceId)
                .orElseThrow(() -> IdentityRefusal.refused(IdentityRefusal.CONFERENCE_UNKNOWN));
        if (reportId != null && !place.roundtables().containsKey(new ReportId(reportId).value())) {
            throw IdentityRefusal.refused(IdentityRefusal.ROUNDTABLE_UNKNOWN);
        }
    }

    @GetMapping("/api/invitations")
    AllPending pending(@RequestParam(required = false) @Nullable String conferenceId, Visitor visitor) {
        authority.requireOrganiser(visitor, conferenceId);
        return new AllPending(invitations.pending(conferenceId, clock.instant()).stream()
                .map(InvitationController::shown)
                .toList());
    }

    @DeleteMapping("/api/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, Visitor visitor) {
        own(id, visitor);
        if (!invitations.remove(id)) {
            throw IdentityRefusal.refused(IdentityRefusal.LINK_USED);
        }
    }

    @PostMapping("/api/invitations/{id}/link")
    Made renew(@PathVariable String id, Visitor visitor) {
        return made(inviting.renew(own(id, visitor)));
    }

    /** Mails a fresh link: the one before is not kept, and opens nothing any more. */
    @PostMapping("/api/invitations/{id}/mail")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable String id, Visitor visitor) {
        Invitation invitation = own(id, visitor);
        mail.require();
        String email = invitation.email();
        if (email == null) {
            throw IdentityRefusal.refused(IdentityRefusal.MAIL_ADDRESS_MISSING);
        }
        mail.send(email, links.of(inviting.renew(invitation).token()));
        invitations.sent(id);
    }

    /** The invitation of that id; unknown to whoever does not organise its place. */
    private Invitation own(String id, Visitor visitor) {
        Invitation invitation = invitations
                .byId(id)
                .filter(found -> found.kind() == Invitation.Kind.INVITATION)
                .orElseThrow(() -> IdentityRefusal.refused(IdentityRefusal.INVITATION_UNKNOWN));
        authority.requireOrganiser(visitor, invitation.conferenceId());
        return invitation;
    }

    private Made made(Inviting.Made made) {
        return new Made(
                made.invitation().id(),
                links.of(made.token()),
                made.invitation().expiresAt());
    }

    private static Pending shown(Invitation of) {
        return new Pending(
                of.id(),
                of.role(),
                of.conferenceId(),
                of.reportId(),
                of.email(),
                of.name(),
                of.at(),
                of.expiresAt(),
                of.sent());
    }
}
