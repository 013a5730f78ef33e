package be.huurwerk.servicekit.run;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this process among those of its service. */
final class Replica {
    /** {@code <host>/<process id>}: a pod has a host of its own, replicas on one machine only processes. */
    static final String NAME = host() + "/" + ProcessHandle.current().pid();

    private Replica() {}

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
