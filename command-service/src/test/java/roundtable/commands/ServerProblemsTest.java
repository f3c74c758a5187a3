package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests so broken that the web server refuses them by itself. */
class ServerProblemsTest {
    @TempDir
    static Path data;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<String> broken() {
        String host = "Host: localhost\r\nConnection: close\r\n";
        return Stream.of(
                "NONSENSE\r\n\r\n",
                "GET /api/<health> HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/a%2fb HTTP/1.1\r\n" + host + "\r\n",
                "GET /api//session HTTP/1.1\r\n" + host + "\r\n",
                "BREW /api/session HTTP/1.1\r\n" + host + "\r\n",
                "TRACE /api/session HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/session HTTP/9.9\r\n" + host + "\r\n",
                "GET /api/session HTTP/1.1\r\n\r\n",
                "GET /api/session HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /api/session HTTP/1.1\r\n" + host + "Bad Header\u0000: x\r\n\r\n",
                "GET /api/session HTTP/1.1\r\n" + host + "X-Long: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /api/" + "x".repeat(100_000) + " HTTP/1.1\r\n" + host + "\r\n",
                "POST /api/session HTTP/1.1\r\n" + host + "Content-Length: minus\r\n\r\n{}",
                "POST /api/session HTTP/1.1\r\n" + host + "Transfer-Encoding: odd\r\n\r\n{}");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void areAnsweredAsProblemsOrNotAtAll(String request) throws IOException {
        RawAnswer answer = RawAnswer.to(service.port, request);

        assertThat(answer.status()).isBetween(400, 505).isNotEqualTo(500);
        assertThat(answer.headers()).doesNotContain("text/html").doesNotContainIgnoringCase("tomcat");
        if (!answer.body().isEmpty()) {
            assertThat(answer.headers())
                    .contains("application/problem+json")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Content-Security-Policy: default-src 'none'")
                    .containsPattern("Cache-Control: .*no-store");
            assertThat(answer.body())
                    .contains("{\"title\":", "\"code\":\"")
                    .doesNotContain("Exception", "org.apache", "\"fault\"");
        }
    }
}
