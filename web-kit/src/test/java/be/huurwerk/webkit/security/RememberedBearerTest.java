package be.huurwerk.webkit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedBearerTest {
    private static final Instant NOON = Instant.parse("2026-01-16T12:00:00Z");
    private static final Instant HOUR_LATER = NOON.plusSeconds(3_600);

    private final AtomicLong now = new AtomicLong(NOON.toEpochMilli());
    private final Issuer issuer = new Issuer();
    private final RememberedBearer bearer =
            new RememberedBearer(issuer, new VerifiedTokens(Duration.ofSeconds(10), now::get));

    @Test
    void verifiesATokenOnceForTheCallsOfTenSeconds() {
        SecurityIdentity first = caller("Bearer a.b.once");
        after(Duration.ofSeconds(9));
        SecurityIdentity second = caller("Bearer a.b.once");

        assertThat(issuer.asked).isEqualTo(1);
        assertThat(second.getPrincipal()).isSameAs(first.getPrincipal());
    }

    @Test
    void noticesAKeyThatTheIssuerWithdrewWithinTenSeconds() {
        // Given
        caller("Bearer a.b.once");

        // When
        issuer.refuses = true;
        after(Duration.ofSeconds(10));

        // Then
        assertThatThrownBy(() -> caller("Bearer a.b.once")).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void remembersATokenNoLongerThanItIsValid() {
        // Given
        issuer.expires = NOON.plusSeconds(3);
        caller("Bearer a.b.once");

        // When
        after(Duration.ofSeconds(3));
        caller("Bearer a.b.once");

        // Then
        assertThat(issuer.asked).isEqualTo(2);
    }

    @Test
    void verifiesATokenThatNeverExpiresEachTime() {
        issuer.expires = Instant.EPOCH;
        caller("Bearer a.b.once");
        caller("Bearer a.b.once");

        assertThat(issuer.asked).isEqualTo(2);
    }

    @Test
    void remembersNothingThatWasRefused() {
        issuer.refuses = true;
        assertThatThrownBy(() -> caller("Bearer a.b.once")).isInstanceOf(AuthenticationFailedException.class);
        issuer.refuses = false;
        caller("Bearer a.b.once");

        assertThat(issuer.asked).isEqualTo(2);
    }

    @Test
    void takesOneTokenForNoOther() {
        caller("Bearer a.b.once");
        caller("Bearer a.b.more");
        caller("bearer a.b.once");
        caller("DPoP a.b.once");
        caller(null);

        assertThat(issuer.asked).isEqualTo(5);
    }

    @Test
    void remembersWhatTheTokenAllowsAndNotTheCallThatBroughtIt() {
        caller("Bearer a.b.once");
        SecurityIdentity remembered = caller("Bearer a.b.once");

        assertThat(remembered.getAttributes()).isEmpty();
        assertThat(remembered.getRoles()).containsExactly("rentOfficer");
        assertThat(remembered.isAnonymous()).isFalse();
        assertThat(remembered.checkPermissionBlocking(new StringPermission("sample", "read")))
                .isTrue();
        assertThat(remembered.checkPermissionBlocking(new StringPermission("sample", "write")))
                .isFalse();
    }

    @Test
    void remembersNoMoreThanItsBound() {
        for (int i = 0; i <= VerifiedTokens.MOST; i++) {
            caller(numbered(i));
        }
        caller(numbered(VerifiedTokens.MOST));
        assertThat(issuer.asked).isEqualTo(VerifiedTokens.MOST + 1);
        caller(numbered(0));
        assertThat(issuer.asked).isEqualTo(VerifiedTokens.MOST + 2);
    }

    @Test
    void canBeToldToRememberNothing() {
        RememberedBearer forgetful = new RememberedBearer(issuer, new VerifiedTokens(Duration.ZERO, now::get));
        forgetful.authenticate(call("Bearer a.b.once"), null).await().indefinitely();
        forgetful.authenticate(call("Bearer a.b.once"), null).await().indefinitely();

        assertThat(issuer.asked).isEqualTo(2);
    }

    /** By padding, or by bits that mean nothing, one token would be many. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer a.b.MTIzNA==",
                "Bearer a.b.MTIzNA=",
                "Bearer a.b.MTIzNB",
                "bearer a.b.MTIzNB",
                "Bearer a=.b.MTIzNA",
                "Bearer a.b.MTIzN",
                "Bearer a.b.MTIz+/",
                "Bearer a.b.c.MTIzNA",
                "Bearer a.b.",
                "Bearer a",
                "Bearer ..",
                "bearer  ..."
            })
    void asksNobodyForATokenThatIsNotWrittenAsItsIssuerWroteIt(String authorization) {
        caller("Bearer a.b.MTIzNA");
        assertThatThrownBy(() -> caller(authorization)).isInstanceOf(AuthenticationFailedException.class);
        assertThat(issuer.asked).isEqualTo(1);
    }

    private static String numbered(int number) {
        return String.format("Bearer a.b.%04d", number);
    }

    private void after(Duration time) {
        now.addAndGet(time.toMillis());
    }

    private SecurityIdentity caller(String authorization) {
        return bearer.authenticate(call(authorization), null).await().indefinitely();
    }

    private static RoutingContext call(String authorization) {
        HttpServerRequest request = stub(HttpServerRequest.class, "getHeader", authorization);
        return stub(RoutingContext.class, "request", request);
    }

    private static <T> T stub(Class<T> type, String method, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    throw new UnsupportedOperationException(called.getName());
                }));
    }

    /** Verifies every token, and counts. */
    private final class Issuer implements HttpAuthenticationMechanism {
        private int asked;
        private boolean refuses;
        private Instant expires = HOUR_LATER;

        @Override
        public Uni<SecurityIdentity> authenticate(RoutingContext route, IdentityProviderManager identities) {
            asked++;
            if (refuses) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new Token(expires))
                            .addRole("rentOfficer")
                            .addPermissionAsString("sample:read")
                            .addAttribute(RoutingContext.class.getName(), route)
                            .build());
        }

        @Override
        public Uni<ChallengeData> getChallenge(RoutingContext route) {
            return Uni.createFrom().nullItem();
        }
    }

    private record Token(Instant expires) implements JsonWebToken {
        @Override
        public String getName() {
            return "rent-office";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals("exp") ? (T) Long.valueOf(expires.getEpochSecond()) : null;
        }
    }
}
