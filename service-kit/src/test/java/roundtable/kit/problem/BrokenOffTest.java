package roundtable.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import roundtable.journal.vault.KeyVaultException;
import roundtable.journal.vault.LocalKeystore;
import roundtable.refusal.RefusedException;

/** What goes wrong in the middle of an answer ends the connection: nobody takes half of it for all. */
class BrokenOffTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AnnotationConfigServletWebServerApplicationContext SERVER =
            new AnnotationConfigServletWebServerApplicationContext(Server.class);

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @Import({ProblemAdvice.class, Answers.class})
    static class Server {
        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }
    }

    /** Answers that fail, begun or not. */
    @RestController
    static class Answers {
        private static final Map<String, RuntimeException> FAULTS = Map.of(
                "store", new MongoSocketReadException("away", new ServerAddress()),
                "write", new MongoException("away"),
                "vault",
                        Objects.requireNonNull(catchThrowableOfType(
                                KeyVaultException.class, () -> LocalKeystore.open(Path.of("target", "no-keystore")))),
                "refused", new RefusedException(StoreUnavailable.REFUSAL),
                "fault", new IllegalStateException("a mistake"));

        @GetMapping("/{fault}")
        void answer(@PathVariable String fault, @RequestParam boolean begun, HttpServletResponse response)
                throws IOException {
            response.setContentType("application/jsonl");
            response.getOutputStream().println("a first line");
            if (begun) {
                response.flushBuffer();
            } else {
                response.reset();
            }
            throw Objects.requireNonNull(FAULTS.get(fault));
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static HttpResponse<String> get(String fault, boolean begun) throws IOException, InterruptedException {
        int port = Objects.requireNonNull(SERVER.getWebServer()).getPort();
        URI address = URI.create("http://127.0.0.1:" + port + "/" + fault + "?begun=" + begun);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "write", "vault", "refused", "fault"})
    void anAnswerThatHasBegunBreaksOff(String fault) {
        assertThatThrownBy(() -> get(fault, true)).isInstanceOf(IOException.class);
    }

    @Test
    void oneThatHasNotBegunIsAProblem() throws Exception {
        assertThat(get("store", false).statusCode()).isEqualTo(503);
        assertThat(get("store", false).body()).contains("store-unavailable").doesNotContain("a first line");
        assertThat(get("vault", false).statusCode()).isEqualTo(503);
    }
}
