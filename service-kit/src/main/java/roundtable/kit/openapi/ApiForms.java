package roundtable.kit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;
import roundtable.closing.command.ClosingCommandNames;
import roundtable.conference.command.ConferenceCommandNames;
import roundtable.installation.command.InstallationCommandNames;
import roundtable.report.command.ReportCommandNames;

/** Bodies that controllers take as bytes, because they are read strictly and fingerprinted, and how all of them refuse. */
final class ApiForms {
    private static final String PROBLEM = "Problem";

    private ApiForms() {}

    static void describe(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(ApiForms::refuses));
        body(api, "/api/reports/{reportId}/commands", request(ReportCommandNames.ALL));
        body(api, "/api/conferences/{conferenceId}/commands", request(ConferenceCommandNames.ALL));
        body(api, "/api/boards/{conferenceId}/commands", request(ClosingCommandNames.ALL));
        body(api, "/api/installations/{installationId}/commands", request(InstallationCommandNames.ALL));
    }

    private static void refuses(Operation operation) {
        Content content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse("4XX", new ApiResponse().description("refused").content(content));
    }

    private static void body(OpenAPI api, String path, Schema<?> schema) {
        var item = api.getPaths().get(path);
        if (item != null) {
            item.getPost()
                    .requestBody(new RequestBody()
                            .required(true)
                            .content(new Content().addMediaType("application/json", new MediaType().schema(schema))));
        }
    }

    private static Schema<?> request(Map<String, ? extends Class<?>> commands) {
        Schema<?> any = new Schema<>();
        new TreeMap<>(commands).forEach((name, type) -> any.addOneOfItem(command(name, type)));
        return new ObjectSchema()
                .addProperty("commandId", new StringSchema())
                .addProperty("commands", new ArraySchema().items(any))
                .addRequiredItem("commandId")
                .addRequiredItem("commands");
    }

    private static Schema<?> command(String name, Class<?> type) {
        Schema<?> form = RecordForm.of(type);
        StringSchema tag = new StringSchema();
        tag.addEnumItem(name);
        form.addProperty("type", tag);
        form.addRequiredItem("type");
        return form.title(name);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("status", new IntegerSchema())
                .addProperty("title", new StringSchema())
                .addProperty("code", new StringSchema().description("stable, in kebab case"))
                .addProperty("detail", new StringSchema().description("a sentence for people"))
                .addProperty("commandId", new StringSchema());
    }
}
