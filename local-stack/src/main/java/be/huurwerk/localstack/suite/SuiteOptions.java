package be.huurwerk.localstack.suite;

/**
 * How a suite is started.
 *
 * @param portBase   the port of the gateway, the services' follow, those of further replicas ten higher each; 0 takes free ones
 * @param reset      whether the data of earlier runs is thrown away
 * @param ownServers whether each database has a server of its own, which can be backed up and restored, and the broker a process of its own; as it
 *                   was, once there is data
 * @param replicas   of each service but the gateway, 1 to 9
 */
public record SuiteOptions(int portBase, boolean reset, boolean ownServers, int replicas) {
    static final int MOST_REPLICAS = 9;

    public SuiteOptions {
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new IllegalArgumentException("A service has 1 to " + MOST_REPLICAS + " replicas, not " + replicas);
        }
    }

    public static SuiteOptions at(int portBase, boolean reset) {
        return new SuiteOptions(portBase, reset, false, 1);
    }
}
