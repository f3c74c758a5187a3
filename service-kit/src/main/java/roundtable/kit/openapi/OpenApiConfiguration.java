package roundtable.kit.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.access.Actor;
import roundtable.kit.session.SessionCookie;
import roundtable.kit.session.Visitor;

/** What the description says beyond the addresses: the session's cookie, the forms of commands, the one form of refusals. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    static {
        // They come from the cookie, not from the request's parameters.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Visitor.class);
    }

    @Bean
    OpenAPI roundtableApi() {
        SecurityScheme cookie = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name(SessionCookie.NAME);
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Roundtable")
                                .version("1")
                                .description(
                                        "Commands and queries. docs/protocol.md says what they mean and describes the sockets."))
                .components(
                        new Components().addSecuritySchemes("session", cookie).addSecuritySchemes("token", token))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer formsOfBodies() {
        return ApiForms::describe;
    }
}
