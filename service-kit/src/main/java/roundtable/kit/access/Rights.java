package roundtable.kit.access;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import roundtable.access.Actor;
import roundtable.access.Grant;
import roundtable.access.Grants;
import roundtable.access.PersonId;
import roundtable.access.Right;
import roundtable.access.Role;
import roundtable.closing.Script;
import roundtable.conference.ConferenceId;
import roundtable.conference.refusal.ConferenceUnknown;
import roundtable.kit.session.OwnVisitor;
import roundtable.kit.session.Visitor;
import roundtable.refusal.NotForYourRole;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;
import roundtable.report.refusal.ReportUnknown;

/**
 * Judges what a visitor may do. Whoever has a role on something but not the right is told so; to whoever has none it is as if
 * it didn't exist, so nobody learns of what there is by guessing ids.
 */
public final class Rights {
    /** A role that shows more comes before one that shows less. */
    private static final List<Role> STRONGEST_FIRST =
            List.of(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.ORGANISER, Role.CHAIR, Role.AUDITOR, Role.READER);

    private final Scopes scopes;

    Rights(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * The visitor in the strongest of their roles on a report that has this right.
     *
     * @throws RefusedException {@code not-for-your-role}, {@code report-unknown}
     */
    public Actor require(Visitor visitor, Right right, ReportId report) {
        return require(visitor, Set.of(right), report);
    }

    /** As {@link #require(Visitor, Right, ReportId)}, in one role that has all of these rights. */
    public Actor require(Visitor visitor, Set<Right> rights, ReportId report) {
        if (OwnVisitor.is(visitor.person())) {
            return ownReader(visitor, rights, report);
        }
        return actor(
                visitor,
                () -> rolesOn(visitor, report),
                needed(rights, report),
                ReportUnknown::new,
                () -> scopes.readOn(report));
    }

    /**
     * The process asks itself for reports, and shows them to nobody. Its roles, of which it has none, are looked up for those who
     * come after it: what was read of who holds what stays in memory.
     */
    private Actor ownReader(Visitor visitor, Set<Right> rights, ReportId report) {
        if (!rights.equals(Set.of(Right.READ)) || !rolesOn(visitor, report).isEmpty()) {
            throw new RefusedException(new ReportUnknown());
        }
        return new Actor(visitor.person(), visitor.name(), Role.READER);
    }

    /** The actor that {@link #require(Visitor, Right, ReportId)} answers with; nobody where it refuses. */
    public Optional<Actor> find(Visitor visitor, Right right, ReportId report) {
        return strongest(rolesOn(visitor, report), needed(Set.of(right), report))
                .map(role -> in(visitor, role));
    }

    /** A script is written and read by others than reports are. */
    private static Set<Right> needed(Set<Right> rights, ReportId report) {
        return Script.is(report)
                ? rights.stream().map(Right::onScript).collect(Collectors.toCollection(LinkedHashSet::new))
                : rights;
    }

    /**
     * As for reports, on a conference. A role on a report of it is enough to see that there is the conference.
     *
     * @throws RefusedException {@code not-for-your-role}, {@code conference-unknown}
     */
    public Actor require(Visitor visitor, Right right, ConferenceId conference) {
        return require(visitor, Set.of(right), conference);
    }

    /** As {@link #require(Visitor, Right, ConferenceId)}, in one role that has all of these rights. */
    public Actor require(Visitor visitor, Set<Right> rights, ConferenceId conference) {
        return actor(
                visitor,
                () -> rolesOn(visitor, conference, rights),
                rights,
                () -> heldIn(visitor.person(), conference).all().isEmpty()
                        ? new ConferenceUnknown()
                        : new NotForYourRole(rights.iterator().next().roles()),
                () -> scopes.readOn(conference));
    }

    /** The actor that {@link #require(Visitor, Right, ConferenceId)} answers with; nobody where it refuses. */
    public Optional<Actor> find(Visitor visitor, Right right, ConferenceId conference) {
        return strongest(rolesOn(visitor, conference, Set.of(right)), Set.of(right))
                .map(role -> in(visitor, role));
    }

    private Set<Role> rolesOn(Visitor visitor, ConferenceId conference, Set<Right> rights) {
        Grants held = heldIn(visitor.person(), conference);
        Set<Role> roles = rolesInHouse(visitor);
        if (rights.equals(Set.of(Right.SEE_CONFERENCE))) {
            held.all().forEach(grant -> roles.add(grant.role()));
        } else {
            roles.addAll(held.rolesOf(visitor.person()));
        }
        return roles;
    }

    /** Whether the conference is there for this visitor at all. */
    public boolean mayKnow(Visitor visitor, ConferenceId conference) {
        return !rolesInHouse(visitor).isEmpty()
                || !heldIn(visitor.person(), conference).all().isEmpty();
    }

    /** Whether a roundtable of a conference is there for this visitor, though its report may not be opened yet. */
    public boolean mayKnow(Visitor visitor, ConferenceId conference, ReportId report) {
        return !rolesInHouse(visitor).isEmpty()
                || !heldIn(visitor.person(), conference)
                        .rolesOf(visitor.person(), report)
                        .isEmpty();
    }

    /**
     * As for reports, on the installation.
     *
     * @throws RefusedException {@code not-for-your-role}
     */
    public Actor require(Visitor visitor, Right right) {
        return actor(
                visitor,
                () -> rolesInHouse(visitor),
                Set.of(right),
                () -> new NotForYourRole(right.roles()),
                scopes::readOn);
    }

    /** All that is held on a conference, in the order in which it was granted. */
    public List<Grant> held(ConferenceId conference) {
        return scopes.conference(conference)
                .map(HeldRoles::all)
                .orElse(Grants.NONE)
                .all();
    }

    /** All that is held on the installation, in the order in which it was granted. */
    public List<Grant> held() {
        return scopes.installation().all().all();
    }

    private Grants heldIn(PersonId person, ConferenceId conference) {
        return scopes.conference(conference).map(roles -> roles.of(person)).orElse(Grants.NONE);
    }

    private Set<Role> rolesInHouse(Visitor visitor) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(scopes.installation().of(visitor.person()).rolesOf(visitor.person()));
        return roles;
    }

