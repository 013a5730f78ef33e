package be.huurwerk.localstack.infra;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The clients of the local token issuer, with the scopes of each. */
public record Clients(String audience, List<Client> clients) {
    /** A client that may ask for tokens of its own. */
    public record Client(String id, String role, List<String> scopes) {}

    /** The clients that come with the local stack. */
    public static Clients shipped() {
        try (InputStream in = Clients.class.getResourceAsStream("/be/huurwerk/localstack/clients.json")) {
            return new ObjectMapper().readValue(in, Clients.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Client> find(String id) {
        return clients.stream().filter(client -> client.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return clients.stream().map(Client::id).toList();
    }
}
