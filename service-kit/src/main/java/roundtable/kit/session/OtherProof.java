package roundtable.kit.session;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Another way for callers to prove who they are than a session: a bean, which adds to the door what it needs. */
public interface OtherProof {
    void at(HttpSecurity http);
}
