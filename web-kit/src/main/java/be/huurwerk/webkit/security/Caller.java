package be.huurwerk.webkit.security;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: the client that the token was issued to, and in which role. */
@RequestScoped
public class Caller {
    /** The scope that opens what is personal, in every service. */
    public static final String PERSONAL = "tenancy:personal";

    private static final String SCOPE = "scope";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller's client id: claim {@code azp}, else {@code client_id}, else {@code sub}; {@code anonymous} without a token. */
    public String clientId() {
        return clientId(identity);
    }

    /** The same of an identity, where there is no request that is bound yet. */
    public static String clientId(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return "anonymous";
        }
        return claim(identity, "azp", "client_id", "sub")
                .orElseGet(() -> identity.getPrincipal().getName());
    }

    /** The client that the token names, and not who signed in with it: empty without a token, and where only a subject is told. */
    public Optional<String> client() {
        return claim(identity, "azp", "client_id");
    }

    private static Optional<String> claim(SecurityIdentity identity, String... names) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Stream.of(names)
                        .map(token::<Object>getClaim)
                        .filter(value -> value != null && !value.toString().isBlank())
                        .map(Object::toString)
                        .findFirst()
                : Optional.empty();
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
                && scopes(token) != null
                && List.of(scopes(token).toString().split(" ")).contains(scope);
    }

    /** Of a token that was verified from its claims themselves: the framework makes an exception of each name that the standard has not. */
    private static Object scopes(JsonWebToken token) {
        return token instanceof OidcJwtCallerPrincipal verified
                ? verified.getClaims().getClaimValue(SCOPE)
                : token.getClaim(SCOPE);
    }

    /** What the caller is for the landlord: claim {@code roles}, a list of words; none where the token does not say. */
    public Set<String> roles() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("roles") instanceof Collection<?> roles) {
            return roles.stream()
                    .map(role -> role instanceof JsonString text ? text.getString() : role.toString())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    /**
     * @param allowed roles of which the caller must have one
     * @throws ProblemException 403 that names them, in {@code roles} too
     */
    public void requireOneOf(Collection<String> allowed) {
        if (Collections.disjoint(roles(), allowed)) {
            String words = String.join(", ", allowed);
            throw ProblemException.of(
                            ProblemType.MISSING_PERMISSION,
                            new Text(
                                    "This is for who has one of the roles: " + words + ".",
                                    "Dit is voor wie een van deze rollen heeft: " + words + "."))
                    .with("roles", List.copyOf(allowed));
        }
    }

    /** Whether names, birth dates and what was written about persons are shown. */
    public boolean readsPersonal() {
        return holds(PERSONAL);
    }
}
