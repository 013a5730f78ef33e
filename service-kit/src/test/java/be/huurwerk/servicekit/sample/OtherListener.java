package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears another service, which the tests play. */
@ApplicationScoped
class OtherListener implements EventListener {
    private final Heard heard;
    private final LastWords lastWords;
    private final Mood mood;

    OtherListener(Heard heard, LastWords lastWords, Mood mood) {
        this.heard = heard;
        this.lastWords = lastWords;
        this.mood = mood;
    }

    @Override
    public String name() {
        return "other";
    }

    @Override
    public String topic() {
        return "huurwerk.other-sample.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        heard.write(name(), event);
        mood.check(event.data(Told.class).word());
        lastWords.on(event);
    }
}
