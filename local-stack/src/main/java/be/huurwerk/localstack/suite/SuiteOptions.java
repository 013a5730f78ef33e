package be.huurwerk.localstack.suite;

/**
 * How a suite is started.
 *
 * @param portBase   the port of the gateway, the services' follow, those of further replicas ten higher each; 0 takes free ones
 * @param reset      whether the data of earlier runs is thrown away
 * @param ownServers whether each database has a server of its own, which can be backed up and restored; as it was, once there is data
 * @param replicas   of each service but the gateway, 1 to 9
 */
public record SuiteOptions(int portBase, boolean reset, boolean ownServers, int replicas) {
    public SuiteOptions {
        if (replicas < 1 || replicas > 9) {
            throw new IllegalArgumentException("A service has 1 to 9 replicas, not " + replicas);
        }
    }

    public static SuiteOptions at(int portBase, boolean reset) {
        return new SuiteOptions(portBase, reset, false, 1);
    }
}
