package roundtable.cli.forget;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearcherTest {
    private static final String WORD = "kvjxwqzptl";
    private static final int SEARCHED_AT_ONCE = 1 << 16;

    private final Searcher searcher = new Searcher(Map.of("first", WORD, "second", "mmmmmmmmmm"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aWordIsFoundInEachEncodingInLargeAndSmallLetters(String charset) {
        for (String written : List.of(WORD, "Kvjxwqzptl", "KVJXWQZPTL", "kvJXwqzPTL")) {
            byte[] bytes = ("“Well”, said " + written + ".").getBytes(Charset.forName(charset));
            assertThat(find(bytes).hits()).as(written).containsEntry("first as " + charset, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aWordIsFoundInBase64WhateverStandsBeforeAndBehind(String charset) {
        for (String written : List.of(WORD, "Kvjxwqzptl", "KVJXWQZPTL")) {
            for (int before = 0; before < 7; before++) {
                for (int behind = 0; behind < 4; behind++) {
                    byte[] word = written.getBytes(Charset.forName(charset));
                    byte[] plain = Arrays.copyOf(new byte[before], before + word.length + behind);
                    System.arraycopy(word, 0, plain, before, word.length);
                    assertThat(find(Base64.getEncoder().encode(plain)).hits())
                            .as("%s after %d and before %d", written, before, behind)
                            .containsKey("first as Base64 of " + charset);
                }
            }
        }
    }

    @Test
    void aWordIsFoundInBase64OfTheAlphabetForAddresses() {
        Searcher foreign = new Searcher(Map.of("foreign", "þÿþÿþÿþÿþÿ"));
        byte[] plain = "a þÿþÿþÿþÿþÿ".getBytes(UTF_16BE);
        Findings findings = new Findings();
        String encoded = Base64.getUrlEncoder().encodeToString(plain);
        foreign.search(encoded, findings);
        assertThat(encoded).contains("-");
        assertThat(findings.hits()).containsKey("foreign as Base64 of UTF-16BE");
    }

    @Test
    void base64IsFoundWhereItIsKeptInUtf16() {
        String encoded = Base64.getEncoder().encodeToString(("x" + WORD).getBytes(UTF_8));
        assertThat(find(encoded.getBytes(UTF_16LE)).hits()).containsKey("first as Base64 of UTF-8, in UTF-16LE");
        assertThat(find(encoded.getBytes(UTF_16BE)).hits()).containsKey("first as Base64 of UTF-8, in UTF-16BE");
    }

    @Test
    void aWordIsFoundAcrossTheBordersOfWhatIsReadAtOnce() {
        byte[] word = WORD.getBytes(UTF_16LE);
        for (int start = SEARCHED_AT_ONCE - word.length - 1; start <= SEARCHED_AT_ONCE + 1; start++) {
            byte[] bytes = new byte[2 * SEARCHED_AT_ONCE];
            System.arraycopy(word, 0, bytes, start, word.length);
            assertThat(find(bytes).hits()).as("at %d", start).containsEntry("first as UTF-16LE", 1);
        }
    }

    @Test
    void wordsAreCountedWhereTheyOverlapAndPartsOfThemAreNot() {
        assertThat(find("mmmmmmmmmmm".getBytes(UTF_8)).count()).isEqualTo(2);
        assertThat(find(WORD.substring(1).getBytes(UTF_8)).count()).isZero();
        assertThat(find(("kvjx" + WORD).getBytes(UTF_8)).count()).isEqualTo(1);
    }

    @Test
    void allFilesOfAFolderAreSearchedAndWhatIsPackedInThem() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[1000]);
        try (GZIPOutputStream packed = new GZIPOutputStream(file)) {
            packed.write(("It was " + WORD + ", again " + WORD).getBytes(UTF_8));
        }
        file.writeBytes("something else".getBytes(UTF_8));
        Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("packed"), file.toByteArray());
        Files.writeString(folder.resolve("plain"), WORD);
        Findings findings = new Findings();
        searcher.search(folder, findings);
        assertThat(findings.hits()).containsExactly(Map.entry("first as UTF-8", 3));
        assertThat(findings.bytes()).isGreaterThan(file.size() + WORD.length());
    }

    private Findings find(byte[] bytes) {
        Findings findings = new Findings();
        searcher.search(new ByteArrayInputStream(bytes), findings);
        return findings;
    }
}
