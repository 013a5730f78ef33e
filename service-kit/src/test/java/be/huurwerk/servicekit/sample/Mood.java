package be.huurwerk.servicekit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets a test decide what happens at a word: how often, and with what exception, a listener refuses it. */
@ApplicationScoped
public class Mood {
    private record Refusal(AtomicInteger left, Supplier<RuntimeException> fault) {}

    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

    public void refuse(String word, int times, Supplier<RuntimeException> fault) {
        refusals.put(word, new Refusal(new AtomicInteger(times), fault));
    }

    public void refuse(String word) {
        refuse(word, Integer.MAX_VALUE, () -> new IllegalStateException("I won't hear of " + word));
    }

    public void accept(String word) {
        refusals.remove(word);
    }

    /** How many refusals of the word are left. */
    public int left(String word) {
        return refusals.get(word).left().get();
    }

    void check(String word) {
        Refusal refusal = refusals.get(word);
        if (refusal != null && refusal.left().getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw refusal.fault().get();
        }
    }
}
