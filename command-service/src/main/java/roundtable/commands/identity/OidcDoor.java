package roundtable.commands.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import roundtable.kit.limits.Rates;
import roundtable.kit.provider.Provider;
import roundtable.kit.session.SecurityConfiguration;

/**
 * The door for the two addresses by which a browser goes to the provider and comes back: Spring Security's login, without
 * anything that it would remember.
 */
@Configuration(proxyBeanMethods = false)
class OidcDoor {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain oidcLogin(
            HttpSecurity http, OidcClient client, OidcVisits visits, OidcReturn back, Rates rates) {
        http.securityMatcher(OidcStart.PATH, OidcReturn.PATH)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new OidcGate(client, rates), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(client)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(
                                start -> start.authorizationRequestResolver(new OidcStart(client, visits))
                                        .authorizationRequestRepository(visits))
                        .redirectionEndpoint(end -> end.baseUri(OidcReturn.PATH))
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokens()))
                        .userInfoEndpoint(claims -> claims.oidcUserService(claims()))
                        .successHandler(back::succeeded)
                        .failureHandler(back::failed));
        return http.build();
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(Provider.requests())
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private static OidcUserService claims() {
        RestTemplate http = new RestTemplate(Provider.requests());
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var plain = new DefaultOAuth2UserService();
        plain.setRestOperations(http);
        var claims = new OidcUserService();
        claims.setOauth2UserService(plain);
        // Many providers say all that is wanted in the ID token; the others are asked once more.
        claims.setRetrieveUserInfo(request -> request.getIdToken().getEmail() == null);
        return claims;
    }
}
