package roundtable.commands.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Somebody's way to the identity provider and back.
 *
 * @param request what the provider was asked; null where they haven't set out yet
 * @param invitation hash of the link that they redeem; null for none
 * @param to where the browser goes afterwards, a path of this product
 */
record OidcVisit(
        @Nullable OAuth2AuthorizationRequest request,
        @Nullable String invitation,
        String to) {
    /** The attribute of a request that has come back, which holds its visit. */
    static final String ATTRIBUTE = OidcVisit.class.getName();

    private static final String HOME = "/";
    private static final int LONGEST_PATH = 500;

    /** A path of the product's own pages; anything else leads home. */
    static String local(@Nullable String asked) {
        return asked != null && asked.length() <= LONGEST_PATH && isPage(asked) ? asked : HOME;
    }

    private static boolean isPage(String path) {
        return path.matches("/(?:[A-Za-z0-9._~%?=&-][A-Za-z0-9._~%?=&/-]*)?") && !path.matches("/api(?:[/?].*)?");
    }

    static OidcVisit of(@Nullable Object attribute) {
        return attribute instanceof OidcVisit visit ? visit : new OidcVisit(null, null, HOME);
    }

    /** The request's parts as they are stored. */
    static Map<String, Object> parts(OAuth2AuthorizationRequest request) {
        return Map.of(
                "authorizationUri", request.getAuthorizationUri(),
                "clientId", request.getClientId(),
                "redirectUri", String.valueOf(request.getRedirectUri()),
                "scopes", List.copyOf(request.getScopes()),
                "parameters", request.getAdditionalParameters(),
                "attributes", request.getAttributes());
    }
}
