package be.huurwerk.webkit.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Verifies a bearer token as the framework does, once for all calls that bring it within some seconds ({@link VerifiedTokens}). */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedBearer implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final Pattern ANY_BEARER = Pattern.compile("bearer +(.*)", Pattern.CASE_INSENSITIVE);

    private final HttpAuthenticationMechanism verifying;
    private final VerifiedTokens tokens;

    @Inject
    RememberedBearer(
            OidcAuthenticationMechanism verifying,
            @ConfigProperty(name = "huurwerk.verified-tokens") Duration longest) {
        this(verifying, new VerifiedTokens(longest, System::currentTimeMillis));
    }

    RememberedBearer(HttpAuthenticationMechanism verifying, VerifiedTokens tokens) {
        this.verifying = verifying;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext route, IdentityProviderManager identities) {
        String authorization = route.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return verify(authorization, route, identities);
        }
        Optional<SecurityIdentity> known = tokens.identity(authorization);
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : verify(authorization, route, identities).invoke(identity -> tokens.remember(authorization, identity));
    }

    private Uni<SecurityIdentity> verify(
            String authorization, RoutingContext route, IdentityProviderManager identities) {
        Matcher bearer = ANY_BEARER.matcher(authorization == null ? "" : authorization);
        return bearer.matches() && !SignedToken.isOne(bearer.group(1))
                ? Uni.createFrom().failure(new AuthenticationFailedException("This is no signed token"))
                : verifying.authenticate(route, identities);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext route) {
        return verifying.getChallenge(route);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext route) {
        return verifying.sendChallenge(route);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifying.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext route) {
        return verifying.getCredentialTransport(route);
    }

    /** Asked before what it asks itself. */
    @Override
    public int getPriority() {
        return verifying.getPriority() + 1;
    }
}
