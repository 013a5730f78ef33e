package be.huurwerk.localstack.infra;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What stands in the token of a client: its scopes, whatever it asked for; an unknown client gets none. */
final class ClientTokens implements OAuth2TokenCallback {
    private static final Duration VALID = Duration.ofHours(1);

    private final Clients clients;

    ClientTokens(Clients clients) {
        this.clients = clients;
    }

    @Override
    public String issuerId() {
        return TokenIssuer.ID;
    }

    @Override
    public String subject(TokenRequest request) {
        return client(request).id();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(clients.audience());
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Clients.Client client = client(request);
        return Map.of(
                "scope", String.join(" ", client.scopes()),
                "azp", client.id(),
                "client_id", client.id(),
                "roles", List.of(client.role()));
    }

    @Override
    public long tokenExpiry() {
        return VALID.toSeconds();
    }

    private Clients.Client client(TokenRequest request) {
        return Optional.ofNullable(request.getClientAuthentication())
                .map(authentication -> authentication.getClientID().getValue())
                .flatMap(clients::find)
                .orElseThrow(() -> new OAuth2Exception(OAuth2Error.INVALID_CLIENT, "unknown client"));
    }
}
