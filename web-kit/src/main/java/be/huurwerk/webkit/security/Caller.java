package be.huurwerk.webkit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: the client that the token was issued to. */
@RequestScoped
public class Caller {
    /** The scope that opens what is personal, in every service. */
    public static final String PERSONAL = "tenancy:personal";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller's client id: claim {@code azp}, else {@code client_id}, else {@code sub}; {@code anonymous} without a token. */
    public String clientId() {
        if (identity.isAnonymous()) {
            return "anonymous";
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            for (String claim : new String[] {"azp", "client_id", "sub"}) {
                Object value = token.getClaim(claim);
                if (value != null && !value.toString().isBlank()) {
                    return value.toString();
                }
            }
        }
        return identity.getPrincipal().getName();
    }

    /** The token's subject, where that is another than the client; a random id at the issuer, no name. */
    public Optional<String> subject() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getSubject()).filter(subject -> !subject.equals(clientId()))
                : Optional.empty();
    }

    /** Whether the token holds this scope. */
    public boolean holds(String scope) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("scope") != null
                && List.of(token.getClaim("scope").toString().split(" ")).contains(scope);
    }

    /** Whether names, birth dates and what was written about persons are shown. */
    public boolean readsPersonal() {
        return holds(PERSONAL);
    }
}
