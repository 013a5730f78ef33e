package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears what the sample service itself tells. */
@ApplicationScoped
class OwnListener implements EventListener {
    private final Heard heard;

    OwnListener(Heard heard) {
        this.heard = heard;
    }

    @Override
    public String name() {
        return "own";
    }

    @Override
    public String topic() {
        return "huurwerk.sample.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        heard.write(name(), event);
    }
}
