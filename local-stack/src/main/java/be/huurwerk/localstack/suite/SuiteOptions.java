package be.huurwerk.localstack.suite;

/**
 * How a suite is started.
 *
 * @param portBase   the port of the gateway, the services' follow, those of further replicas ten higher each; 0 takes free ones
 * @param reset      whether the data of earlier runs is thrown away
 * @param ownServers whether each database has a server of its own, which can be backed up and restored; as it was, once there is data
 * @param ownBroker  whether the broker has a process of its own, which can be killed
 * @param replicas   of each service but the gateway, 1 to 9
 */
public record SuiteOptions(int portBase, boolean reset, boolean ownServers, boolean ownBroker, int replicas) {
    public SuiteOptions {
        if (replicas < 1 || replicas > 9) {
            throw new IllegalArgumentException("A service has 1 to 9 replicas, not " + replicas);
        }
    }

    /** With the broker inside the process that starts the suite. */
    public SuiteOptions(int portBase, boolean reset, boolean ownServers, int replicas) {
        this(portBase, reset, ownServers, false, replicas);
    }

    public static SuiteOptions at(int portBase, boolean reset) {
        return new SuiteOptions(portBase, reset, false, 1);
    }
}
