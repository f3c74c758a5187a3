package roundtable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import roundtable.access.refusal.GrantsFull;
import roundtable.access.refusal.LastOrganiser;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

class GrantsTest {
    private static final PersonId SARA = new PersonId("p1");
    private static final PersonId SARAS_NAMESAKE = new PersonId("p12");
    private static final ReportId HERS = new ReportId("r1");
    private static final ReportId OTHER = new ReportId("r2");

    @Test
    void aRoleOnAllHoldsOnEachReportAndOneOnAReportOnThatAlone() {
        Grants grants = Grants.NONE
                .with(new Grant(SARA, Role.READER, null))
                .with(new Grant(SARA, Role.RAPPORTEUR, HERS))
                .with(new Grant(SARAS_NAMESAKE, Role.CHAIR, null));

        assertThat(grants.rolesOf(SARA)).containsExactly(Role.READER);
        assertThat(grants.rolesOf(SARA, HERS)).containsExactlyInAnyOrder(Role.READER, Role.RAPPORTEUR);
        assertThat(grants.rolesOf(SARA, OTHER)).containsExactly(Role.READER);
        assertThat(grants.of(SARA).all()).hasSize(2);
    }

    @Test
    void theLastOrganiserOfAllStays() {
        Grant saras = new Grant(SARA, Role.ORGANISER, null);
        Grants grants = Grants.NONE.with(saras).with(new Grant(SARAS_NAMESAKE, Role.ORGANISER, HERS));

        assertThat(refusal(() -> grants.loses(saras))).isEqualTo(new LastOrganiser());
        assertThat(grants.loses(new Grant(SARAS_NAMESAKE, Role.ORGANISER, HERS)))
                .isTrue();
        assertThat(grants.with(new Grant(SARAS_NAMESAKE, Role.ORGANISER, null)).loses(saras))
                .isTrue();
        assertThat(grants.loses(new Grant(SARA, Role.READER, null))).isFalse();
    }

    @Test
    void thereIsAnEndToThem() {
        Grant saras = new Grant(SARA, Role.READER, null);
        Grants grants = Grants.NONE.with(saras);

        assertThat(grants.takes(new Grant(SARA, Role.CHAIR, null), 2)).isTrue();
        assertThat(refusal(() -> grants.takes(new Grant(SARA, Role.CHAIR, null), 1)))
                .isEqualTo(new GrantsFull(1));
        assertThat(grants.takes(saras, 1)).isFalse();
    }

    private static Refusal refusal(Runnable action) {
        List<Refusal> refusals = new ArrayList<>();
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(RefusedException.class, refused -> refusals.add(refused.refusal()));
        return refusals.getFirst();
    }

    /** Grants of different roles don't touch each other, so in which order they came makes no difference to what is held. */
    @Test
    void theOrderOfDifferentGrantsMakesNoDifference() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Grant> all = new ArrayList<>();
            for (Role role : Role.values()) {
                all.add(new Grant(
                        random.nextBoolean() ? SARA : SARAS_NAMESAKE, role, random.nextBoolean() ? HERS : null));
            }
            Grants one = fold(all);
            Collections.shuffle(all, random);
            assertThat(fold(all).rolesOf(SARA, HERS)).as("seed %d", seed).hasSameElementsAs(one.rolesOf(SARA, HERS));
            Grant revoked = all.get(random.nextInt(all.size()));
            assertThat(fold(all).without(revoked).holds(revoked)).isFalse();
            assertThat(fold(all).without(revoked).with(revoked).all()).hasSameElementsAs(one.all());
        }
    }

    private static Grants fold(List<Grant> grants) {
        Grants folded = Grants.NONE;
        for (Grant grant : grants) {
            folded = folded.with(grant).with(grant);
        }
        return folded;
    }

    @Test
    void aTabIsItsPersonsWhereItBeginsWithThePersonsIdAndADot() {
        assertThat(SARA.owns("p1.tab")).isTrue();
        assertThat(SARA.owns("p1.")).isFalse();
        assertThat(SARA.owns("p1")).isFalse();
        assertThat(SARA.owns("p12.tab")).isFalse();
        assertThat(SARA.owns("P1.tab")).isFalse();
        assertThat(SARA.owns("")).isFalse();
    }
}
