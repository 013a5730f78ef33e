package be.huurwerk.gateway;

import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param api the name of its API, the first segment of its paths
 */
public record Service(String api, URI url) {

    /** What all its paths start with, without the last slash. */
    public String prefix() {
        return "/" + api + "/v1";
    }

    public URI address(String path) {
        return URI.create(url.toString().replaceAll("/+$", "") + prefix() + path);
    }

    public int port() {
        return url.getPort() > 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }

    public boolean encrypted() {
        return "https".equals(url.getScheme());
    }
}
