package roundtable.kit.session;

import com.mongodb.client.MongoClient;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import roundtable.kit.journal.StoreSettings;

/** Who gets past the door of either service, and what every answer says to the browser. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(SessionSettings.class)
public class SecurityConfiguration {
    /**
     * Scripts are the product's own files. CodeMirror writes its styles into elements of the page, which is why those are
     * let in; attributes of styles are not, and a style can't run anything.
     */
    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-elem 'self' 'unsafe-inline'; style-src-attr 'none'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final Set<String> OPEN_TO_ALL = Set.of(
            "/api/health",
            "/api/audit/public-key",
            "/api/openapi",
            "/api/session",
            "/api/session/passkey",
            "/api/session/passkey/options",
            "/api/join",
            "/api/join/look",
            "/api/oidc",
            "/api/oidc/join",
            "/api/oidc/start",
            "/api/oidc/return");

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Who isn't signed in can't be made to do anything but to sign in; they are told to do so first. */
    private static boolean canBeForged(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && (SignedIn.visitor().isPresent() || OPEN_TO_ALL.contains(request.getServletPath()));
    }

    @Bean
    Sessions sessions(MongoClient client, StoreSettings store, SessionSettings settings) {
        return new Sessions(client.getDatabase(store.database()), settings, Clock.systemUTC());
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http, Sessions sessions, ObjectProvider<OtherProof> proofs) {
        proofs.forEach(proof -> proof.at(http));
        http.addFilterBefore(new ForeignSites(), CsrfFilter.class)
                .addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(new SessionCsrf())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::canBeForged))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ALL.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/api", "/api/**")
                        .authenticated()
                        // The handshake of a socket says itself why it lets nobody in; the rest is the page's files.
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, why) -> Denials.answer(response, SessionRefusal.SIGN_IN_NEEDED))
                        .accessDeniedHandler(
                                (request, response, why) -> Denials.answer(response, SessionRefusal.CSRF_MISSING)));
        return http.build();
    }

    /** What every answer says to the browser. */
    public static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false));
    }
}
