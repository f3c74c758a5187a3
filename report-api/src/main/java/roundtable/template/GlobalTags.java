package roundtable.template;

import java.util.List;
import java.util.stream.IntStream;

/** The sets that conferences on migration report against, with a word of our own on each. */
final class GlobalTags {
    static final TagSet GCM = numbered(
            "gcm",
            "Objectives of the Global Compact for Migration",
            "data",
            "drivers",
            "information",
            "legal identity",
            "regular pathways",
            "fair recruitment",
            "vulnerabilities",
            "saving lives",
            "smuggling",
            "trafficking",
            "borders",
            "certainty",
            "detention",
            "consular protection",
            "basic services",
            "inclusion",
            "discrimination",
            "skills",
            "diaspora",
            "remittances",
            "return",
            "social security",
            "cooperation");

    static final TagSet SDG = numbered(
            "sdg",
            "Sustainable Development Goals",
            "poverty",
            "hunger",
            "health",
            "education",
            "gender equality",
            "water",
            "energy",
            "decent work",
            "industry",
            "inequalities",
            "cities",
            "consumption",
            "climate",
            "life below water",
            "life on land",
            "institutions",
            "partnerships");

    private GlobalTags() {}

    private static TagSet numbered(String key, String title, String... words) {
        List<TagChoice> tags = IntStream.range(0, words.length)
                .mapToObj(i -> new TagChoice(String.valueOf(i + 1), words[i]))
                .toList();
        return new TagSet(key, title, tags);
    }
}
