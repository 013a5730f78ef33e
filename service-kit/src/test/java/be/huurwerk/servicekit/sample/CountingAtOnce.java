package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** As {@link Counting}, a chunk at once. */
@ApplicationScoped
public class CountingAtOnce implements BatchRunHandler {
    private final Counting counting;

    CountingAtOnce(Counting counting) {
        this.counting = counting;
    }

    @Override
    public String kind() {
        return "countingAtOnce";
    }

    @Override
    public void handleAll(Run run, List<UUID> subjects) {
        subjects.forEach(subject -> counting.handle(run, subject));
    }
}
