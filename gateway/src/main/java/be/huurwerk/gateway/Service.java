package be.huurwerk.gateway;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A service behind the gateway.
 *
 * @param api the name of its API, the first segment of its paths
 * @param addresses where its replicas are, all of one scheme: {@code http} and {@code https} name one each, {@code http+dns} and {@code https+dns} a
 *     host name each of whose addresses is one
 */
public record Service(String api, List<URI> addresses) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "http+dns", "https+dns");

    /** @throws IllegalArgumentException which says what is wrong with the addresses */
    public Service {
        addresses = List.copyOf(addresses);
        for (URI address : addresses) {
            if (!SCHEMES.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
                throw new IllegalArgumentException(
                        "An address of " + api + " is a scheme of " + SCHEMES + " and a host, not " + address);
            }
            if (!address.getScheme().equals(addresses.get(0).getScheme())) {
                throw new IllegalArgumentException("The addresses of " + api + " are of several schemes");
            }
        }
        if (addresses.isEmpty() || isByName(addresses) && addresses.size() > 1) {
            throw new IllegalArgumentException("The addresses of " + api + " are one or more hosts, or one name");
        }
    }

    /** What all its paths start with, without the last slash. */
    public String prefix() {
        return "/" + api + "/v1";
    }

    public boolean encrypted() {
        return addresses.get(0).getScheme().startsWith("https");
    }

    /** Whether its replicas are what the name server tells of its host name. */
    public boolean isByName() {
        return isByName(addresses);
    }

    /** The port of this address, by its scheme where it says none. */
    public int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : encrypted() ? 443 : 80;
    }

    private static boolean isByName(List<URI> addresses) {
        return addresses.get(0).getScheme().endsWith("+dns");
    }
}
