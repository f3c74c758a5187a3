package roundtable.commands.identity;

import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of the page that takes tokens. The token stands behind a hash, so browsers send it to nobody by themselves. */
final class Links {
    private final String publicUrl;

    Links(IdentitySettings settings) {
        String url = settings.publicUrl();
        this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** For whoever sends the request of this thread. */
    String of(String token) {
        String base = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
        return URI.create(base) + "/join#" + token;
    }

    /** For whoever reads what the process says. */
    String here(int port, String token) {
        return (publicUrl.isEmpty() ? "http://localhost:" + port : publicUrl) + "/join#" + token;
    }
}
