package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** How full the fullest disk of the brokers is, by their own word: topics never expire, so that they fill one some day. */
@ApplicationScoped
class BrokerDiskMeasure implements Measure {
    private static final String FREE = "huurwerk.broker.disk.free.ratio";

    private final EventLoops loops;

    BrokerDiskMeasure(EventLoops loops) {
        this.loops = loops;
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(FREE, "Share of the fullest disk of the brokers that is free, from 0 to 1");
    }

    @Override
    public List<Reading> read() {
        return loops.freeDisk().stream()
                .mapToObj(free -> Reading.of(FREE, free))
                .toList();
    }
}
