package roundtable.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.guard.Finding.Kind;
import roundtable.report.Participant;

class NameGuardPropertyTest {
    private static final long FIRST_SEED = 4_000;
    private static final int ROUNDS = 600;

    @Test
    void aFullNameIsFoundWhereverAndHoweverItIsWritten() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed++) {
            RandomNames names = new RandomNames(seed);
            List<Participant> list = names.participants(30);
            String before = names.text(20);
            String written = names.written(names.oneOf(list).name());
            String text = before + written + "; " + names.text(20);
            Finding planted = new Finding(before.length(), before.length() + written.length(), Kind.NAME, written);
            assertThat(NameGuard.of(list).find(text))
                    .as("seed %d: %s", seed, text)
                    .containsExactly(planted);
        }
    }

    @Test
    void whatIsFoundIsOfTheList() {
        int findings = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed++) {
            RandomNames names = new RandomNames(seed);
            List<Participant> listed = names.participants(30);
            List<Participant> others = names.participants(10);
            Set<String> words = words(listed);
            String text = crowd(names, listed) + crowd(names, others);
            for (Finding finding : NameGuard.of(listed).find(text)) {
                assertThat(RandomNames.isOf(words, finding.text()))
                        .as("seed %d: %s in %s", seed, finding, text)
                        .isTrue();
                findings++;
            }
        }
        assertThat(findings).as("texts aren't trivial").isGreaterThan(3 * ROUNDS);
    }

    @Test
    void anythingAtAllGivesOrderedFindingsThatDoNotOverlap() {
        int findings = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 4 * ROUNDS; seed++) {
            RandomNames names = new RandomNames(seed);
            List<Participant> list = new ArrayList<>();
            for (int left = names.random.nextInt(6); left > 0; left--) {
                list.add(new Participant(names.rubbish(6), names.rubbish(6)));
            }
            String planted = list.isEmpty() ? "" : names.oneOf(list).name();
            String text = names.rubbish(60) + planted + names.rubbish(60);
            List<Finding> found = NameGuard.of(list).find(text);
            assertOrdered(found, text, seed);
            findings += found.size();
        }
        assertThat(findings).as("texts aren't trivial").isGreaterThan(ROUNDS);
    }

    @Test
    void longTextsOfOneThingAreReadToTheEnd() {
        NameGuard guard = NameGuard.of(List.of(new Participant("Amina Diallo", "Ministry of .*")));
        for (String piece : List.of("a", "a-", "A.", "'", "(", "\ud83d", "\u200f", "\u0301", "王", "Diallo, de ", "ﷺ")) {
            String text = piece.repeat(10_000 / piece.length()) + " Amina Diallo";
            assertThat(guard.find(text).getLast().to()).as(piece).isEqualTo(text.length());
        }
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String once = NameGuard.fold("a" + Character.toString(point) + "B");
            assertThat(NameGuard.fold(once)).as("U+%X", point).isEqualTo(once);
        }
    }

    private static String crowd(RandomNames names, List<Participant> list) {
        StringBuilder text = new StringBuilder();
        for (int left = 6; left > 0; left--) {
            String name = names.written(names.oneOf(list).name());
            String[] words = name.split(" ", -1);
            text.append(names.random.nextBoolean() ? name : words[names.random.nextInt(words.length)])
                    .append(names.oneOf(List.of("; ", "’s ", " ")))
                    .append(names.text(3));
        }
        return text.toString();
    }

    private static Set<String> words(List<Participant> list) {
        Set<String> words = new HashSet<>();
        for (Participant participant : list) {
            words.addAll(List.of(NameGuard.fold(participant.name()).split(" ", -1)));
            words.addAll(List.of(NameGuard.fold(participant.affiliation()).split(" ", -1)));
        }
        return words;
    }

    private static void assertOrdered(List<Finding> found, String text, long seed) {
        int end = 0;
        for (Finding finding : found) {
            assertThat(finding.from())
                    .as("seed %d: %s in %s", seed, finding, text)
                    .isGreaterThanOrEqualTo(end);
            assertThat(finding.to())
                    .as("seed %d: %s in %s", seed, finding, text)
                    .isGreaterThan(finding.from());
            assertThat(finding.text()).isEqualTo(text.substring(finding.from(), finding.to()));
            end = finding.to();
        }
    }
}
