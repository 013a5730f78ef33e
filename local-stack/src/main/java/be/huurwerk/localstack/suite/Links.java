package be.huurwerk.localstack.suite;

import java.util.Optional;

/** Through what a service reaches its database, the broker and the issuer of tokens: a test puts something of its own between, or in the place. */
public interface Links {
    /** Nothing is between. */
    Links DIRECT = new Links() {};

    /** The JDBC URL that a service is given for the one of its database. */
    default String database(String service, String jdbc) {
        return jdbc;
    }

    /** The address of the broker that a service is given. */
    default String broker(String service, String bootstrapServers) {
        return bootstrapServers;
    }

    /** The issuer that a service is given, which it finds by discovery. */
    default String issuer(String service, String url) {
        return url;
    }

    /** The secret by which a service logs in there; the local issuer takes any. */
    default String secret(String service) {
        return "local";
    }

    /** Where a service sends its traces, by OTLP over HTTP; without one it makes none. */
    default Optional<String> collector(String service) {
        return Optional.empty();
    }
}
