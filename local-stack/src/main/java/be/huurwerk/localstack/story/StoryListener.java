package be.huurwerk.localstack.story;

/** Hears of each step of the story when it is done; what it does then happens between two steps. */
@FunctionalInterface
public interface StoryListener {
    void done(StoryStep step);
}
