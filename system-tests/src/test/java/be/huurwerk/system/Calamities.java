package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.story.Story;
import be.huurwerk.localstack.story.StoryListener;
import be.huurwerk.localstack.story.StoryResult;
import be.huurwerk.localstack.story.StoryStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Kills services while a story is played: between two steps, or while the next one runs; each is started again at once. */
final class Calamities implements StoryListener {

    /** By the number of steps that are done: who is dead when the next one begins. */
    private static final Map<Integer, String> BETWEEN = Map.of(
            1, "deposit-service",
            4, "arrears-service",
            9, "gateway",
            12, "rent-calculation-service",
            16, "tenancy-service");

    /** By the number of steps that are done: who is killed while the next one runs. */
    private static final Map<Integer, String> DURING = Map.of(
            2, "tenancy-service",
            3, "rent-calculation-service",
            6, "arrears-service",
            7, "gateway",
            15, "deposit-service");

    private final Suite suite;
    private final List<String> killed = new ArrayList<>();
    private int done;
    private CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);

    Calamities(Suite suite) {
        this.suite = suite;
    }

    /** Plays the story; if it breaks because a service did not come back, says why that did not. */
    StoryResult accompany(Story story) {
        try {
            return story.play();
        } catch (RuntimeException broken) {
            restart.handle((back, fault) -> fault).thenAccept(fault -> {
                if (fault != null) {
                    broken.addSuppressed(fault);
                }
            });
            throw broken;
        }
    }

    @Override
    public void done(StoryStep step) {
        restart.join();
        done++;
        if (BETWEEN.containsKey(done)) {
            String service = kill(BETWEEN.get(done));
            restart = CompletableFuture.runAsync(() -> suite.start(service));
        } else if (DURING.containsKey(done)) {
            String service = DURING.get(done);
            restart = CompletableFuture.runAsync(() -> suite.start(kill(service)));
        }
    }

    private String kill(String service) {
        suite.kill(service);
        killed.add(service);
        return service;
    }

    /** Who was killed, in order, once all are back. */
    List<String> survived() {
        restart.join();
        return killed;
    }
}
