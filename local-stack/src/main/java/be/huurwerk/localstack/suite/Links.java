package be.huurwerk.localstack.suite;

/** Through what a service reaches its database and the broker: a test puts something of its own between. */
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
}
