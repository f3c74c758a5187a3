package roundtable.guard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import roundtable.report.Participant;

/** Seeded lists of names, texts, and ways in which people write a name. */
final class RandomNames {
    private static final String VOWELS = "aeiouéöå";
    private static final String CONSONANTS = "bdfgklmnrstvłñç";
    private static final List<String> WORDS = List.of(
            "the",
            "panel",
            "agreed",
            "That",
            "remittances,",
            "are",
            "NGO",
            "of",
            "vital.",
            "(see",
            "note)",
            "王先生",
            "в",
            "Женеве;",
            "and",
            "–",
            "2030",
            "😀",
            "\n",
            "said:",
            "Mr",
            "A.",
            "de",
            "الهجرة");
    private static final List<String> ODDITIES = List.of(
            "\ud800", "\udc00", "\u200f", "\u202e", "\u0301", "\u200d", "\u00ad", ".*", "(", ")", "[", "\\", "'", "’",
            "-", ".", ",", "a", "A", "é", "李", "ア", "김", "ม", "ี", "ا", "ﷺ", "İ", "ß", "ﬁ", " ", "\n", "0", "\u3099",
            "か", "de", "Dr", "𝔸", "\u1160");

    final Random random;

    RandomNames(long seed) {
        random = new Random(seed);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A word that is no word: five to nine letters, so that small letters and inflected ends count. */
    String part() {
        StringBuilder part = new StringBuilder();
        for (int left = 3 + random.nextInt(2); left > 0; left--) {
            part.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            part.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }

    /** A given name, at times a double one, and a family name. */
    Participant participant() {
        String given = random.nextInt(4) == 0 ? part() + "-" + part() : part();
        return new Participant(given + " " + part(), "Ministry of " + part());
    }

    List<Participant> participants(int most) {
        List<Participant> participants = new ArrayList<>();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            participants.add(participant());
        }
        return participants;
    }

    /** Words, each followed by a space; none is of a name. */
    String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(oneOf(WORDS)).append(' ');
        }
        return text.toString();
    }

    /** Anything at all. */
    String rubbish(int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(random.nextInt(20) == 0 ? Character.toString(random.nextInt(0x110000)) : oneOf(ODDITIES));
        }
        return text.toString();
    }

    /** One of the ways to write a full name: order, case, accents, hyphens, invisible characters. */
    String written(String name) {
        int space = name.indexOf(' ');
        String given = name.substring(0, space);
        String family = name.substring(space + 1);
        String written = oneOf(List.of(name, family + " " + given, family + ", " + given, given + "\u00a0" + family));
        written = random.nextBoolean() ? written.replace("-", oneOf(List.of(" ", "\u2010", "\u00ad-"))) : written;
        written = random.nextBoolean() ? Normalizer.normalize(written, Normalizer.Form.NFD) : written;
        written = random.nextInt(3) == 0 ? written.replaceAll("\\p{Mn}", "").replace('ł', 'l') : written;
        written = oneOf(List.of(written, written.toUpperCase(Locale.ROOT), written.toLowerCase(Locale.ROOT)));
        int at = 1 + random.nextInt(written.length() - 1);
        return random.nextInt(3) == 0
                ? written.substring(0, at) + oneOf(List.of("\u200d", "\u00ad", "\u200b")) + written.substring(at)
                : written;
    }

    /** Whether what was found is words of the list; initials and particles may be among them. */
    static boolean isOf(Set<String> folded, String found) {
        List<String> words = List.of(NameGuard.fold(found).split(" ", -1)).stream()
                .filter(word -> word.length() > 1 && !word.equals("de"))
                .toList();
        return !words.isEmpty() && folded.containsAll(words);
    }
}
