package roundtable.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import roundtable.guard.Finding.Kind;
import roundtable.report.Participant;

class NameGuardTest {
    private static final Pattern MARKED = Pattern.compile("\\[([^\\[\\]]*)\\]");

    /** In the table what must be found is in square brackets; a text without any must have no finding. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/guard/names.psv", delimiter = '|', quoteCharacter = '\u0001', numLinesToSkip = 1)
    void findsNamesAndNothingElse(String listed, String marked) {
        assertMarked(new Participant(unescaped(listed), ""), unescaped(marked), Kind.NAME);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "/guard/affiliations.psv",
            delimiter = '|',
            quoteCharacter = '\u0001',
            numLinesToSkip = 1)
    void findsAffiliationsAndNothingElse(String listed, String marked) {
        assertMarked(new Participant("", unescaped(listed)), unescaped(marked), Kind.AFFILIATION);
    }

    @Test
    void positionsAreUnitsOfTheText() {
        NameGuard guard = NameGuard.of(List.of(new Participant("Amina Diallo", "World Bank Group (WBG)")));
        assertThat(guard.find("😀 Diallo’s view; the WBG’s too"))
                .containsExactly(new Finding(3, 9, Kind.NAME, "Diallo"), new Finding(22, 25, Kind.AFFILIATION, "WBG"));
    }

    @Test
    void theLongerOfANameAndAnAffiliationIsFound() {
        NameGuard guard = NameGuard.of(
                List.of(new Participant("Amina Diallo", "Diallo Foundation"), new Participant("Luc Sow", "Sow")));
        assertThat(guard.find("the Diallo Foundation, Diallo and Sow"))
                .extracting(Finding::text, Finding::kind)
                .containsExactly(
                        tuple("Diallo Foundation", Kind.AFFILIATION),
                        tuple("Diallo", Kind.NAME),
                        tuple("Sow", Kind.NAME));
    }

    @Test
    void peopleOfOneFamilyAreToldApartByTheirOtherWords() {
        NameGuard guard = NameGuard.of(List.of(
                new Participant("Amina Diallo", ""),
                new Participant("Amina Diallo", ""),
                new Participant("Mamadou Diallo", "")));
        assertThat(guard.find("Mamadou Diallo and Amina Diallo; M. Diallo, A. Diallo"))
                .extracting(Finding::text)
                .containsExactly("Mamadou Diallo", "Amina Diallo", "M. Diallo", "A. Diallo");
    }

    @Test
    void formsOfOneTextFoldAlike() {
        assertThat(List.of("O’Brien", "OBRIEN", "o'bri\u00ADen", "Ｏ＇Ｂｒｉｅｎ"))
                .allSatisfy(text -> assertThat(NameGuard.fold(text)).isEqualTo("obrien"));
        assertThat(List.of("Jean-Luc Müller", " JEAN LUC, MU\u0308LLER "))
                .allSatisfy(text -> assertThat(NameGuard.fold(text)).isEqualTo("jean luc muller"));
        assertThat(NameGuard.fold("Łørđßæœþıð")).isEqualTo("lordssaeoethid");
        assertThat(NameGuard.fold("…")).isEmpty();
    }

    @Test
    void listsOfNothingFindNothing() {
        NameGuard guard = NameGuard.of(List.of(new Participant("", ""), new Participant(" .-' ", "()(")));
        assertThat(guard.find("Nothing . - ' () to find")).isEmpty();
        assertThat(NameGuard.of(List.of()).find("Nobody")).isEmpty();
    }

    @Test
    void tooLongAListIsRefusedWithoutNamingAnybody() {
        List<Participant> most = Collections.nCopies(NameGuard.MOST_PARTICIPANTS, new Participant("Amina Diallo", ""));
        assertThat(NameGuard.of(most).find("Diallo")).hasSize(1);
        List<Participant> more =
                Collections.nCopies(NameGuard.MOST_PARTICIPANTS + 1, new Participant("Amina Diallo", ""));
        assertThatThrownBy(() -> NameGuard.of(more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("501 participants, 500 at most");
    }

    private static void assertMarked(Participant participant, String marked, Kind kind) {
        String text = MARKED.matcher(marked).replaceAll("$1");
        String found = NameGuard.of(List.of(participant)).find(text).stream()
                .map(finding -> finding.kind() + " " + finding.text())
                .collect(Collectors.joining("\n"));
        String expected = MARKED.matcher(marked)
                .results()
                .map(match -> kind + " " + match.group(1))
                .collect(Collectors.joining("\n"));
        assertThat(found).as(text).isEqualTo(expected);
    }

    /** Invisible characters are written as escapes, so that a reader sees them. */
    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
}
