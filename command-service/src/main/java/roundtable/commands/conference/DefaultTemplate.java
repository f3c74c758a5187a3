package roundtable.commands.conference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.kit.json.WireJson;
import roundtable.template.Template;

/** The template that the product ships, for conferences that bring none of their own. */
@RestController
final class DefaultTemplate {
    private final Template template = read();

    @GetMapping("/api/templates/default")
    Template get(Actor actor) {
        return template;
    }

    private static Template read() {
        try (InputStream file = DefaultTemplate.class.getResourceAsStream("default-template.json")) {
            return WireJson.read(Objects.requireNonNull(file).readAllBytes(), Template.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
