package roundtable.commands.conference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.kit.FirstVisits;
import roundtable.kit.json.WireJson;
import roundtable.kit.session.Visitor;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;

/** The template that the product ships, for conferences that bring none of their own. */
@RestController
final class DefaultTemplate implements FirstVisits {
    private static final String PATH = "/api/templates/default";

    private final Template template = read();

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @GetMapping(PATH)
    Template get(Visitor visitor) {
        return template;
    }

    /** What stands in the file; the tags are known already. */
    record Form(String name, String guidance, List<TemplateSection> sections) {}

    private static Template read() {
        try (InputStream file = DefaultTemplate.class.getResourceAsStream("default-template.json")) {
            Form form = WireJson.read(Objects.requireNonNull(file).readAllBytes(), Form.class);
            return new Template(form.name(), form.guidance(), form.sections(), Tagging.GLOBAL);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
