package roundtable.commands.identity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import roundtable.refusal.Refusal;

/** Names and e-mail addresses: whether they are any, and which count as the same. */
final class Spelling {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{C}<>(),;:\"\\[\\]\\\\]+@[^\\s@\\p{C}<>(),;:\"\\[\\]\\\\]+");

    private static final int ASCII = 128;
    private static final int BLANK_BRAILLE = 0x2800;
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    private Spelling() {}

    /** A name without spaces around it; refuses what is none. */
    static String name(String given) {
        return line(given, LONGEST_NAME, IdentityRefusal.NAME_INVALID);
    }

    /** What somebody calls a passkey, without spaces around it; refuses what nobody could read. */
    static String label(String given) {
        return line(given, LONGEST_LABEL, PasskeyRefusal.LABEL_INVALID);
    }

    private static String line(String given, int longest, Refusal refusal) {
        String line = SPACES.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (line.isEmpty()
                || line.length() > longest
                || INVISIBLE.matcher(line).find()
                || line.codePoints().anyMatch(Spelling::isUnseen)) {
            throw IdentityRefusal.refused(refusal);
        }
        return line;
    }

    /** Letters and marks that have no look. */
    private static boolean isUnseen(int c) {
        return c == BLANK_BRAILLE || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** An address without spaces around it; refuses what is none. */
    static String email(String given) {
        String email = given.strip();
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw IdentityRefusal.refused(IdentityRefusal.EMAIL_INVALID);
        }
        return email;
    }

    /**
     * Equal for names that people would take for the same: whatever the case, the accents, and the script that a letter of the
     * same look is from (the skeleton of UTS #39).
     */
    static String key(String text) {
        String plain = latinised(MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll(""));
        String folded =
                SPACES.matcher(plain).replaceAll(" ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return LOOKS.getSkeleton(folded);
    }

    /** With a Latin letter for each of another script that looks like it, in its case: small ones may look like none. */
    private static String latinised(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String look = letter < ASCII ? "" : LOOKS.getSkeleton(Character.toString(letter));
            if (look.length() != 1 || look.charAt(0) >= ASCII || !Character.isLetter(look.charAt(0))) {
                latin.appendCodePoint(letter);
            } else {
                // A capital I looks like a small l, which is what the skeleton has for both.
                latin.append(Character.isUpperCase(letter) && look.equals("l") ? "I" : look);
            }
        });
        return latin.toString();
    }

    /** As {@link #key}, of the letters and digits alone. */
    static String lettersOf(String text) {
        return key(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Equal for addresses that are the same but for the case. */
    static String emailKey(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