    private Set<Role> rolesOn(Visitor visitor, ReportId report) {
        Set<Role> roles = rolesInHouse(visitor);
        scopes.conferenceOf(report)
                .ifPresent(conference ->
                        roles.addAll(heldIn(visitor.person(), conference).rolesOf(visitor.person(), report)));
        return roles;
    }

    /** Nobody is refused by what this process hasn't heard yet: a role counts in every process once it is acknowledged. */
    private static Actor actor(
            Visitor visitor,
            Supplier<Set<Role>> roles,
            Set<Right> rights,
            Supplier<Refusal> whereNone,
            Runnable readOn) {
        Optional<Role> known = strongest(roles.get(), rights);
        if (known.isPresent()) {
            return in(visitor, known.get());
        }
        readOn.run();
        Set<Role> held = roles.get();
        if (held.isEmpty()) {
            throw new RefusedException(whereNone.get());
        }
        return in(visitor, strongest(held, rights).orElseThrow(() -> notFor(held, rights)));
    }

    private static Optional<Role> strongest(Set<Role> roles, Set<Right> rights) {
        return STRONGEST_FIRST.stream()
                .filter(roles::contains)
                .filter(role -> rights.stream().allMatch(right -> right.isOf(role)))
                .findFirst();
    }

    /** Names those who have the right that nobody of these has; where each has one of them, the first that is lacking. */
    private static RefusedException notFor(Set<Role> roles, Set<Right> rights) {
        Right lacking = rights.stream()
                .filter(right -> roles.stream().noneMatch(right::isOf))
                .findFirst()
                .or(() -> rights.stream()
                        .filter(right -> !roles.stream().allMatch(right::isOf))
                        .findFirst())
                .orElseThrow();
        return new RefusedException(new NotForYourRole(lacking.roles()));
    }

    private static Actor in(Visitor visitor, Role role) {
        return new Actor(visitor.person(), visitor.name(), role);
    }
}
